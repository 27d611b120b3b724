"""What a measure was in the days before something was promised, and in as many after it fell due.

Two figures and their counts, no cause: what came after a promise need not have come of it. Nothing is told
where the promise has no day, where the days after it are not over, or where fewer than half of either stretch
are known; events in between that could move the measure are named.
"""

import datetime
from dataclasses import dataclass

from dashboard.measures.answer import Answer
from dashboard.measures.stretch import Stretch, stretch
from dashboard.measures.wait_lengths import WaitLengths
from dashboard.periods import DAY
from dashboard.reference.events import Event, events_for
from dashboard.reference.terms import Dating

DAYS = 90
KNOWN_AT_LEAST = 0.5


@dataclass(frozen=True, kw_only=True)
class AfterPromise:
    """Of `DAYS` days each; `why_not` is blank where both can be told. `between`: what may have moved it."""

    before: Stretch | None = None
    after: Stretch | None = None
    between: tuple[Event, ...] = ()
    why_not: str = ""


def days_wanted(
    said: datetime.date, due: datetime.date
) -> tuple[tuple[datetime.date, datetime.date], tuple[datetime.date, datetime.date]]:
    """First and last day of the stretch before it was said, and of that after it was due."""
    return (said - DAY * DAYS, said - DAY), (due + DAY, due + DAY * DAYS)


def after_promise(
    daily: Answer,
    said: datetime.date,
    due: datetime.date | None,
    as_at: datetime.date,
    waits: tuple[WaitLengths | None, WaitLengths | None] = (None, None),
) -> AfterPromise:
    """`daily` answers by day at least the days of `days_wanted`; a percentile wants the waits of both."""
    if due is None:
        return AfterPromise(why_not="no day was given by which to look")
    (first, last), (after_first, after_last) = days_wanted(said, due)
    before = stretch(daily, first, last, waits[0])
    if after_last >= as_at:
        return AfterPromise(
            before=before, why_not=f"the {DAYS} days after it was due are over on {after_last + DAY}"
        )
    after = stretch(daily, after_first, after_last, waits[1])
    between = _between(daily, first, after_last, as_at)
    return AfterPromise(before=before, after=after, between=between, why_not=_why_not(before, after))


def _why_not(before: Stretch, after: Stretch) -> str:
    for one, which in ((before, "before it was said"), (after, "after it was due")):
        if one.value is None or one.known < one.days * KNOWN_AT_LEAST:
            return f"only {one.known} of the {one.days} days {which} are known"
    return ""


def _between(
    daily: Answer, first: datetime.date, last: datetime.date, as_at: datetime.date
) -> tuple[Event, ...]:
    """What began in those days, was public by then, and could move this measure of this line; no plans."""
    known = events_for(daily.measure.key, daily.line, as_at=as_at - DAY)
    begun = (event for event in known if first <= event.starts <= last)
    return tuple(event for event in begun if event.dating is not Dating.PLANNED)
