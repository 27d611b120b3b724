"""Calls by half-hour of the days just gone, and of the same dates in years before."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dashboard.analysis.forecasting.floors import WEEK, WEEKS
from dashboard.analysis.forecasting.known_days import special
from dashboard.analysis.forecasting.series import Numbers, offered
from dashboard.errors import DashboardError
from dashboard.measures.answer import Row
from dashboard.measures.coverage import DEFAULT_ZONE
from dashboard.periods import DAY, By, Period
from dashboard.store.reading import Store

SLOTS = 48
_YEARS_BACK = 3


@dataclass(frozen=True, kw_only=True)
class Counted:
    """`counts` has a row for each of `days`, 48 columns; days of 46 or 50 half-hours are left out.

    `earlier` are those of special nights in years before.
    """

    days: tuple[datetime.date, ...]
    counts: Numbers
    earlier: dict[datetime.date, Numbers]
    zone: str = DEFAULT_ZONE

    def like(self, day: datetime.date) -> Numbers:
        """Rows of its weekday, oldest first; of all days where there is none."""
        rows = [i for i, one in enumerate(self.days) if one.weekday() == day.weekday()]
        return self.counts[rows or range(len(self.days))]

    def same_date(self, day: datetime.date) -> list[Numbers]:
        """Those that are known, of years before."""
        date = (day.month, day.day)
        return [counts for one, counts in self.earlier.items() if (one.month, one.day) == date]


def slot(period: Period) -> int:
    """0 for the half-hour from midnight to 47, by the clock on the wall."""
    return period.local_start.hour * 2 + period.local_start.minute // 30


def counted_before(
    store: Store, line: str, made_from: datetime.date, ahead: Sequence[datetime.date]
) -> Counted:
    """Of the eight weeks up to `made_from`; DashboardError where there are no half-hours in them."""
    rows = offered(store, line, By.HALF_HOUR, made_from - DAY * (WEEK * WEEKS - 1), made_from).rows
    known = _by_day(rows)
    if not known:
        why = next((row.why_no_value for row in rows if row.why_no_value), "none is whole")
        raise DashboardError(f"No half-hours of the eight weeks up to {made_from}: {why}. Ask with --by day.")
    return Counted(
        days=tuple(known),
        counts=np.array(list(known.values())),
        earlier={
            date: counts
            for day in ahead
            if special(day)
            for date, counts in _before(store, line, day).items()
        },
        zone=str(getattr(rows[0].period.start, "tzinfo", DEFAULT_ZONE)),
    )


def _before(store: Store, line: str, day: datetime.date) -> dict[datetime.date, Numbers]:
    dates = [day.replace(year=day.year - back) for back in range(1, _YEARS_BACK + 1)]
    return _by_day([row for date in dates for row in offered(store, line, By.HALF_HOUR, date, date).rows])


def _by_day(rows: Sequence[Row]) -> dict[datetime.date, Numbers]:
    days: dict[datetime.date, list[float]] = {}
    for row in rows:
        if row.complete and row.value is not None:
            days.setdefault(row.period.first_day, []).append(row.value)
    return {day: np.array(values) for day, values in days.items() if len(values) == SLOTS}
