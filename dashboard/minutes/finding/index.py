"""Every extract on the shelf as the search looks for it, kept in step with what is on the shelf."""

import hashlib
import sqlite3
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from dashboard.errors import DashboardError
from dashboard.minutes.finding.index_rows import put_in, take_out
from dashboard.minutes.meeting import Meeting
from dashboard.minutes.shelving import index_file
from dashboard.minutes.shelving.fingerprint import Stamp, reference_files, stamp
from dashboard.minutes.shelving.packed import packed
from dashboard.minutes.shelving.shelf import meetings
from dashboard.minutes.shelving.store import FILE_NAME as NOTES
from dashboard.minutes.shelving.summaries import SUMMARIES

_JOURNAL = "journal.sqlite"


def index_of(folder: Path, summaries_folder: Path = SUMMARIES) -> Path:
    """An index of the shelf as it stands now. DashboardError where none can be made."""
    files = (folder / NOTES, folder / _JOURNAL, *sorted(summaries_folder.glob("*.toml")), *reference_files())
    path = _in_step(folder, summaries_folder, stamp(*files))
    if path.exists():
        return path
    _in_step.cache_clear()
    return _in_step(folder, summaries_folder, stamp(*files))


def make_anew(path: Path) -> None:
    """A broken index is thrown away; the next question makes another."""
    index_file.throw_away(path)
    forget()


def forget() -> None:
    """That the index was in step with the shelf: the next question sees for itself."""
    _in_step.cache_clear()


@lru_cache(maxsize=16)
def _in_step(folder: Path, summaries_folder: Path, seen: Stamp) -> Path:
    own = folder / index_file.FILE_NAME
    if _was_made_of(own, seen):
        return own
    shelf = {_key(meeting): meeting for meeting in meetings(folder, summaries_folder)}
    try:
        path = index_file.usable(folder)
        _bring_in_step(path, shelf, seen)
    except (sqlite3.Error, OSError) as problem:
        raise DashboardError(
            f"The notes could not be made ready for searching ({problem}): "
            "check that the disk has room, then search again."
        ) from problem
    return path


def _key(meeting: Meeting) -> str:
    return hashlib.sha256(packed(meeting).encode("utf-8", "surrogatepass")).hexdigest()


def _was_made_of(path: Path, seen: Stamp) -> bool:
    """Whether files that have not changed since are what the index was brought in step with."""
    try:
        with index_file.reading_from(path) as connection:
            return bool(connection.execute("select seen from made_by").fetchone()[0] == str(seen))
    except sqlite3.Error:
        return False


def _bring_in_step(path: Path, shelf: Mapping[str, Meeting], seen: Stamp) -> None:
    with index_file.writing_to(path) as connection:
        there = {key for (key,) in connection.execute("select key from shelf")}
        for key in there - shelf.keys():
            take_out(connection, key)
        for key in shelf.keys() - there:
            put_in(connection, key, shelf[key])
        connection.execute("update made_by set seen = ?", [str(seen)])
