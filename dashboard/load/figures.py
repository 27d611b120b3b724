"""Reported figures, absence, strength and staffing: a row of the file is a row of the store."""

from collections.abc import Iterator
from dataclasses import dataclass

import duckdb

from dashboard.load.doubting import doubts
from dashboard.load.fields import Kind
from dashboard.load.judging import judged
from dashboard.load.reader import Doubt, Reader
from dashboard.load.staging import decide_passes, keep_last, numbered, part, stage

# Measures that are a share of calls: at most 1, or a percentage with its sign.
SHARES = ("answered_in_time", "answered_within", "abandonment")


@dataclass(frozen=True, kw_only=True)
class Table:
    """`key`: columns of the store's table; a newer load's row takes the place of one alike in these.

    `one_a_key`: within a file the last row of a key is kept; else each is a part of the whole.
    """

    name: str
    # The store's columns that are not called as the layout's fields are, with their SQL.
    made: dict[str, str]
    same: tuple[str, ...]
    key: tuple[str, ...]
    day: str
    one_a_key: bool = True


TABLES = {
    Kind.REPORTED: Table(
        name="reported",
        made={"value": "cast(value as double)", "clock": "coalesce(clock, 'not stated')"},
        same=(
            *("period_start", "period_end", "line", "measure", "within_s", "numerator", "denominator"),
            *("definition", "published_on", "source"),
        ),
        key=("line", "measure", "within_s", "period_start", "period_end", "clock", "definition", "source"),
        day="period_start",
    ),
    Kind.ABSENCE: Table(
        name="absence",
        made={"local_date": "date", "isolation": "coalesce(isolation, false)"},
        same=("unit", "team", "workforce", "reason", "spell_days", "hours_lost", "people"),
        key=("local_date", "unit", "team", "workforce", "reason", "spell_days"),
        day="date",
        # An export may have a row for each person away.
        one_a_key=False,
    ),
    Kind.STRENGTH: Table(
        name="strength",
        made={},
        same=(
            *("month", "unit", "team", "workforce", "establishment_fte", "strength_fte", "training_fte"),
            *("contracted_hours", "headcount"),
        ),
        key=("month", "unit", "team", "workforce"),
        day="month",
    ),
    Kind.STAFFING: Table(
        name="staffing",
        made={"start_utc": "at_utc", "local_start": "at_local", "local_date": "cast(at_local as date)"},
        same=("repeated", "minutes", "unit", "team", "rostered", "on_duty"),
        key=("start_utc", "unit", "team"),
        day="cast(at_local as date)",
    ),
}


def load_figures(con: duckdb.DuckDBPyConnection, reader: Reader, load_id: int) -> tuple[Doubt, ...]:
    """The rows that can be kept are in their table, the others in `not_kept`."""
    table = TABLES[reader.kind]
    reasons = numbered(doubts(reader, tuple(_own_doubts(reader))))
    stage(con, "staged", [judged(reader, reasons, {})])
    part(con, "staged")
    if reader.kind is Kind.STAFFING:
        decide_passes(con, ("unit", "team"))
    if table.one_a_key:
        keep_last(con, [table.made.get(column, column) for column in table.key], len(reasons))
    insert(con, reader.kind, "staged", load_id)
    return reasons


def insert(con: duckdb.DuckDBPyConnection, kind: Kind, staged: str, load_id: int) -> None:
    table = TABLES[kind]
    columns = [f"{sql} as {name}" for name, sql in table.made.items()] + list(table.same)
    con.execute(
        f"insert into {table.name} by name select $load_id as load_id, {', '.join(columns)} from {staged}",
        {"load_id": load_id},
    )


def replace_figures(con: duckdb.DuckDBPyConnection, kind: Kind, load_id: int) -> int:
    """Rows of earlier loads that this one tells again: gone, and how many."""
    table = TABLES[kind]
    alike = " and ".join(f"{table.name}.{column} is not distinct from again.{column}" for column in table.key)
    row = con.execute(
        f"delete from {table.name} using (select distinct {', '.join(table.key)} from {table.name} "
        f"where load_id = $load_id) as again where {table.name}.load_id <> $load_id and {alike}",
        {"load_id": load_id},
    ).fetchone()
    return int(row[0]) if row else 0


def days(con: duckdb.DuckDBPyConnection, kind: Kind) -> tuple[object, object]:
    """The first and last day of `staged`."""
    day = TABLES[kind].day
    row = con.execute(f"select min({day}), max({day}) from staged").fetchone()
    return (row[0], row[1]) if row else (None, None)


def stage_riding(con: duckdb.DuckDBPyConnection, reader: Reader, first_why: int) -> tuple[Doubt, ...]:
    """Figures that ride along with counts, in the table `riding`; gives their doubts."""
    own = doubts(reader, tuple(_own_doubts(reader)))
    stage(con, "riding", [judged(reader, own, {}, first_why)])
    return own


def _own_doubts(reader: Reader) -> Iterator[Doubt]:
    if reader.kind is not Kind.REPORTED:
        return
    shares = ", ".join(f"'{measure}'" for measure in SHARES)
    yield Doubt(condition="period_end < period_start", reason="period ends before it starts", column="period")
    yield Doubt(
        condition=f"measure in ({shares}) and value > 1",
        reason="a share is a fraction up to 1, or has a percent sign",
        column="value",
        value="value_text",
    )
    yield Doubt(
        condition="measure = 'answered_within' and within_s is null",
        reason="answered_within wants its seconds, as in answered_within_30s",
        column="measure",
        value="measure_text",
    )
