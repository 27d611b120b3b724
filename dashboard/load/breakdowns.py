"""An interval told whole by one load and in parts by another (by origin, by team): its calls count once."""

import duckdb

from dashboard.errors import DashboardError

DIFFERS = """
    create or replace temp table told_otherwise as
    with breakdown as (
        select load_id, line, bool_or(origin <> 'not_stated') as by_origin, bool_or(team <> '') as by_team
        from counted group by load_id, line
    )
    select distinct earlier.line, earlier.half_hour_utc, earlier.local_half_hour
    from counted as again
    join counted as earlier on earlier.line = again.line and earlier.half_hour_utc = again.half_hour_utc
    join breakdown as ours on ours.load_id = again.load_id and ours.line = again.line
    join breakdown as theirs on theirs.load_id = earlier.load_id and theirs.line = earlier.line
    where again.load_id = $load_id and earlier.load_id <> $load_id
    and (ours.by_origin <> theirs.by_origin or ours.by_team <> theirs.by_team)"""
FIRST = "select line, local_half_hour, count(*) over () from told_otherwise order by all limit 1"
CLEAR = """
    delete from {table} where load_id <> $load_id
    and (line, half_hour_utc) in (select (line, half_hour_utc) from told_otherwise)"""


def settle(con: duckdb.DuckDBPyConnection, load_id: int, *, replace: bool) -> int:
    """How many rows of earlier loads were replaced; refused where any would be and `replace` is not said."""
    told = {"load_id": load_id}
    con.execute(DIFFERS, told)
    first = con.execute(FIRST).fetchone()
    if first is None:
        return 0
    if not replace:
        line, start, intervals = first
        raise DashboardError(
            f"Line {line} at {start:%Y-%m-%d %H:%M} is in the store already, and this file breaks it down "
            f"otherwise by origin or team (intervals like that: {intervals:,}): its calls would count twice. "
            f"Add --replace to put these in their place."
        )
    row = con.execute(CLEAR.format(table="counted"), told).fetchone()
    con.execute(CLEAR.format(table="counted_wait"), told)
    return int(row[0]) if row else 0
