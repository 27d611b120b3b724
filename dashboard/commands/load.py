"""`answerable load`, `layouts` and `template`: exports in, and what an export may look like."""

import argparse
from pathlib import Path

from dashboard.commands.options import date, store_option
from dashboard.errors import DashboardError
from dashboard.load import load_files
from dashboard.load.layouts import layouts, template
from dashboard.load.loaded import told
from dashboard.store.place import choose


def add_commands(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    _add_load(subparsers)
    listing = subparsers.add_parser("layouts", help="the exports that can be read, and what each cannot tell")
    listing.set_defaults(run=list_layouts)
    example = subparsers.add_parser("template", help="an empty example of a layout's file")
    example.add_argument("name", metavar="NAME", help="as `answerable layouts` lists them")
    example.add_argument("--out", type=Path, metavar="FILE", help="write it there instead of showing it")
    example.set_defaults(run=write_template)


def _add_load(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("load", help="put exports into the store")
    parser.add_argument("files", nargs="+", metavar="FILE", help="CSV, .xlsx or Parquet")
    parser.add_argument("--layout", required=True, metavar="NAME", help="a layout's name, or its file")
    parser.add_argument("--line", help="999 or 101, where the export does not say")
    parser.add_argument("--first-day", type=date, metavar="DATE", help="where the export has no dates")
    parser.add_argument(
        "--covers",
        nargs=2,
        type=date,
        metavar=("FROM", "TO"),
        help="the days that the export is of, both included",
    )
    parser.add_argument("--zone", help="the time zone's name, where it is not the layout's")
    parser.add_argument("--replace", action="store_true", help="in place of another grain of the same days")
    parser.add_argument("--dry-run", action="store_true", help="the report, and nothing else")
    store_option(parser)
    parser.set_defaults(run=load)


def load(arguments: argparse.Namespace) -> int:
    place = choose(arguments.store, data="own")
    done = load_files(
        place,
        arguments.files,
        arguments.layout,
        line=arguments.line,
        first_day=arguments.first_day,
        covers=tuple(arguments.covers) if arguments.covers else None,
        zone=arguments.zone,
        replace=arguments.replace,
        dry_run=arguments.dry_run,
    )
    for loaded in done:
        print("\n".join(told(loaded, dry_run=arguments.dry_run)))
    if choose(arguments.store) != place and not arguments.dry_run:
        print("The pages show practice data still: python3 -m dashboard use own shows your own.")
    return 0


def list_layouts(arguments: argparse.Namespace) -> int:
    del arguments
    for layout in layouts():
        print(f"{layout.name}: {layout.about}")
        print(f"  columns: {', '.join(layout.columns)}")
        print(f"  times: {layout.zone}" + ("; wants --first-day" if layout.needs_first_day else ""))
        for sentence in layout.cannot_tell:
            print(f"  cannot tell: {sentence}")
    return 0


def write_template(arguments: argparse.Namespace) -> int:
    written = template(arguments.name)
    if arguments.out is None:
        print(written, end="")
        return 0
    try:
        with arguments.out.open("x", encoding="utf-8", newline="") as example:
            example.write(written)
    except FileExistsError:
        raise DashboardError(f"{arguments.out} is there already: name another file, or remove it.") from None
    except OSError as error:
        raise DashboardError(
            f"{arguments.out} cannot be written ({error.strerror}): name another place."
        ) from error
    print(f"Written to {arguments.out}")
    return 0
