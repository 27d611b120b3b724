"""A month's half-hours and days, as the clock on the wall and the calendar have them."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import holidays
import numpy as np
import numpy.typing as npt

from dashboard.sample.clock import HALF_HOUR_MS, clock_of, next_month, start_ms
from dashboard.sample.settings import Days

SUNDAY = 6
_DAY_MS = 86_400_000
Moments = npt.NDArray[np.int64]
Codes = npt.NDArray[np.int64]
Marks = npt.NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True)
class HalfHours:
    """A local month's half-hours in order of time, and its days.

    start_ms         UTC milliseconds, by half-hour
    day, slot        by half-hour: place in `days`; 0 to 47 by the clock on the wall. A slot is missing, or
                     there twice, when the clocks change
    days             by day; likewise weekday (0 is Monday) and bank_holiday
    """

    start_ms: Moments
    day: Codes
    slot: Codes
    days: Days
    weekday: Codes
    bank_holiday: Marks

    @property
    def hour(self) -> Codes:
        return self.slot // 2

    def on(self, day: date) -> Marks:
        return np.asarray(self.days == np.datetime64(day))[self.day]


@lru_cache(maxsize=4)
def half_hours_of(month: date, zone: str) -> HalfHours:
    starts = np.arange(start_ms(month, zone), start_ms(next_month(month), zone), HALF_HOUR_MS)
    walls = clock_of(month, zone).local(starts).half_hour_ms
    days = np.arange(np.datetime64(month), np.datetime64(next_month(month)))
    return HalfHours(
        start_ms=starts,
        day=(walls // _DAY_MS) - days[0].astype(np.int64),
        slot=walls % _DAY_MS // HALF_HOUR_MS,
        days=days,
        weekday=(days.astype(np.int64) + 3) % 7,
        bank_holiday=bank_holidays(days),
    )


def bank_holidays(days: Days) -> Marks:
    years = range(days[0].astype(object).year, days[-1].astype(object).year + 1)
    return np.isin(days, np.concatenate([_bank_holidays(year) for year in years]))


@lru_cache(maxsize=8)
def _bank_holidays(year: int) -> Days:
    england = holidays.country_holidays("GB", subdiv="ENG", years=year)
    return np.array(sorted(england), dtype="datetime64[D]")
