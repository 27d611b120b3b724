"""Periods: half-hours, hours, days, weeks from Monday, months, and financial quarters and years.

Below a day a period starts at a moment of UTC, so that the hour the clock shows twice stays two hours.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo

DAY = datetime.timedelta(days=1)
FINANCIAL_YEAR_MONTH = 4
MINUTES_IN_A_MONTH = 43_200


class By(StrEnum):
    HALF_HOUR = "half_hour"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"

    @property
    def below_a_day(self) -> bool:
        return self in (By.HALF_HOUR, By.HOUR)

    @property
    def coarsest_minutes(self) -> int:
        """The longest counted interval that still fits wholly into such a period."""
        return {By.HALF_HOUR: 30, By.HOUR: 60, By.DAY: 1440, By.WEEK: 1440}.get(self, MINUTES_IN_A_MONTH)


@dataclass(frozen=True, kw_only=True)
class Period:
    """`key` is how queries name it: a UTC moment without a zone below a day, else the first day's date.

    `local_start` and `local_end` (excluded) are what the clock on the wall shows.
    """

    key: datetime.datetime | datetime.date
    start: datetime.datetime | datetime.date
    first_day: datetime.date
    last_day: datetime.date
    local_start: datetime.datetime
    local_end: datetime.datetime

    @property
    def iso(self) -> str:
        """Its start as ISO 8601; below a day with the offset from UTC."""
        return self.start.isoformat()


def first_day(by: By, day: datetime.date) -> datetime.date:
    """The first day of the period that `day` lies in."""
    if by is By.WEEK:
        return day - DAY * day.weekday()
    if by is By.MONTH:
        return day.replace(day=1)
    if by is By.QUARTER:
        return day.replace(month=day.month - (day.month - 1) % 3, day=1)
    if by is By.YEAR:
        year = day.year - (day.month < FINANCIAL_YEAR_MONTH)
        return datetime.date(year, FINANCIAL_YEAR_MONTH, 1)
    return day


def last_day(by: By, day: datetime.date) -> datetime.date:
    """The last day of the period that `day` lies in."""
    start = first_day(by, day)
    days_past_the_end = {By.WEEK: 7, By.MONTH: 31, By.QUARTER: 31 * 3, By.YEAR: 366}.get(by, 1)
    # Far enough to be in the next period, never so far as to pass it.
    return first_day(by, start + DAY * days_past_the_end) - DAY


def periods(
    by: By, from_date: datetime.date, to_date: datetime.date, zone: str = "Europe/London"
) -> tuple[Period, ...]:
    """Every period that has a day from `from_date` to `to_date`, both included."""
    if by.below_a_day:
        return tuple(_below_a_day(by, from_date, to_date, ZoneInfo(zone)))
    return tuple(_days_or_longer(by, from_date, to_date))


def _days_or_longer(by: By, from_date: datetime.date, to_date: datetime.date) -> Iterator[Period]:
    start = first_day(by, from_date)
    while start <= to_date:
        end = last_day(by, start)
        yield Period(
            key=start,
            start=start,
            first_day=start,
            last_day=end,
            local_start=datetime.datetime.combine(start, datetime.time()),
            local_end=datetime.datetime.combine(end + DAY, datetime.time()),
        )
        start = end + DAY


def _below_a_day(
    by: By, from_date: datetime.date, to_date: datetime.date, zone: ZoneInfo
) -> Iterator[Period]:
    moment, end = _midnight(from_date, zone), _midnight(to_date + DAY, zone)
    step = datetime.timedelta(minutes=by.coarsest_minutes)
    while moment < end:
        local = moment.astimezone(zone)
        on_the_wall = local.replace(tzinfo=None)
        yield Period(
            key=moment.replace(tzinfo=None),
            start=local,
            first_day=local.date(),
            last_day=local.date(),
            local_start=on_the_wall,
            local_end=on_the_wall + step,
        )
        moment += step


def _midnight(day: datetime.date, zone: ZoneInfo) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(), zone).astimezone(datetime.UTC)
