"""What a search finds: extracts, each with where it stands and the words that were looked for."""

from dataclasses import dataclass
from datetime import date

from dashboard.minutes.meeting import Kind, Span, Words


@dataclass(frozen=True, kw_only=True)
class Hit:
    """An extract that was found.

    `marked` are the places in `text` of the words that were looked for. `meeting` is the meeting's id (its
    day, with the letter of a further meeting of that day).
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
