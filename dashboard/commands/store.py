"""The store's own commands: history, restore, forget, use."""

import argparse
import os
from collections.abc import Sequence

from dashboard.commands.options import store_option
from dashboard.measures.telling import mark, marked
from dashboard.store import forgetting, versions
from dashboard.store.journal import Journal
from dashboard.store.place import ENVIRONMENT, KINDS, choose
from dashboard.store.provenance import KeptLoad, kept_loads
from dashboard.store.versions import Version


def add_commands(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    history = subparsers.add_parser(
        "history", help="the versions of the store that are kept, and their loads"
    )
    restore = subparsers.add_parser("restore", help="make a kept version of the store current again")
    restore.add_argument("number", type=int, metavar="N", help="the version, as `history` numbers it")
    forget = subparsers.add_parser("forget", help="take a load out of every version of the store, for good")
    forget.add_argument("load_id", type=int, metavar="LOAD", help="the load, as `history` numbers it")
    use = subparsers.add_parser("use", help="choose whether own or practice data is shown")
    use.add_argument("data", choices=KINDS)
    commands = ((history, tell_history), (restore, restore_version), (forget, forget_load), (use, use_data))
    for parser, run in commands:
        store_option(parser)
        parser.set_defaults(run=run)


def tell_history(arguments: argparse.Namespace) -> int:
    place = choose(arguments.store)
    kept = versions.history(place)
    if not kept:
        print(f"Nothing has been loaded into {place.folder} yet.")
        return 0
    print(marked(f"Versions in {place.folder} (* is current)", _data(kept)))
    print(
        _table(("", "version", "made (UTC)", "loads", "calls", "by"), [_version_cells(one) for one in kept])
    )
    print(marked("\nLoads", _data(kept)))
    heads = ("load", "file", "layout", "covers", "kept", "set aside", "in versions")
    print(_table(heads, [_load_cells(one) for one in kept_loads(place)]))
    return 0


def restore_version(arguments: argparse.Namespace) -> int:
    restored = versions.restore(choose(arguments.store), arguments.number)
    of = f" of {mark(restored.data)}" if mark(restored.data) else ""
    print(f"Version {restored.number} is current: loads {restored.loads}, calls {restored.calls:,}{of}.")
    print("Later versions are kept until newer ones take their place. Notes and choices are as they were.")
    return 0


def forget_load(arguments: argparse.Namespace) -> int:
    rows = forgetting.forget(choose(arguments.store), arguments.load_id)
    print(f"Load {arguments.load_id} is in no version any more: {rows:,} rows.")
    print("Rows that it had replaced do not come back: load their export again to have them.")
    return 0


def use_data(arguments: argparse.Namespace) -> int:
    place = choose(arguments.store)
    Journal(place.common).write("use", arguments.data, {"because": "chosen"})
    print(f"From now on {arguments.data} data is shown.")
    if arguments.store or os.environ.get(ENVIRONMENT):
        print(f"Wherever --store or {ENVIRONMENT} names a folder, that folder is used instead.")
    return 0


def _data(kept: Sequence[Version]) -> str:
    """A store's versions all hold the one kind; of none that can be read, nothing is known."""
    return next((version.data for version in kept if version.data), "")


def _version_cells(version: Version) -> tuple[str, ...]:
    mark = "*" if version.is_current else ""
    if version.made_at is None:
        return (mark, str(version.number), "", "", "", version.trouble)
    made = f"{version.made_at:%Y-%m-%d %H:%M}"
    return (mark, str(version.number), made, str(version.loads), f"{version.calls:,}", version.made_by)


def _load_cells(load: KeptLoad) -> tuple[str, ...]:
    about = load.about
    covers = f"{about['covers_from']} to {about['covers_to']}" if about["covers_from"] else ""
    counts = (f"{about['rows_kept']:,}", f"{about['rows_set_aside']:,}")
    held = ", ".join(map(str, load.versions))
    return (str(load.load_id), str(about["file"]), str(about["layout"]), covers, *counts, held)


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The last column may be long, so nothing is padded after it."""
    lines = [heads, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heads))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )
