"""Rows of a file in the temporary table `staged`, for exports that are counted already: few enough to hold.

`not_kept` (n, why, value) has a row for each row of the file that is set aside or left out: a row is kept
whole or not at all, whatever number of records it makes.
"""

from collections.abc import Sequence
from dataclasses import replace

import duckdb

from dashboard.load.quoting import lines
from dashboard.load.reader import Doubt

DECIDE = """
    update staged set at_utc = at_utc + to_seconds(decided.gone_back)
    from (
        with direction as (
            select case when arg_min(at_local, n) > arg_max(at_local, n) then -1 else 1 end as way
            from staged
        ),
        passes as (
            select
                staged.rowid as row_id, at_local,
                row_number() over (partition by {same}, at_local order by n * way) as pass
            from staged, direction
            where repeated and not is_given_utc
        )
        select row_id, before_s - after_s as gone_back
        from passes
        join clock_day on clock_day.day = cast(at_local as date) and not clock_day.is_utc
        where pass > 1
    ) as decided
    where staged.rowid = decided.row_id"""
EARLIER = """
    insert into not_kept
    select distinct n, cast($why as integer), null
    from (select n, row_number() over (partition by {key} order by n desc) as from_last from staged)
    where from_last > 1"""
SAME_AGAIN = Doubt(condition="false", reason="the same again further down: the last is kept")


def stage(con: duckdb.DuckDBPyConnection, table: str, judged: Sequence[str]) -> None:
    """`judged` is SQL for each record, their doubts numbered through."""
    together = "\nunion all by name\n".join(f"({one})" for one in judged)
    con.execute(f"create or replace temp table {table} as {together}")


def part(con: duckdb.DuckDBPyConnection, *tables: str) -> None:
    """Makes `not_kept` and takes its rows out of `tables`."""
    faults = " union all ".join(
        f"select n, why, value_at_fault from {table} where why is not null" for table in tables
    )
    con.execute(
        lines(
            "create or replace temp table not_kept as",
            "select n, min(why) as why, arg_min(value_at_fault, why) as value",
            f"from ({faults}) group by n",
        )
    )
    for table in tables:
        con.execute(f"delete from {table} where n in (select n from not_kept)")


def decide_passes(con: duckdb.DuckDBPyConnection, same: Sequence[str]) -> None:
    """Of two rows alike in `same` at one moment of the hour that the clock shows twice, the second is later.

    In the file's order, turned round where it runs from new to old.
    """
    con.execute(DECIDE.format(same=", ".join(same)))


def keep_last(con: duckdb.DuckDBPyConnection, key: Sequence[str], why: int) -> None:
    """Of rows with the same key the last in the file is kept; the others join `not_kept`."""
    con.execute(EARLIER.format(key=", ".join(key)), {"why": why})
    con.execute("delete from staged where n in (select n from not_kept)")


def numbered(reasons: Sequence[Doubt]) -> tuple[Doubt, ...]:
    """With the reason that only the whole file can give, last."""
    return (*reasons, replace(SAME_AGAIN))
