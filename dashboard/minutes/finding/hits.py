"""What a search finds: extracts, each with where it stands and the words that were looked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.minutes.meeting import Kind, Span, Words


@dataclass(frozen=True, kw_only=True)
class Hit:
    """An extract that was found.

    `marked` are the places in `text` of the words that were looked for. `meeting` is the meeting's id (its
    day, with the letter of a further meeting of that day). `measures` it is about, each with the lines it
    names; `topics` that it names itself.
    """

    id: str
    meeting: str
    date: date
    title: str
    words: Words
    item: str
    heading: tuple[str, ...]
    kind: Kind
    by: tuple[str, ...]
    text: str
    measures: tuple[tuple[str, tuple[str, ...]], ...]
    topics: tuple[str, ...]
    marked: tuple[Span, ...]

    @property
    def address(self) -> str:
        """Where the pages show it in its place."""
        return f"/minutes?meeting={self.meeting}&extract={self.id}"


@dataclass(frozen=True, kw_only=True)
class Found:
    """The best first, of `total`; where no word was looked for, the newest first.

    `left_out` are words past those that are looked for at once.
    """

    hits: tuple[Hit, ...]
    total: int
    left_out: tuple[str, ...] = ()


def hit_of(told: Mapping[str, Any], marked: tuple[Span, ...] = ()) -> Hit:
    """From an extract's record in the index."""
    return Hit(
        id=told["id"],
        meeting=told["meeting"],
        date=date.fromisoformat(told["date"]),
        title=told["title"],
        words=Words(told["words"]),
        item=told["item"],
        heading=tuple(told["heading"]),
        kind=Kind(told["kind"]),
        by=tuple(told["by"]),
        text=told["text"],
        measures=tuple((measure, tuple(lines)) for measure, lines in told["measures"]),
        topics=tuple(told["topics"]),
        marked=marked,
    )
