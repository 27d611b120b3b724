"""The stretches of time a reader may choose, and the period that suits each."""

import datetime
from enum import StrEnum

from dashboard.periods import DAY, By, first_day
from dashboard.ui.held import LineHeld
from dashboard.ui.held_reported import LineReported

_MONTHS = 12
Known = LineHeld | LineReported | None


class Span(StrEnum):
    """As they stand in the URL; `own` is from a day to a day of the reader's choice."""

    MONTHS_24 = "24m"
    MONTHS_12 = "12m"
    YEAR_SO_FAR = "year"
    WEEKS_13 = "13w"
    WEEKS_4 = "4w"
    ALL = "all"
    OWN = "own"


NAMES = {
    Span.MONTHS_24: "last 24 months",
    Span.MONTHS_12: "last 12 months",
    Span.YEAR_SO_FAR: "financial year so far",
    Span.WEEKS_13: "last 13 weeks",
    Span.WEEKS_4: "last 4 weeks",
    Span.ALL: "all that is loaded",
}
PRESETS = tuple(NAMES)
# From this many days on a chart by month (or by week) has points enough to read.
_ENOUGH_FOR = {By.MONTH: 150, By.WEEK: 35}


def first_day_of(span: Span, as_at: datetime.date, known: Known) -> datetime.date:
    """Whole months or weeks before the one that `as_at` lies in, less any days before the first covered."""
    month, week = first_day(By.MONTH, as_at), first_day(By.WEEK, as_at)
    starts = {
        Span.MONTHS_12: _months_before(month, _MONTHS),
        Span.YEAR_SO_FAR: first_day(By.YEAR, as_at - DAY),
        Span.WEEKS_13: week - 13 * 7 * DAY,
        Span.WEEKS_4: week - 4 * 7 * DAY,
        Span.ALL: datetime.date.min,
    }
    start = starts.get(span, _months_before(month, 2 * _MONTHS))
    first_known = known.from_within(start, as_at - DAY) if known else None
    if first_known:
        return max(start, first_known)
    return as_at - DAY if span is Span.ALL else start


def suitable(from_date: datetime.date, to_date: datetime.date, known: Known) -> By:
    """Month, week or day by how long the stretch is; never finer than the data are.

    Reported figures cannot be added up, so they are shown by the period that they are of.
    """
    if isinstance(known, LineReported) and known.by:
        return known.by
    days = (to_date - from_date).days + 1
    fitting = next((by for by, enough in _ENOUGH_FOR.items() if days >= enough), By.DAY)
    covered = known.within(from_date, to_date) if isinstance(known, LineHeld) else ()
    coarsest = max((one.minutes for one in covered), default=0)
    return fitting if coarsest <= fitting.coarsest_minutes else By.MONTH


def _months_before(month: datetime.date, number: int) -> datetime.date:
    months = month.year * _MONTHS + month.month - 1 - number
    return datetime.date(months // _MONTHS, months % _MONTHS + 1, 1)
