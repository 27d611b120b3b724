"""What a figure may be compared with, and the days that those figures are to be asked of.

The period before it, the same a year before, the year of periods before an event, or the target. A year
before is 52 weeks for days and weeks, so that a day stands beside the same day of the week.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from dashboard.measures.question import Question
from dashboard.periods import DAY, By, Period, first_day
from dashboard.reference.events import Event
from dashboard.reference.terms import Dating, Kind

_YEAR_OF_WEEKS = 364 * DAY
# A year of whole periods fits into it, wherever those begin.
_LONG_ENOUGH = 2 * 366 * DAY


class Beside(StrEnum):
    NONE = "none"
    PREVIOUS = "previous"
    LAST_YEAR = "last_year"
    TARGET = "target"
    EVENT = "event"


@dataclass(frozen=True, kw_only=True)
class Against:
    """`event` where the comparison is with the time before one."""

    beside: Beside
    event: Event | None = None

    def __str__(self) -> str:
        """As it stands in the URL."""
        return self.event.id if self.event else self.beside


NOTHING, PREVIOUS, LAST_YEAR, TARGET = (
    Against(beside=one) for one in (Beside.NONE, Beside.PREVIOUS, Beside.LAST_YEAR, Beside.TARGET)
)
ALWAYS = (NOTHING, PREVIOUS, LAST_YEAR, TARGET)


def choices(
    known: Iterable[Event], line: str, first: datetime.date | None, as_at: datetime.date
) -> list[Against]:
    """Every one there is for a line whose calls are loaded from `first` on.

    Of events those that began since, were known by `as_at` and are neither plans nor outages.
    """
    return [*ALWAYS, *(_before(known, line, first, as_at) if first else ())]


def _before(known: Iterable[Event], line: str, first: datetime.date, as_at: datetime.date) -> list[Against]:
    return [
        Against(beside=Beside.EVENT, event=one)
        for one in known
        if line in one.lines
        and one.touches
        and first < one.starts
        and one.mark_on < as_at
        and one.known_on <= as_at
        and one.dating is not Dating.PLANNED
        and one.kind is not Kind.OUTAGE
    ]


def question_of(asked: Question, last: Period, against: Against) -> Question | None:
    """The same question of the days to compare `last` with; None where no days are compared."""
    if against.beside is Beside.PREVIOUS:
        start = first_day(asked.by, last.first_day - DAY)
        return _of(asked, start, last.first_day - DAY)
    if against.beside is Beside.LAST_YEAR:
        return a_year_before(asked, last.first_day, last.last_day)
    if against.event:
        end = against.event.starts - DAY
        return _of(asked, end - _LONG_ENOUGH, end)
    return None


def a_year_before(asked: Question, first: datetime.date, last: datetime.date) -> Question:
    """Of whole periods from the one of `first` to the one of `last`."""
    return _of(asked, year_before(asked.by, first), year_before(asked.by, last + DAY) - DAY)


def year_before(by: By, day: datetime.date) -> datetime.date:
    """`day` begins a period, and so is no 29 February unless periods are days."""
    return day - _YEAR_OF_WEEKS if by in (By.DAY, By.WEEK) else day.replace(year=day.year - 1)


def _of(asked: Question, first: datetime.date, last: datetime.date) -> Question:
    return replace(asked, from_date=first, to_date=last, as_at=None)
