"""A store of whole months, ten answered calls on each first day, as many in time as the test says.

And a small practice force, whose months tell the story that the practice force tells.
"""

import datetime
from collections.abc import Sequence
from pathlib import Path

from dashboard.store.place import Data, Place, choose
from dashboard.store.writing import new_version, next_load_id

_CALLS = """
insert into call by name
select $load_id as load_id, $line || $month || number as call_id, $line as line, 1 as leg,
    case when number = 0 then 'station_phone' else 'public' end as origin,
    cast($month as timestamp) + to_hours(12) as offered_at_utc, offered_at_utc as half_hour_utc,
    offered_at_utc as local_half_hour, $month as local_date, false as repeated,
    case when number < $answered then 'answered' else 'abandoned' end as outcome,
    case when number < $in_time then 10 when number < $answered then 45 when number = $answered then 4 else 90
        end as wait_s,
    wait_s as waited_s
from range($answered + $gave_up) as numbers(number)
"""
COVERED = """
insert into covered by name
select $line as line, cast(day as date) as local_date, 0 as minutes, $load_id as load_id,
    'Europe/London' as zone, true as knows_origin, true as over
from range($first, $last + interval 1 day, interval 1 day) as days(day)
"""
_LOAD = """
insert into load by name
select $load_id as load_id, 'calls-' || $load_id || '.csv' as file, '' as sha256, 'calls' as layout,
    'calls' as kind, 'Europe/London' as zone, $first as covers_from, $last as covers_to, 27 as rows_read,
    24 as rows_kept, 3 as rows_set_aside, 0 as rows_replaced, timestamp '2020-10-12' as loaded_at,
    ['who rang twice'] as cannot_tell
"""


def months(
    folder: Path,
    in_time: Sequence[int],
    last: str,
    *,
    line: str = "101",
    data: Data = "own",
    gave_up: int = 2,
    answered: int = 10,
    made_by: str = "load calls.csv",
) -> Place:
    """Each number is a month's; they end with the month of `last`, covered up to that day.

    Of those who gave up the first did after 4 seconds, the rest after 90.
    """
    end = datetime.date.fromisoformat(last)
    firsts = [_months_before(end, back) for back in reversed(range(len(in_time)))]
    place = choose(folder)
    with new_version(place, data=data, made_by=made_by) as con:
        load = {"load_id": next_load_id(con), "first": firsts[0], "last": end}
        con.execute(_LOAD, load)
        con.execute(COVERED, {**load, "line": line})
        for month, number in zip(firsts, in_time, strict=True):
            con.execute(
                _CALLS,
                {
                    "load_id": load["load_id"],
                    "line": line,
                    "month": month,
                    "in_time": number,
                    "gave_up": gave_up,
                    "answered": answered,
                },
            )
    return place


# Calls in time of a hundred answered, April 2018 to December 2021: 84 in April 2020, 27 in September.
STORY = (
    *(81, 80, 82, 79, 80, 81, 80, 82, 79, 83, 82, 80),
    *(79, 81, 82, 80, 78, 81, 80, 82, 79, 81, 80, 82),
    *(84, 79, 70, 52, 38, 27, 30, 34, 41, 40, 39, 47),
    *(58, 63, 63, 52, 46, 44, 47, 50, 52),
)


def practice_force(folder: Path, last: str = "2021-12-31", made_by: str = "sample") -> Place:
    """As many months of the story as `last` says, of both lines."""
    end = datetime.date.fromisoformat(last)
    number = (end.year - 2018) * 12 + end.month - 3
    for line in ("999", "101"):
        place = months(
            folder, STORY[:number], last, line=line, data="practice", answered=100, gave_up=8, made_by=made_by
        )
    return place


def _months_before(day: datetime.date, number: int) -> datetime.date:
    count = day.year * 12 + day.month - 1 - number
    return datetime.date(count // 12, count % 12 + 1, 1)
