"""What a meeting is, once read: items, extracts, actions and who was there."""

import datetime
import re
from dataclasses import dataclass
from enum import StrEnum

from dashboard.minutes.marks import Link, Promise, Quantity, Topic

Span = tuple[int, int]
MeetingKey = tuple[datetime.date, str]

_NOT_THE_NAME = re.compile(
    r"\b(meeting notes|notes|minutes|of the|of|held on|draft|final|approved"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\b\d+(?:st|nd|rd|th)?\b|[^\w\s]"
)


def meeting_key(day: datetime.date, title: str) -> MeetingKey:
    """Notes and summaries with one key are of one meeting: its day, and its title without dates."""
    return day, " ".join(_NOT_THE_NAME.sub(" ", title.lower()).split())


class Kind(StrEnum):
    CHALLENGE = "challenge"
    RESPONSE = "response"
    STATEMENT = "statement"
    ACTION = "action"
    DECISION = "decision"


class Standing(StrEnum):
    """Whether notes are still a draft, by what they call themselves."""

    DRAFT = "draft"
    FINAL = "final"


class Words(StrEnum):
    """Whose words an extract is in: the notes' own, or ours about what was recorded."""

    NOTES_RECORD = "notes record"
    SUMMARY = "summary"


@dataclass(frozen=True, kw_only=True)
class Extract:
    """One speaker's turn, or one bullet of it.

    `spans` are character offsets into the stored text, more than one where the document tore a sentence;
    a summary has none. `by` holds roles (names of those without one): who spoke or, for an action, who is to
    act. `answers` is the id of the challenge that a response answers. `promises`: each in order; `promise` is
    the one with the latest day.
    """

    id: str
    kind: Kind
    by: tuple[str, ...]
    text: str
    spans: tuple[Span, ...]
    links: tuple[Link, ...]
    topics: tuple[Topic, ...] = ()
    answers: str = ""
    promise: Promise | None = None
    promises: tuple[Promise, ...] = ()
    quantities: tuple[Quantity, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Item:
    """`heading` is a path: the item's own heading, then its sub-headings. Sub-headings share its number."""

    number: str
    heading: tuple[str, ...]
    extracts: tuple[Extract, ...]


@dataclass(frozen=True, kw_only=True)
class Action:
    """`extract` is the id of the extract that records it."""

    owner: tuple[str, ...]
    text: str
    item: str
    due: datetime.date | None = None
    extract: str = ""


@dataclass(frozen=True, kw_only=True)
class Attendee:
    """`role` is the abbreviation the notes use (PCC); `capacity` the whole title beside the name.

    `initials` are those the notes give or use for the name ("JC").
    """

    name: str
    role: str
    capacity: str
    initials: str = ""


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """`letter` tells a further meeting of the same day from the first: "", then "b", "c" …"""

    title: str
    date: datetime.date
    chair: str
    venue: str
    attendance: tuple[Attendee, ...]
    apologies: tuple[Attendee, ...]
    items: tuple[Item, ...]
    actions: tuple[Action, ...]
    next_meeting: datetime.date | None
    words: Words
    standing: Standing = Standing.FINAL
    letter: str = ""

    @property
    def id(self) -> str:
        """ "2020-09-29", or "2020-09-29b": what its extracts' ids begin with."""
        return f"{self.date}{self.letter}"

    @property
    def key(self) -> MeetingKey:
        return meeting_key(self.date, self.title)

    @property
    def promised(self) -> int:
        """How many promises its extracts hold, without those of an extract that records an action."""
        acted = {one.extract for one in self.actions}
        return sum(len(one.promises) or bool(one.promise) for one in self.extracts if one.id not in acted)

    @property
    def extracts(self) -> tuple[Extract, ...]:
        return tuple(extract for item in self.items for extract in item.extracts)
