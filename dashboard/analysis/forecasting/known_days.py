"""What is known of a day beforehand: its weekday, season, holidays, special nights, and what has begun.

Weekday (Monday is the one the others differ from), one yearly wave, bank holidays of England, school
holidays where `school_holidays.csv` gives them, Christmas Day and the days around it, New Year's Eve and
Day, Halloween and Bonfire Night, the day of 23 hours and that of 25; and a step for each dated event of
`events.csv` that could touch the line's demand, was public by the last day known, and has four weeks of
days on either side.
"""

import datetime
import math
from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

import numpy as np

from dashboard.analysis.bank_holidays import is_bank_holiday
from dashboard.analysis.forecasting.series import Numbers
from dashboard.measures.coverage import DEFAULT_ZONE
from dashboard.measures.demand import OFFERED
from dashboard.periods import DAY
from dashboard.reference.events import Event, events
from dashboard.reference.school_holidays import school_holidays
from dashboard.reference.terms import Dating, Kind

LEAST_BESIDE = 28
A_YEAR = 365.25
SPECIAL = {
    (12, 25): "Christmas Day",
    (12, 31): "New Year's Eve",
    (1, 1): "New Year's Day",
    (10, 31): "Halloween",
    (11, 5): "Bonfire Night",
}
_AROUND_CHRISTMAS = (24, 26, 27, 28, 29, 30)
_SURE = (Dating.DAY, Dating.HOUR, Dating.MONTH)


def special(day: datetime.date) -> str | None:
    """Its name, where it has one."""
    return SPECIAL.get((day.month, day.day))


def hours_more(day: datetime.date) -> float:
    """Than 24: one on the day that clocks go back, one fewer on the day that they go forward."""
    zone = ZoneInfo(DEFAULT_ZONE)
    midnights = (datetime.datetime.combine(one, datetime.time(), zone) for one in (day, day + DAY))
    start, end = (midnight.timestamp() for midnight in midnights)
    return (end - start) / 3600 - 24


def _named(day: datetime.date) -> tuple[float, ...]:
    """The same columns for every day."""
    return (
        *(day.weekday() == number for number in range(1, 7)),
        *(special(day) == name for name in SPECIAL.values()),
        is_bank_holiday(day),
        day.month == 12 and day.day in _AROUND_CHRISTMAS,
        hours_more(day),
    )


def known_beforehand(days: Sequence[datetime.date], seen: int, line: str) -> Numbers:
    """A row a day, a column for all that the first `seen` days can tell the effect of.

    The yearly wave only where they span a year.
    """
    columns = list(np.array([_named(day) for day in days], dtype=float).T)
    columns += [*_yearly_wave(days, seen), _schools_closed(days, days[seen - 1]), *_steps(days, seen, line)]
    return np.column_stack([column for column in columns if column[:seen].min() < column[:seen].max()])


def _yearly_wave(days: Sequence[datetime.date], seen: int) -> Iterator[Numbers]:
    if seen > A_YEAR:
        angle = np.array([2 * math.pi * day.timetuple().tm_yday / A_YEAR for day in days])
        yield from (np.sin(angle), np.cos(angle))


def _schools_closed(days: Sequence[datetime.date], last: datetime.date) -> Numbers:
    known = [one for one in school_holidays() if one.known_on <= last]
    return np.array([any(one.starts <= day <= one.ends for one in known) for day in days], dtype=float)


def _steps(days: Sequence[datetime.date], seen: int, line: str) -> list[Numbers]:
    steps = [_step(one, days) for one in events() if _counts(one, days[seen - 1], line)]
    enough = [s for s in steps if LEAST_BESIDE <= s[:seen].sum() <= seen - LEAST_BESIDE]
    return [step for i, step in enumerate(enough) if not any(_alike(step, before) for before in enough[:i])]


def _alike(one: Numbers, other: Numbers) -> bool:
    """Two that begin and end within days of each other cannot be told apart."""
    return float(np.abs(one - other).sum()) < LEAST_BESIDE


def _counts(event: Event, last: datetime.date, line: str) -> bool:
    public = event.known_on <= last
    return (
        public
        and event.dating in _SURE
        and event.kind is not Kind.OUTAGE
        and event.could_touch(OFFERED.key, line)
    )


def _step(event: Event, days: Sequence[datetime.date]) -> Numbers:
    ends = event.ends or datetime.date.max
    return np.array([event.starts <= day <= ends for day in days], dtype=float)
