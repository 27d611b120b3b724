"""The SQLite file of added notes: its table, its transactions, and files of earlier versions upgraded."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from dashboard.errors import DashboardError
from dashboard.minutes.meeting import MeetingKey, Standing, meeting_key
from dashboard.minutes.reader.reading import read_notes
from dashboard.minutes.shelving.kept import Kept, kept
from dashboard.minutes.shelving.same_day import next_letter

VERSION = 1

_TABLE = """
create table notes (
    notes_id integer primary key,
    sha256 text not null unique,
    file_name text not null,
    text text not null,
    meeting_date text not null,
    meeting_title text not null,
    added_at_utc text not null,
    superseded_by integer references notes (notes_id),
    format text not null default 'txt',
    standing text not null default 'final',
    letter text not null default ''
)
"""
_SINCE_VERSION_0 = (
    "alter table notes add column format text not null default 'txt'",
    "alter table notes add column standing text not null default 'final'",
    "alter table notes add column letter text not null default ''",
)


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """One transaction: kept whole at the end, or not at all."""
    try:
        with closing(sqlite3.connect(path, timeout=10)) as connection, connection:
            connection.row_factory = sqlite3.Row
            _brought_up(connection)
            yield connection
    except sqlite3.Error as problem:
        raise DashboardError(
            f"The minutes in {path} could not be used ({problem}). Nothing was changed: "
            "check that the disk has room and the file may be written, then try again."
        ) from problem


def make_table(connection: sqlite3.Connection) -> None:
    if _version(connection) != VERSION:
        connection.execute(_TABLE)
        connection.execute(f"pragma user_version = {VERSION}")


def every_row(connection: sqlite3.Connection) -> tuple[Kept, ...]:
    """In the order of addition; none where no notes were added yet."""
    if _version(connection) != VERSION:
        return ()
    return tuple(map(kept, connection.execute("select * from notes order by notes_id")))


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("pragma user_version").fetchone()[0])


def _brought_up(connection: sqlite3.Connection) -> None:
    version = _version(connection)
    if version > VERSION:
        raise DashboardError(
            "The notes of meetings were kept by a newer version of Answerable: open them with that one."
        )
    if version == VERSION or not _has_notes(connection):
        return
    connection.execute("begin immediate")
    # Somebody else may have done it while this one waited for the lock.
    if _version(connection) != VERSION:
        _upgrade(connection)
    connection.commit()


def _has_notes(connection: sqlite3.Connection) -> bool:
    return connection.execute("select 1 from sqlite_master where name = 'notes'").fetchone() is not None


def _upgrade(connection: sqlite3.Connection) -> None:
    for statement in _SINCE_VERSION_0:
        connection.execute(statement)
    letters: dict[date, dict[MeetingKey, str]] = {}
    for row in connection.execute("select * from notes order by notes_id").fetchall():
        day = date.fromisoformat(row["meeting_date"])
        that_day = letters.setdefault(day, {})
        key = meeting_key(day, row["meeting_title"])
        that_day.setdefault(key, next_letter(that_day.values()))
        connection.execute(
            "update notes set letter = ?, standing = ? where notes_id = ?",
            [that_day[key], _standing(row["text"], row["file_name"]), row["notes_id"]],
        )
    connection.execute(f"pragma user_version = {VERSION}")


def _standing(text: str, file_name: str) -> Standing:
    try:
        return read_notes(text, file_name).standing
    except DashboardError:
        return Standing.FINAL
