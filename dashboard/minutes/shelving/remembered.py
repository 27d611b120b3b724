"""Notes as they were read, remembered: only those are read anew that are new, or that another reader read.

Where nothing can be remembered, everything is read each time: slower, and otherwise the same.
"""

import gc
import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from dashboard.errors import DashboardError
from dashboard.minutes.meeting import Meeting
from dashboard.minutes.shelving.adding import read_again
from dashboard.minutes.shelving.index_file import FILE_NAME, is_broken, reading_from, throw_away, writing_to
from dashboard.minutes.shelving.kept import Kept
from dashboard.minutes.shelving.packed import packed, unpacked

_AT_ONCE = 25
Bodies = Mapping[str, str | None]


def meetings_of(folder: Path, rows: Iterable[Kept]) -> tuple[Meeting, ...]:
    """In the order of the rows; without those that the reader of today refuses."""
    keys = {_key(row): row for row in rows}
    if not keys:
        return ()
    known = _known(folder / FILE_NAME)
    new: dict[str, Meeting | None] = {}
    missing = [key for key in keys if key not in known]
    # What was read is kept as it goes, so that whoever stops half way has not read for nothing.
    for start in range(0, len(missing), _AT_ONCE):
        some = {key: _read(keys[key]) for key in missing[start : start + _AT_ONCE]}
        _remember(folder / FILE_NAME, some, keys)
        new |= some
    if not missing and known.keys() - keys.keys():
        _remember(folder / FILE_NAME, {}, keys)
    with _nothing_collected():
        found = [new[key] if key in new else _unpacked(known[key]) for key in keys]
    return tuple(meeting for meeting in found if meeting)


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Of a million objects made at once Python would look through all, again and again, for none to drop."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _key(row: Kept) -> str:
    written = "\0".join((row.sha256, row.file_name, row.letter, row.text))
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()


def _read(row: Kept) -> Meeting | None:
    try:
        return read_again(row).meeting
    except DashboardError:
        return None


def _unpacked(body: str | None) -> Meeting | None:
    return None if body is None else unpacked(body)


def _known(path: Path) -> Bodies:
    try:
        with reading_from(path) as connection:
            return dict(connection.execute("select key, body from reading"))
    except sqlite3.Error:
        return {}


def _remember(path: Path, new: Mapping[str, Meeting | None], keys: Iterable[str]) -> None:
    bodies = [(key, packed(meeting) if meeting else None) for key, meeting in new.items()]
    try:
        with writing_to(path) as connection:
            connection.executemany("insert or replace into reading values (?, ?)", bodies)
            there = {key for (key,) in connection.execute("select key from reading")}
            gone = [(key,) for key in there.difference(keys)]
            connection.executemany("delete from reading where key = ?", gone)
    except sqlite3.Error as problem:
        if is_broken(problem):
            with suppress(OSError):
                throw_away(path)
