"""Bank holidays in England and Wales: the working days given off, substitutes in place of weekends."""

import datetime
from functools import lru_cache

import holidays

_SATURDAY = 5


def bank_holidays(from_date: datetime.date, to_date: datetime.date) -> int:
    """How many lie between the two days, both included."""
    years = range(from_date.year, to_date.year + 1)
    return sum(from_date <= day <= to_date for year in years for day in _of(year))


def is_bank_holiday(day: datetime.date) -> bool:
    return day in _of(day.year)


@lru_cache(maxsize=64)
def _of(year: int) -> tuple[datetime.date, ...]:
    # The library lists a Saturday's Boxing Day beside the Monday that stands in for it.
    found = holidays.country_holidays("GB", subdiv="ENG", years=year)
    return tuple(day for day in found if day.weekday() < _SATURDAY)
