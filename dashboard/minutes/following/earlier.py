"""The day that a promise had before the one now given, where the same words tell of both."""

import datetime
import re

from dashboard.minutes.following.tracker import State, Step
from dashboard.minutes.marks import Promise
from dashboard.minutes.meeting import Extract, Meeting
from dashboard.minutes.understanding.due import due_in
from dashboard.minutes.understanding.due_days import Told
from dashboard.reference.events import events
from dashboard.reference.terms import Dating, Kind

_SPAN = re.compile(r"\b(?:with)?in\s+(?:\w+\s+){0,2}(?:day|week|month|fortnight)s?\b", re.IGNORECASE)
_YEAR = datetime.timedelta(days=365)


def promised_before(promise: Promise, meeting: Meeting, extract: Extract) -> list[Step]:
    """ "Should have been available within 6 weeks": counted from what went live, where that is known."""
    earlier = promise.earlier_words
    if not earlier:
        return []
    base, named = _went_live(extract.text, meeting.date) if _SPAN.search(earlier) else (None, "")
    day = base or meeting.date - _YEAR
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
        past = event.kind is Kind.SYSTEM and event.dating is not Dating.PLANNED and begins <= day
        if past and any(re.search(rf"\b{name}\b", text) for name in names):
            return begins, event.label
    return None, ""
