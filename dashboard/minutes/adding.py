"""Notes taken up beside those that are there already: of a new meeting, in their place, or behind them."""

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from dashboard.errors import DashboardError
from dashboard.minutes.documents import Document
from dashboard.minutes.kept import Kept
from dashboard.minutes.meeting import Meeting, MeetingKey, Standing
from dashboard.minutes.reading import Reading, reading
from dashboard.minutes.same_day import lettered, next_letter


class Outcome(StrEnum):
    ADDED = "added"
    REPLACED = "replaced"
    KEPT_BEHIND = "kept behind"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, kw_only=True)
class Added:
    """`replaced`: the file names of notes of the same meeting that these take the place of.

    `behind`: the file name of those that stand in force before these: a draft stays behind the final notes.
    """

    meeting: Meeting
    outcome: Outcome
    replaced: tuple[str, ...] = ()
    behind: str = ""


def read_again(row: Kept) -> Reading:
    """DashboardError where the reader of today no longer takes them for the notes of a meeting."""
    return lettered(read_or_refused(row.text, row.file_name), row.letter)


def read_or_refused(text: str, file_name: str) -> Reading:
    """DashboardError whatever goes wrong: one file's oddity must not take a page or the other files down."""
    try:
        return reading(text, file_name)
    except DashboardError:
        raise
    except Exception as problem:
        raise DashboardError(
            f"{file_name}: these notes cannot be read yet ({type(problem).__name__}: {problem}). "
            "They were left out; please report it with the file's layout."
        ) from problem


def keep(
    connection: sqlite3.Connection,
    known: tuple[Kept, ...],
    read: Reading,
    given: Document,
    *,
    sha256: str,
    file_name: str,
) -> Added:
    """A later file takes the place of those before it, save that a draft stays behind the final notes."""
    that_day = [row for row in known if row.meeting_date == read.meeting.date]
    same = [row for row in that_day if _key_now(row) == read.meeting.key]
    letter = same[0].letter if same else next_letter(row.letter for row in that_day)
    before = [row for row in same if row.in_force]
    finals = [row for row in before if row.standing is Standing.FINAL]
    behind = finals[-1] if finals and read.meeting.standing is Standing.DRAFT else None
    meeting = lettered(read, letter).meeting
    new_id = _insert(connection, meeting, given, sha256=sha256, file_name=file_name)
    if behind:
        _supersede(connection, [new_id], by=behind.notes_id)
        return Added(meeting=meeting, outcome=Outcome.KEPT_BEHIND, behind=behind.file_name)
    _supersede(connection, [row.notes_id for row in before], by=new_id)
    replaced = tuple(row.file_name for row in before)
    return Added(meeting=meeting, outcome=Outcome.REPLACED if before else Outcome.ADDED, replaced=replaced)


def _insert(
    connection: sqlite3.Connection, meeting: Meeting, given: Document, *, sha256: str, file_name: str
) -> int:
    values = {
        "sha256": sha256,
        "file_name": file_name,
        "text": given.text,
        "format": given.format.value,
        "meeting_date": meeting.date.isoformat(),
        "meeting_title": meeting.title,
        "added_at_utc": datetime.now(UTC).isoformat("T", "seconds"),
        "standing": meeting.standing.value,
        "letter": meeting.letter,
    }
    row = connection.execute(
        "insert into notes"
        " (sha256, file_name, format, text, meeting_date, meeting_title, added_at_utc, standing, letter)"
        " values (:sha256, :file_name, :format, :text, :meeting_date, :meeting_title, :added_at_utc,"
        " :standing, :letter) returning notes_id",
        values,
    ).fetchone()
    return int(row["notes_id"])


def _supersede(connection: sqlite3.Connection, replaced: list[int], *, by: int) -> None:
    connection.executemany(
        "update notes set superseded_by = ? where notes_id = ?", [(by, notes_id) for notes_id in replaced]
    )


def _key_now(row: Kept) -> MeetingKey:
    """As today's reader has it: the title was kept as an earlier one read it."""
    try:
        return read_again(row).meeting.key
    except DashboardError:
        return row.key
