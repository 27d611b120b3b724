"""Local time to UTC and back, for every day at once: a table joined by day, not a conversion for each row.

Temporary table `clock_day`: a row for each day in each of two frames, the clock on the wall and UTC. Within a
day a moment before `changes_at` is `before_s` ahead of UTC, else `after_s`; the wall shows every moment from
`twice_from` to `twice_to` twice, and none from `never_from` to `never_to`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import duckdb
import pandas as pd

DAY = timedelta(days=1)
# No telephony export is older.
FIRST_DAY = date(1990, 1, 1)
COLUMNS = (
    *("day", "is_utc", "before_s", "after_s", "changes_at"),
    *("twice_from", "twice_to", "never_from", "never_to"),
)
# What a moment `given` (UTC where `is_utc`) comes to, once joined to clock_day.
PLACED = """
    case when given >= changes_at then after_s else before_s end as ahead_s,
    coalesce(given >= never_from and given < never_to, false) as is_missing,
    coalesce(given >= twice_from and given < twice_to, false) as repeated,
    make_timestamp(epoch_us(given) - case when is_given_utc then 0 else ahead_s * 1000000 end) as at_utc,
    make_timestamp(epoch_us(given) + case when is_given_utc then ahead_s * 1000000 else 0 end) as at_local"""
JOINED = "left join clock_day on clock_day.day = cast(given as date) and clock_day.is_utc = is_given_utc"


@dataclass(frozen=True, kw_only=True)
class Change:
    """`at` is UTC, without a zone; offsets are seconds ahead of UTC."""

    at: datetime
    before_s: int
    after_s: int


def make_clock_days(con: duckdb.DuckDBPyConnection, zone: str, last_day: date) -> None:
    con.register("clock_rows", _clock_rows(zone, last_day))
    con.execute(
        "create or replace temp table clock_day as select cast(day as date) as day, is_utc, "
        "cast(before_s as bigint) as before_s, cast(after_s as bigint) as after_s, "
        + ", ".join(f"cast({name} as timestamp) as {name}" for name in COLUMNS[4:])
        + " from clock_rows"
    )
    con.unregister("clock_rows")


@lru_cache
def _clock_rows(zone: str, last_day: date) -> pd.DataFrame:
    """Columns COLUMNS, a row for each day and frame."""
    rows = [*_frame(zone, last_day, is_utc=False), *_frame(zone, last_day, is_utc=True)]
    return pd.DataFrame(rows, columns=list(COLUMNS))


@lru_cache
def changes(zone: str, last_day: date) -> tuple[Change, ...]:
    """Every change of the zone's clock from FIRST_DAY to the day after `last_day`."""
    return tuple(_changes(ZoneInfo(zone), last_day))


def _changes(zone: ZoneInfo, last_day: date) -> Iterator[Change]:
    moment, end = datetime.combine(FIRST_DAY - DAY, datetime.min.time(), UTC), last_day + DAY
    while moment.date() <= end:
        if _ahead(zone, moment) != _ahead(zone, moment + DAY):
            at = _moment_of_change(zone, moment)
            before, after = _ahead(zone, at - timedelta(seconds=1)), _ahead(zone, at)
            yield Change(at=at.replace(tzinfo=None), before_s=before, after_s=after)
        moment += DAY


def _moment_of_change(zone: ZoneInfo, moment: datetime) -> datetime:
    """Within the day that starts at `moment`, to the second."""
    low, high = 0, 86_400
    while high - low > 1:
        middle = (low + high) // 2
        same = _ahead(zone, moment + timedelta(seconds=middle)) == _ahead(zone, moment)
        low, high = (middle, high) if same else (low, middle)
    return moment + timedelta(seconds=high)


def _ahead(zone: ZoneInfo, moment: datetime) -> int:
    return int((moment.astimezone(zone).utcoffset() or timedelta()).total_seconds())


def _frame(zone: str, last_day: date, *, is_utc: bool) -> Iterator[tuple[object, ...]]:
    known = changes(zone, last_day)
    touched = {day: row for change in known for day, row in _touched(change, is_utc=is_utc)}
    noon = datetime.combine(FIRST_DAY, datetime.min.time(), UTC)
    ahead = _ahead(ZoneInfo(zone), noon)
    day = FIRST_DAY
    while day <= last_day:
        row = touched.get(day, (ahead, ahead, *[None] * 5))
        ahead = int(str(row[1])) if day in touched else ahead
        yield (day, is_utc, *row)
        day += DAY


def _touched(change: Change, *, is_utc: bool) -> Iterator[tuple[date, tuple[object, ...]]]:
    """The days that a change, or the hours it repeats or leaves out, lies in."""
    gone_back = timedelta(seconds=change.before_s - change.after_s)
    wall = change.at + timedelta(seconds=change.after_s)
    twice: tuple[datetime | None, datetime | None] = (None, None)
    never: tuple[datetime | None, datetime | None] = (None, None)
    if gone_back > timedelta():
        twice = (change.at - gone_back, change.at + gone_back) if is_utc else (wall, wall + gone_back)
    elif not is_utc:
        never = (wall + gone_back, wall)
    at = change.at if is_utc else max(wall, wall + gone_back)
    window = [moment for moment in (at, *twice, *never) if moment is not None]
    day = (min(window) - timedelta(seconds=1)).date()
    while day <= max(window).date():
        yield day, (change.before_s, change.after_s, at, *twice, *never)
        day += DAY
