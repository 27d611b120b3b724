"""Notes as the store keeps them: a file's text, what it was, and what stands in its place."""

import sqlite3
from dataclasses import dataclass
from datetime import date, datetime

from dashboard.minutes.meeting import MeetingKey, Standing, meeting_key


@dataclass(frozen=True, kw_only=True)
class Kept:
    """`meeting` (the date, then the letter of a further meeting that day) is what extracts' ids begin with.

    `title` and `standing` are as read when the notes were added. `superseded_by` is the `notes_id` of those
    that stand in their place.
    """

    notes_id: int
    sha256: str
    file_name: str
    format: str
    text: str
    meeting: str
    meeting_date: date
    letter: str
    title: str
    standing: Standing
    added_at: datetime
    superseded_by: int | None

    @property
    def key(self) -> MeetingKey:
        return meeting_key(self.meeting_date, self.title)

    @property
    def in_force(self) -> bool:
        return self.superseded_by is None


def kept(row: sqlite3.Row) -> Kept:
    day = date.fromisoformat(row["meeting_date"])
    return Kept(
        notes_id=row["notes_id"],
        sha256=row["sha256"],
        file_name=row["file_name"],
        format=row["format"],
        text=row["text"],
        meeting=f"{day}{row['letter']}",
        meeting_date=day,
        letter=row["letter"],
        title=row["meeting_title"],
        standing=Standing(row["standing"]),
        added_at=datetime.fromisoformat(row["added_at_utc"]),
        superseded_by=row["superseded_by"],
    )
