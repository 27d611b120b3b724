"""Promises and actions of all meetings as one list of threads: said, due, moved, done, and by what words.

States, as at a day:
- done, dropped: a later note, a public source or a person says so;
- overdue: its last due day is past and nothing known by then says that it was done;
- moved, due: the day is still to come, put off at least once or not;
- no outcome recorded: no day was given, and the notes of a later meeting say nothing of it; or it is a
  meeting and its day is past;
- no date: no day was given, and no later meeting is known;
- opinion: a wish without owner or date: shown, never counted as a promise.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from dashboard.minutes.marks import Link, Topic
from dashboard.minutes.meeting import Words


class State(StrEnum):
    DUE = "due"
    OVERDUE = "overdue"
    MOVED = "moved"
    DONE = "done"
    DROPPED = "dropped"
    NO_DATE = "no date"
    NO_OUTCOME = "no outcome recorded"
    OPINION = "opinion"


class Sort(StrEnum):
    PROMISE = "promise"
    ACTION = "action"
    OPINION = "opinion"


ENDED = (State.DONE, State.DROPPED)
OPEN = (State.DUE, State.OVERDUE, State.MOVED, State.NO_DATE, State.NO_OUTCOME)


@dataclass(frozen=True, kw_only=True)
class Step:
    """One thing known of a promise: its saying, a new day, its end.

    `on` is the day it was said or known. `due` is the day then given (of a step that is done: the day by
    which it was), `due_words` how. `extract` is the id of the one that says so; of what is public, `source`
    and `url`; of a correction, `source` names the person. `score` and `linked_by`: how surely, and by which
    shared words, it was taken for the same promise.
    """

    on: datetime.date
    state: State
    due: datetime.date | None = None
    due_words: str = ""
    words: str = ""
    extract: str = ""
    source: str = ""
    url: str = ""
    score: float = 1.0
    linked_by: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Tracked:
    """`id` is that of its extract, "~2" behind it for the second of one extract.

    `what`: a short name; `words`: the record's own. `by`: who said it; `owner`: who is to do it, where named.
    `steps` in order of their days, the first its saying. `state` as at `as_at`.
    """

    id: str
    sort: Sort
    what: str
    words: str
    said_on: datetime.date
    meeting: str
    item: str
    extract: str
    by: tuple[str, ...]
    owner: tuple[str, ...]
    links: tuple[Link, ...]
    topics: tuple[Topic, ...]
    steps: tuple[Step, ...]
    state: State
    as_at: datetime.date
    whose_words: Words = Words.NOTES_RECORD

    @property
    def dues(self) -> tuple[Step, ...]:
        """The days given, in order: the first, then each it was moved to."""
        return tuple(step for step in self.steps if step.due and step.state in (State.DUE, State.MOVED))

    @property
    def due(self) -> datetime.date | None:
        """The last day given."""
        return self.dues[-1].due if self.dues else None

    @property
    def due_words(self) -> str:
        said = [step.due_words for step in self.steps if step.due_words and step.state is not State.DONE]
        return said[-1] if said else ""

    @property
    def ended(self) -> Step | None:
        """The step that says it was done or dropped; of several that say so, the one of the earliest day."""
        same = [step for step in self.steps if step.state is self.state and step.state in ENDED]
        return min(same, key=lambda step: step.due or step.on, default=None)

    @property
    def days_late(self) -> int | None:
        """From the first day given to its end or, while open, to `as_at`; None before, or without a day."""
        if not self.dues:
            return None
        end = (self.ended.due or self.ended.on) if self.ended else self.as_at
        first = self.dues[0].due
        return (end - first).days if first and end > first else None

    @property
    def is_open(self) -> bool:
        return self.state in OPEN


def state_of(steps: Sequence[Step], as_at: datetime.date, *, met_since: bool, is_meeting: bool) -> State:
    """`met_since`: whether a later meeting is known by `as_at`."""
    last = steps[-1]
    if last.state in (*ENDED, State.OPINION):
        return last.state
    due = next((step.due for step in reversed(steps) if step.due), None)
    if due is None:
        return State.NO_OUTCOME if met_since else State.NO_DATE
    if due < as_at:
        return State.NO_OUTCOME if is_meeting else State.OVERDUE
    return State.MOVED if any(step.state is State.MOVED for step in steps) else State.DUE
