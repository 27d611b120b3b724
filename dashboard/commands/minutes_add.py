"""`answerable minutes add`: notes of meetings in, a line each as they go."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from dashboard.commands.options import store_option
from dashboard.errors import DashboardError
from dashboard.minutes import MinutesStore
from dashboard.minutes.documents import TAKEN, notes_among
from dashboard.minutes.shelving.told import in_words
from dashboard.store.place import choose


def add_verb(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    adding = verbs.add_parser("add", help="read notes of meetings and keep them")
    adding.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help=f"{TAKEN}; or a folder, for all such files in it"
    )
    store_option(adding)
    adding.set_defaults(run=add_notes)


def add_notes(arguments: argparse.Namespace) -> int:
    """Each file by itself: one that is refused keeps none of the others out."""
    kept = MinutesStore(choose(arguments.store).common)
    files = _files(arguments.files)
    refused = 0
    for at, file in enumerate(files, 1):
        count = f"{at} of {len(files)}  " if len(files) > 1 else ""
        try:
            print(f"{count}{file.name}: {in_words(kept.add(file))}", flush=True)
        except DashboardError as error:
            print(f"{count}{error}", file=sys.stderr, flush=True)
            refused += 1
    if len(files) > 1:
        print(f"{len(files) - refused} of {len(files)} files read, {refused} refused.")
    return 2 if refused else 0


def _files(named: Iterable[Path]) -> tuple[Path, ...]:
    files = notes_among(named)
    if not files:
        raise DashboardError(f"There are no notes in this folder: {TAKEN} were wanted.")
    return files
