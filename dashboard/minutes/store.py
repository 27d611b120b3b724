"""Added notes, kept as they came: one SQLite file common to own and practice data.

What is kept is the text; items, extracts and links are read from it anew, so that a better reader or a
longer vocabulary reaches every meeting without adding its notes again. Nothing is ever deleted: notes
replaced by others of the same meeting stay, marked.
"""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path

from dashboard.errors import DashboardError
from dashboard.minutes.documents import decoded, file_bytes
from dashboard.minutes.meeting import Meeting, MeetingKey, meeting_key
from dashboard.minutes.reading import Reading, read_notes, reading

FILE_NAME = "minutes.sqlite"

_TABLES = """
create table if not exists notes (
    notes_id integer primary key,
    sha256 text not null unique,
    file_name text not null,
    text text not null,
    meeting_date text not null,
    meeting_title text not null,
    added_at_utc text not null,
    superseded_by integer references notes (notes_id)
)
"""


class Outcome(StrEnum):
    ADDED = "added"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, kw_only=True)
class Added:
    """`replaced`: the file names of notes of the same meeting that these take the place of."""

    meeting: Meeting
    outcome: Outcome
    replaced: tuple[str, ...] = ()


class MinutesStore:
    """The notes kept in a folder; the file is made when the first are added."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME

    def add(self, path: Path) -> Added:
        """All or nothing. DashboardError where the file is not the notes of a meeting."""
        return self.add_content(file_bytes(path), path.name)

    def add_content(self, content: bytes, file_name: str) -> Added:
        """The same for a file's bytes, as an upload brings them."""
        text = decoded(content, file_name)
        meeting = read_notes(text, file_name)
        sha256 = hashlib.sha256(content).hexdigest()
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self._open() as kept:
            # The write lock is taken first, so that two adds at once come one after the other.
            kept.execute("begin immediate")
            kept.execute(_TABLES)
            if kept.execute("select 1 from notes where sha256 = ?", [sha256]).fetchone():
                return Added(meeting=meeting, outcome=Outcome.UNCHANGED)
            before = [row for row in _current(kept) if _key_of(row) == meeting.key]
            new_id = _insert(kept, meeting, sha256=sha256, file_name=file_name, text=text)
            _supersede(kept, before, by=new_id)
        replaced = tuple(row["file_name"] for row in before)
        return Added(
            meeting=meeting, outcome=Outcome.REPLACED if before else Outcome.ADDED, replaced=replaced
        )

    def readings(self) -> tuple[Reading, ...]:
        """Notes in force, newest meeting first, each with the account of its characters."""
        if not self.path.exists():
            return ()
        with self._open() as kept:
            rows = _current(kept) if _has_tables(kept) else []
        found = (reading(row["text"], row["file_name"]) for row in rows)
        return tuple(sorted(found, key=lambda r: r.meeting.date, reverse=True))

    def meetings(self) -> tuple[Meeting, ...]:
        return tuple(read.meeting for read in self.readings())

    def text_of(self, meeting: Meeting) -> str | None:
        """The stored text that an extract's spans point into; None for a summary."""
        if not self.path.exists():
            return None
        with self._open() as kept:
            rows = _current(kept) if _has_tables(kept) else []
        return next((row["text"] for row in rows if _key_of(row) == meeting.key), None)

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """One transaction: kept whole at the end, or not at all."""
        try:
            with closing(sqlite3.connect(self.path, timeout=10)) as connection, connection:
                connection.row_factory = sqlite3.Row
                yield connection
        except sqlite3.Error as problem:
            raise DashboardError(
                f"The minutes in {self.path} could not be used ({problem}). Nothing was changed: "
                "check that the disk has room and the file may be written, then try again."
            ) from problem


def _insert(kept: sqlite3.Connection, meeting: Meeting, *, sha256: str, file_name: str, text: str) -> int:
    row = kept.execute(
        "insert into notes (sha256, file_name, text, meeting_date, meeting_title, added_at_utc)"
        " values (?, ?, ?, ?, ?, ?) returning notes_id",
        [
            sha256,
            file_name,
            text,
            meeting.date.isoformat(),
            meeting.title,
            datetime.now(UTC).isoformat("T", "seconds"),
        ],
    ).fetchone()
    return int(row["notes_id"])


def _supersede(kept: sqlite3.Connection, before: list[sqlite3.Row], *, by: int) -> None:
    replaced = [(by, row["notes_id"]) for row in before]
    kept.executemany("update notes set superseded_by = ? where notes_id = ?", replaced)


def _current(kept: sqlite3.Connection) -> list[sqlite3.Row]:
    return kept.execute("select * from notes where superseded_by is null order by notes_id").fetchall()


def _key_of(row: sqlite3.Row) -> MeetingKey:
    return meeting_key(date.fromisoformat(row["meeting_date"]), row["meeting_title"])


def _has_tables(kept: sqlite3.Connection) -> bool:
    return kept.execute("select 1 from sqlite_master where name = 'notes'").fetchone() is not None
