"""Notes taken up beside those that are there already: of a new meeting, in their place, or behind them."""

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from dashboard.errors import DashboardError
from dashboard.minutes.documents import Document
from dashboard.minutes.meeting import Meeting, MeetingKey, Standing
from dashboard.minutes.reader.reading import Reading, reading
from dashboard.minutes.shelving.kept import Kept
from dashboard.minutes.shelving.same_day import lettered, next_letter


class Outcome(StrEnum):
    ADDED = "added"
    REPLACED = "replaced"
    KEPT_BEHIND = "kept behind"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """A file read, and not yet added."""

    sha256: str
    file_name: str
    document: Document
    reading: Reading


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


def foretold(known: tuple[Kept, ...], prepared: Prepared) -> Added:
    """A later file takes the place of those before it, save that a draft stays behind the final notes."""
    there = with_sum(known, prepared.sha256)
    if there:
        behind = next((row.file_name for row in known if row.notes_id == there.superseded_by), "")
        meeting = lettered(prepared.reading, there.letter).meeting
        return Added(meeting=meeting, outcome=Outcome.UNCHANGED, behind=behind)
    same = _of_the_meeting(known, prepared.reading.meeting)
    day = prepared.reading.meeting.date
    letter = same[0].letter if same else next_letter(row.letter for row in known if row.meeting_date == day)
    meeting = lettered(prepared.reading, letter).meeting
    before = [row for row in same if row.in_force]
    final = next((row for row in before if row.standing is Standing.FINAL), None)
    if final and meeting.standing is Standing.DRAFT:
        return Added(meeting=meeting, outcome=Outcome.KEPT_BEHIND, behind=final.file_name)
    replaced = tuple(row.file_name for row in before)
    return Added(meeting=meeting, outcome=Outcome.REPLACED if before else Outcome.ADDED, replaced=replaced)


def keep(connection: sqlite3.Connection, known: tuple[Kept, ...], prepared: Prepared) -> Added:
    added = foretold(known, prepared)
    if added.outcome is Outcome.UNCHANGED:
        return added
    before = [row.notes_id for row in _of_the_meeting(known, prepared.reading.meeting) if row.in_force]
    new_id = _insert(connection, added.meeting, prepared)
    if added.outcome is Outcome.KEPT_BEHIND:
        _supersede(connection, [new_id], by=before[-1])
    else:
        _supersede(connection, before, by=new_id)
    return added


def with_sum(rows: tuple[Kept, ...], sha256: str) -> Kept | None:
    return next((row for row in rows if row.sha256 == sha256), None)


def _of_the_meeting(known: tuple[Kept, ...], meeting: Meeting) -> list[Kept]:
    return [row for row in known if row.meeting_date == meeting.date and _key_now(row) == meeting.key]


def _key_now(row: Kept) -> MeetingKey:
    """As today's reader has it: the title was kept as an earlier one read it."""
    try:
        return read_again(row).meeting.key
    except DashboardError:
        return row.key


def _insert(connection: sqlite3.Connection, meeting: Meeting, prepared: Prepared) -> int:
    values = {
        "sha256": prepared.sha256,
        "file_name": prepared.file_name,
        "format": prepared.document.format.value,
        "text": prepared.document.text,
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
