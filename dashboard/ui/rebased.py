"""Limits that people set anew, as the pages follow them: read again whenever the journal changes."""

from functools import lru_cache
from pathlib import Path

from dashboard.analysis.rebasing import Rebasing
from dashboard.analysis.rebasing_kept import kept
from dashboard.store.journal import Journal
from dashboard.store.place import choose

Stamp = tuple[int, int]


def rebasings() -> tuple[Rebasing, ...]:
    """Of own and practice data: a series takes its own."""
    common = choose().common
    return _kept(common, stamp(Journal(common).file))


@lru_cache(maxsize=8)
def _kept(common: Path, stamp: Stamp) -> tuple[Rebasing, ...]:  # noqa: ARG001
    return kept(Journal(common))


def stamp(file: Path) -> Stamp:
    """When it last changed, and its length; noughts where there is none."""
    try:
        seen = file.stat()
    except FileNotFoundError:
        return 0, 0
    return seen.st_mtime_ns, seen.st_size
