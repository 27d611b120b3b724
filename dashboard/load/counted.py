"""Calls already counted by the exporting system, by 30 minutes, an hour, a day or a month."""

from collections.abc import Iterator
from dataclasses import replace

import duckdb

from dashboard.errors import DashboardError
from dashboard.load import figures
from dashboard.load.bands import OUTCOMES, band_columns, band_doubts, insert_bands
from dashboard.load.doubting import doubts
from dashboard.load.fields import Kind
from dashboard.load.judging import judged
from dashboard.load.quoting import lines
from dashboard.load.reader import Doubt, Reader
from dashboard.load.staging import decide_passes, keep_last, numbered, part, stage

# A month is written 43200 whatever its length; its own length in minutes is taken too.
MONTH = 43_200
_IS_MONTH = "minutes between 40320 and 44640"
_KEY = ("line", "origin", "team", "at_utc")
_SUMS = {
    "answer_sum_s": "answer_seconds",
    "abandon_sum_s": "abandon_seconds",
    "talk_sum_s": "talk_seconds",
    "hold_sum_s": "hold_seconds",
    "wrap_sum_s": "wrap_seconds",
}

INSERT = """
    insert into counted by name
    select
        $load_id as load_id, line, origin, team,
        at_utc as half_hour_utc, at_local as local_half_hour, local_date, repeated, minutes,
        answered + abandoned as offered, answered, abandoned,
        coalesce(offered, answered + abandoned) - answered - abandoned as redirected,
        answer_seconds, abandon_seconds, cast(ceil(longest_wait_s) as integer) as longest_wait_s,
        talk_seconds, hold_seconds, wrap_seconds, approximate
    from staged"""
REPLACE = """
    delete from {table} where load_id <> $load_id
    and (line, origin, team, half_hour_utc) in (select (line, origin, team, at_utc) from staged)"""
MIXED = f"""
    select line, local_date, min(minutes), max(minutes)
    from (
        select line, local_date, minutes from staged
        union
        select month.line, day.local_date, month.minutes
        from staged as month join staged as day
        on month.minutes = {MONTH} and day.line = month.line
        and date_trunc('month', day.local_date) = month.local_date
    )
    group by line, local_date having min(minutes) <> max(minutes) order by local_date limit 1"""


def load_counted(
    con: duckdb.DuckDBPyConnection, readers: tuple[Reader, ...], load_id: int
) -> tuple[Doubt, ...]:
    """The rows that can be kept are in `counted` and `counted_wait`, the others in `not_kept`."""
    reasons: tuple[Doubt, ...] = ()
    records = []
    for reader in readers:
        own = doubts(reader, (*_own_doubts(reader), *band_doubts(reader)))
        records.append(_record(reader, own, len(reasons) + 1))
        reasons += own
    tables = ["staged"]
    if riding := readers[0].layout.reported:
        rider = replace(readers[0], kind=Kind.REPORTED, record=riding)
        reasons += figures.stage_riding(con, rider, len(reasons) + 1)
        tables.append("riding")
    reasons = numbered(reasons)
    stage(con, "staged", records)
    part(con, *tables)
    decide_passes(con, ("line", "origin", "team"))
    keep_last(con, _KEY, len(reasons))
    _one_grain(con)
    con.execute(INSERT, {"load_id": load_id})
    insert_bands(con, load_id)
    if riding:
        figures.insert(con, Kind.REPORTED, "riding", load_id)
    return reasons


def replace_counted(con: duckdb.DuckDBPyConnection, load_id: int) -> int:
    """Intervals of earlier loads that this one tells again: gone with their bands, and how many."""
    told = {"load_id": load_id}
    row = con.execute(REPLACE.format(table="counted"), told).fetchone()
    con.execute(REPLACE.format(table="counted_wait"), told)
    return int(row[0]) if row else 0


def _record(reader: Reader, reasons: tuple[Doubt, ...], first_why: int) -> str:
    """SQL in the store's words: averages made sums, every month 43200 minutes."""
    sums = [f"cast({_sum(reader, name)} as decimal(18, 3)) as {ours}" for name, ours in _SUMS.items()]
    approximate = any(field.times for field in reader.record.fields)
    return lines(
        "select * replace (",
        "coalesce(lower(replace(origin, ' ', '_')), 'not_stated') as origin, coalesce(team, '') as team,",
        f"case when {_IS_MONTH} then {MONTH} else cast(minutes as integer) end as minutes),",
        ", ".join(sums)
        + f", {str(approximate).lower()} as approximate, cast(at_local as date) as local_date",
        f"from ({judged(reader, reasons, band_columns(reader), first_why)})",
    )


def _sum(reader: Reader, name: str) -> str:
    field = reader.record.named(name)
    return f"{name} * {field.times}" if field and field.times else name


def _own_doubts(reader: Reader) -> Iterator[Doubt]:
    whole = "30, 60, 1440 (a day) or 43200 (a month)"
    yield Doubt(
        condition=f"minutes not in (30, 60, 1440) and not ({_IS_MONTH})",
        reason=f"minutes is not {whole}",
        column="minutes",
        value="minutes_text",
    )
    off_the_grid = "epoch_us(at_local) % (least(minutes, 1440) * 60000000) <> 0"
    yield Doubt(
        condition=f"{off_the_grid} or ({_IS_MONTH} and day(at_local) <> 1)",
        reason="start is not where an interval of that length starts",
        column="start",
        value="start_text",
    )
    if reader.record.named("offered"):
        yield Doubt(
            condition=f"offered < {' + '.join(OUTCOMES)}",
            reason="offered is fewer than answered and abandoned together",
            column="offered",
            value="offered_text",
        )


def _one_grain(con: duckdb.DuckDBPyConnection) -> None:
    row = con.execute(MIXED).fetchone()
    if row:
        line, day, finer, coarser = row
        raise DashboardError(
            f"Line {line} on {day} is counted both by {finer} and by {coarser} minutes: "
            f"a day has one grain. Leave one of them out of the file."
        )
