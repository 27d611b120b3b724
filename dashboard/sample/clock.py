"""What the clock on the wall shows at a moment of a month, looked up by half-hour."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt

HALF_HOUR_MS = 1_800_000
# A call offered at a month's end may be settled, and written, with the next month.
MARGIN = timedelta(days=2)
Moments = npt.NDArray[np.int64]


class Local(NamedTuple):
    """Whole milliseconds, as if the wall showed UTC; `repeated` in the hour that it shows twice."""

    at_ms: Moments
    half_hour_ms: Moments
    repeated: npt.NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True)
class Clock:
    """Offsets from UTC by half-hour, from `first` (in half-hours since the epoch)."""

    first: int
    ahead_ms: Moments
    repeated: npt.NDArray[np.bool_]

    def local(self, at_ms: Moments) -> Local:
        half_hour = at_ms // HALF_HOUR_MS
        index = half_hour - self.first
        ahead = self.ahead_ms[index]
        return Local(at_ms + ahead, half_hour * HALF_HOUR_MS + ahead, self.repeated[index])


@lru_cache(maxsize=4)
def clock_of(month: date, zone: str) -> Clock:
    start, end = start_ms(month, zone), start_ms(next_month(month), zone)
    margin = int(MARGIN.total_seconds() * 1000)
    first, last = (start - margin) // HALF_HOUR_MS, (end + margin) // HALF_HOUR_MS
    walls = [
        datetime.fromtimestamp(number * HALF_HOUR_MS / 1000, ZoneInfo(zone)) for number in range(first, last)
    ]
    return Clock(
        first=first,
        ahead_ms=np.array([_ahead_ms(wall) for wall in walls]),
        repeated=np.array([_ahead_ms(wall) != _ahead_ms(wall.replace(fold=1 - wall.fold)) for wall in walls]),
    )


def start_ms(day: date, zone: str) -> int:
    """The moment at which a local day starts."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(zone))
    return int(midnight.timestamp()) * 1000


def next_month(month: date) -> date:
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


def months_between(from_date: date, to_date: date) -> list[date]:
    """The first days of the months that the days lie in, both included."""
    months, month = [], from_date.replace(day=1)
    while month <= to_date:
        months.append(month)
        month = next_month(month)
    return months


def _ahead_ms(wall: datetime) -> int:
    ahead = wall.utcoffset()
    return int(ahead.total_seconds() * 1000) if ahead is not None else 0
