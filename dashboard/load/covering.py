"""The days that a load covers, line by line, and one grain for each of them.

A load covers its first to its last day for every line it tells of: inside, no row means no calls. Where it
overlaps days of another grain it is refused, unless it is told to take their place.
"""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import duckdb

from dashboard.errors import DashboardError
from dashboard.load import breakdowns
from dashboard.load.counted import MONTH
from dashboard.load.fields import Kind

_DAYS = {
    Kind.CALLS: """
        select line, local_date, 0 as minutes, local_date as last_day
        from call where load_id = $load_id""",
    Kind.COUNTED: f"""
        select
            line, local_date, minutes,
            case when minutes = {MONTH} then last_day(local_date) else local_date end as last_day
        from counted where load_id = $load_id""",
}
# A day without rows has the grain of its line.
COVERING = """
    create or replace temp table covering as
    with told as (
        select line, local_date, min(minutes) as minutes, max(last_day) as last_day
        from ({days}) group by line, local_date
    ),
    lines as (select line, min(minutes) as minutes from told group by line),
    days as (
        select cast(day as date) as day
        from range(cast($first as date), cast($last as date) + 1, interval 1 day) as days(day)
    ),
    own as (
        select told.line, days.day, told.minutes
        from told join days on days.day between told.local_date and told.last_day
    )
    select lines.line, days.day as local_date, coalesce(own.minutes, lines.minutes) as minutes
    from lines cross join days
    left join own on own.line = lines.line and own.day = days.day"""
CLASH = """
    select covered.line, covered.local_date, covered.minutes as theirs, covering.minutes as ours
    from covered join covering on covering.line = covered.line and covering.local_date = covered.local_date
    where covered.minutes <> covering.minutes order by all"""
# A month already counted cannot lose some of its days: it goes whole.
CLEARED = f"""
    create or replace temp table cleared as
    select distinct covered.line, covered.local_date
    from covered
    join ({CLASH}) as clash on clash.line = covered.line and (
        clash.local_date = covered.local_date
        or (clash.theirs = {MONTH} and covered.minutes = {MONTH}
            and date_trunc('month', clash.local_date) = date_trunc('month', covered.local_date))
    )"""
CLEAR = """
    delete from {table} using cleared
    where {table}.line = cleared.line and {table}.local_date = cleared.local_date and load_id <> $load_id"""
UNCOVER = """
    delete from covered using cleared
    where covered.line = cleared.line and covered.local_date = cleared.local_date
    and (covered.line, covered.local_date) not in (select (line, local_date) from covering)"""
# What an earlier load knew of a day counts only while calls of that load are left in it.
COVER = """
    insert or replace into covered by name
    with earlier as (
        select line, local_date from call where load_id <> $load_id
        union
        select line, local_date from counted where load_id <> $load_id
    )
    select
        covering.line, covering.local_date, covering.minutes, $load_id as load_id, $zone as zone,
        $knows_origin and (covered.knows_origin is null or covered.knows_origin or earlier.line is null)
            as knows_origin,
        covering.local_date < $today or coalesce(covered.over, false) as over
    from covering
    left join covered on covered.line = covering.line and covered.local_date = covering.local_date
    left join earlier on earlier.line = covering.line and earlier.local_date = covering.local_date"""


def days_told(con: duckdb.DuckDBPyConnection, kind: Kind, load_id: int) -> tuple[date, date] | None:
    """The first and last day with a row of this load; None where it has none."""
    row = con.execute(
        f"select min(local_date), max(last_day) from ({_DAYS[kind]})", {"load_id": load_id}
    ).fetchone()
    return (row[0], row[1]) if row and row[0] else None


def cover(
    con: duckdb.DuckDBPyConnection,
    kind: Kind,
    load_id: int,
    covers: tuple[date, date],
    *,
    zone: str,
    knows_origin: bool,
    now: datetime,
    replace: bool,
) -> int:
    """Writes `covered`; gives how many rows of another grain were replaced."""
    told = {"load_id": load_id}
    con.execute(COVERING.format(days=_DAYS[kind]), told | {"first": covers[0], "last": covers[1]})
    replaced = _clear(con, load_id) if replace else _refuse(con)
    replaced += breakdowns.settle(con, load_id, replace=replace)
    today = now.astimezone(ZoneInfo(zone)).date()
    con.execute(COVER, told | {"zone": zone, "knows_origin": knows_origin, "today": today})
    return replaced


def latest_day(now: datetime, kind: Kind) -> date:
    """Calls cannot be of tomorrow (a day more, for zones ahead of UTC); a roster may be of next year."""
    return now.date() + timedelta(days=730 if kind is Kind.STAFFING else 1)


def _refuse(con: duckdb.DuckDBPyConnection) -> int:
    clashes = con.execute(CLASH).fetchall()
    if clashes:
        line, day, theirs, ours = clashes[0]
        raise DashboardError(
            f"Line {line} on {day} is in the store already {_grain(theirs)}, and this file has it "
            f"{_grain(ours)} (days like that: {len(clashes):,}): a day has one grain. "
            f"Add --replace to put these in their place."
        )
    return 0


def _clear(con: duckdb.DuckDBPyConnection, load_id: int) -> int:
    con.execute(CLEARED)
    gone = 0
    for table in ("call", "counted", "counted_wait"):
        row = con.execute(CLEAR.format(table=table), {"load_id": load_id}).fetchone()
        gone += int(row[0]) if row and table != "counted_wait" else 0
    con.execute(UNCOVER)
    return gone


def _grain(minutes: int) -> str:
    named = {0: "call by call", 1440: "by the day", MONTH: "by the month"}
    return named.get(minutes, f"by {minutes} minutes")
