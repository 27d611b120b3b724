"""A promise, action or opinion as a thread under way: its beginning, and what is told of it later."""

import datetime
import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, field

from dashboard.minutes.due import due_in
from dashboard.minutes.due_days import Told
from dashboard.minutes.marks import Promise
from dashboard.minutes.meeting import Action, Extract, Item, Meeting
from dashboard.minutes.tracker import Sort, State, Step, Tracked, state_of
from dashboard.minutes.wishes import wish_in
from dashboard.reference.events import events
from dashboard.reference.promise_names import name_of
from dashboard.reference.terms import Dating
from dashboard.reference.terms import Kind as EventKind

_SHORT = 90
_SPAN = re.compile(r"\b(?:with)?in\s+(?:\w+\s+){0,2}(?:day|week|month|fortnight)s?\b", re.IGNORECASE)
# What takes place on its day, whether anybody records it or not.
_MEETS = re.compile(r"\b(?:meeting|board)\b", re.IGNORECASE)
_DOES = r"\b[^,;.]{0,60}?\b(?:will|would|shall|is\s+to|are\s+to|was\s+to|were\s+to|undertook|agreed|plans?)\b"


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
    for number, promise in enumerate(extract.promises or filter(None, [extract.promise])):
        thread = _thread(
            meeting,
            item,
            extract,
            sort=Sort.PROMISE,
            words=promise.words,
            steps=[*_before(promise, meeting, extract), said(promise, meeting, extract)],
            owner=_owner(promise.words, meeting),
        )
        thread.id += f"~{number + 1}" if number else ""
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


def _before(promise: Promise, meeting: Meeting, extract: Extract) -> list[Step]:
    """ "Should have been available within 6 weeks": counted from what went live, where that is known."""
    earlier = promise.earlier_words
    if not earlier:
        return []
    base, named = _went_live(extract.text, meeting.date) if _SPAN.search(earlier) else (None, "")
    day = base or meeting.date - datetime.timedelta(days=365)
    found = due_in(earlier, Told(day=day)) if base or not _SPAN.search(earlier) else None
    due = found.day if found and found.day and found.day <= meeting.date else None
    words = f"{earlier} (counted from {named})" if due and named else earlier
    return [
        Step(
            on=base or meeting.date,
            state=State.DUE,
            due=due,
            due_words=words,
            words=earlier,
            extract=extract.id,
        )
    ]


def _went_live(text: str, day: datetime.date) -> tuple[datetime.date | None, str]:
    """The last day a system that the text names can have gone live, by events.csv."""
    for event in events():
        begins = event.starts_by or event.starts
        names = re.findall(r"\b[A-Z]{3,}\b", event.label)
        past = event.kind is EventKind.SYSTEM and event.dating is not Dating.PLANNED and begins <= day
        if past and any(re.search(rf"\b{name}\b", text) for name in names):
            return begins, event.label
    return None, ""


def _owner(words: str, meeting: Meeting) -> tuple[str, ...]:
    roles = {person.role for person in (*meeting.attendance, *meeting.apologies) if person.role}
    named = "|".join(re.escape(role) for role in sorted(roles | {"DCC", "ACC", "CC"}, key=len, reverse=True))
    found = re.search(rf"(?<!\w)((?:{named})(?:\s+and\s+(?:the\s+)?(?:{named}))*)(?!\w){_DOES}", words)
    return tuple(re.split(r"\s+and\s+(?:the\s+)?", found[1])) if found else ()
