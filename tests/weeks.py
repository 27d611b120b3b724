"""A store of whole winter days, so many calls on each, spread evenly over its half-hours; and series."""

import datetime
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from dashboard.analysis.forecasting.series import Series
from dashboard.store.place import Data, Place, choose
from dashboard.store.writing import new_version, next_load_id
from tests.months import COVERED

# A Monday; clocks show UTC until the end of March.
FIRST = datetime.date(2019, 11, 4)
_CALLS = """
insert into call by name
select $load_id as load_id, $line || $day || number as call_id, $line as line, 1 as leg, 'public' as origin,
    cast($day as timestamp) + to_minutes(cast(floor(number * 1440 / $calls) as bigint)) as offered_at_utc,
    time_bucket(interval 30 minutes, offered_at_utc) as half_hour_utc, half_hour_utc as local_half_hour,
    $day as local_date, false as repeated, 'answered' as outcome, 5 as wait_s, 5 as waited_s
from range($calls) as numbers(number)
"""
_LOAD = """
insert into load by name
select $load_id as load_id, 'calls-' || $load_id || '.csv' as file, '' as sha256, 'calls' as layout,
    'calls' as kind, 'Europe/London' as zone, $first as covers_from, $last as covers_to, 1 as rows_read,
    1 as rows_kept, 0 as rows_set_aside, 0 as rows_replaced, timestamp '2020-10-12' as loaded_at,
    [] as cannot_tell
"""


def weeks(
    folder: Path,
    calls: Sequence[int],
    *,
    line: str = "101",
    data: Data = "own",
    first: datetime.date = FIRST,
) -> Place:
    """Calls of each day from the first on, beside those that the store has."""
    place = choose(folder)
    last = first + datetime.timedelta(days=len(calls) - 1)
    with new_version(place, data=data, made_by="load calls.csv") as con:
        load = {"load_id": next_load_id(con), "first": first, "last": last}
        con.execute(_LOAD, load)
        con.execute(COVERED, {**load, "line": line})
        for i, many in enumerate(calls):
            day = first + datetime.timedelta(days=i)
            con.execute(_CALLS, {"load_id": load["load_id"], "line": line, "day": day, "calls": many})
    return place


def like(days: int, seed: int = 1, usual: float = 100, spread: float = 0.08) -> list[int]:
    """Whole numbers of calls: fewer at the weekend, and chance."""
    weekday = np.where(np.arange(days) % 7 < 5, 1.0, 0.8)
    return [round(n) for n in usual * weekday * np.random.default_rng(seed).normal(1, spread, days)]


def series(values: Sequence[float], line: str = "") -> Series:
    return Series(first=FIRST, values=np.array(values, dtype=float), line=line)
