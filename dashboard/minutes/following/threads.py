"""A promise, action or opinion as a thread under way: its beginning, and what is told of it later."""

import datetime
import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from dashboard.minutes.following.earlier import promised_before
from dashboard.minutes.following.tracker import ENDED, Sort, State, Step, Tracked, state_of
from dashboard.minutes.marks import Promise
from dashboard.minutes.meeting import Action, Extract, Item, Meeting
from dashboard.minutes.understanding.promised_by import owner_named
from dashboard.minutes.understanding.wishes import wish_in
from dashboard.reference.promise_names import name_of

_SHORT = 90
# What takes place on its day, whether anybody records it or not.
_MEETS = re.compile(r"\b(?:meeting|board)\b", re.IGNORECASE)


@dataclass(kw_only=True)
class Thread:
    """`what` is a short name where a public source gives one."""

    id: str
    sort: Sort
    words: str
    meeting: Meeting
    item: Item
    extract: Extract
    owner: tuple[str, ...]
    steps: list[Step]
    what: str = ""
    more: list[Step] = field(default_factory=list)

    @cached_property
    def body(self) -> str:
        """Who met, by the name of the meeting."""
        return self.meeting.key[1]

    @property
    def latest(self) -> datetime.date:
        """Its last day, or that on which it was last spoken of."""
        return max(day for step in (*self.steps, *self.more) for day in (step.on, step.due or step.on))

    @property
    def is_open(self) -> bool:
        return not any(step.state in ENDED for step in (*self.steps, *self.more))

    def finished(self, as_at: datetime.date, *, met_since: bool) -> Tracked:
        steps = tuple(sorted([*self.steps, *self.more], key=lambda step: step.on))
        name = self.what or name_of(self.meeting.date, self.item.number, self.words)
        return Tracked(
            id=self.id,
            sort=self.sort,
            what=name or textwrap.shorten(self.words, _SHORT, placeholder=" …"),
            words=self.words,
            said_on=self.meeting.date,
            meeting=self.meeting.id,
            item=self.item.number,
            extract=self.extract.id,
            by=self.extract.by,
            owner=self.owner,
            links=self.extract.links,
            topics=self.extract.topics,
            steps=steps,
            state=state_of(
                steps, as_at, met_since=met_since, is_meeting=_MEETS.search(self.words) is not None
            ),
            as_at=as_at,
            whose_words=self.meeting.words,
        )


def promise_id(extract_id: str, number: int) -> str:
    return extract_id if number == 1 else f"{extract_id}~{number}"


def begun(meeting: Meeting, item: Item, extract: Extract) -> Iterator[Thread]:
    """An action is one thread; else each promise is; else an opinion may be."""
    action = next((one for one in meeting.actions if _records(one, extract)), None)
    if action:
        due = Step(
            on=meeting.date,
            state=State.DUE if action.due else State.NO_DATE,
            due=action.due,
            words=extract.text,
            extract=extract.id,
        )
        yield _thread(
            meeting, item, extract, sort=Sort.ACTION, words=extract.text, steps=[due], owner=action.owner
        )
        return
    for promise in extract.promises or filter(None, [extract.promise]):
        thread = _thread(
            meeting,
            item,
            extract,
            sort=Sort.PROMISE,
            words=promise.words,
            steps=[*promised_before(promise, meeting, extract), said(promise, meeting, extract)],
            owner=owner_named(promise.words, meeting),
        )
        thread.id = promise_id(extract.id, promise.number)
        yield thread
    wish = wish_in(extract)
    if wish:
        step = Step(on=meeting.date, state=State.OPINION, words=wish, extract=extract.id)
        yield _thread(meeting, item, extract, sort=Sort.OPINION, words=wish, steps=[step], owner=())


def _records(action: Action, extract: Extract) -> bool:
    return action.extract == extract.id if action.extract else action.text == extract.text


def _thread(
    meeting: Meeting,
    item: Item,
    extract: Extract,
    *,
    sort: Sort,
    words: str,
    steps: list[Step],
    owner: tuple[str, ...],
) -> Thread:
    return Thread(
        id=extract.id,
        sort=sort,
        words=words,
        meeting=meeting,
        item=item,
        extract=extract,
        owner=owner,
        steps=steps,
    )


def said(promise: Promise, meeting: Meeting, extract: Extract) -> Step:
    """Moved, where the same words tell of a day before it."""
    state = State.MOVED if promise.earlier_words else State.DUE if promise.due else State.NO_DATE
    return Step(
        on=meeting.date,
        state=state,
        due=promise.due,
        due_words=promise.due_words,
        words=promise.words,
        extract=extract.id,
    )
