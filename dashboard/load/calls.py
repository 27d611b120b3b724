"""A row a call: straight from the file into the table `call`, then what only the whole load can tell.

The rows of a load lie in the table in the file's order, so DuckDB's rowid says which came first: of the hour
that the clock shows twice, and of a call told twice.
"""

from pathlib import Path

import duckdb

from dashboard.load import callers, calls_sql
from dashboard.load.doubting import doubts
from dashboard.load.judging import judged
from dashboard.load.reader import Doubt, Reader
from dashboard.load.source import Source

# A rowid stands for the file's order only while this is on (DuckDB's default).
ORDERED = "set preserve_insertion_order = true"
SAME_CALL = "the same call again further down: the last is kept"
_DURATIONS = ("wait_s", "talk_s", "hold_s", "wrap_s")
# The column holds ten digits, three of them thousandths.
_LONGEST_S = 9_999_999


def load_calls(
    con: duckdb.DuckDBPyConnection, reader: Reader, common: Path, load_id: int
) -> tuple[Doubt, ...]:
    """The rows that can be kept are in `call`; the others in `not_kept`."""
    con.execute(ORDERED)
    reasons = (*doubts(reader, tuple(_own_doubts(reader))), Doubt(condition="false", reason=SAME_CALL))
    con.execute("create or replace temp view judged as " + judged(reader, reasons, _no_caller(reader)))
    told = {"load_id": load_id}
    if _tells_caller(reader):
        insert = calls_sql.INSERT.format(caller=callers.HASHED, rows=callers.NUMBERED)
        con.execute(insert, {**told, **callers.pads(common)})
    else:
        con.execute(calls_sql.INSERT.format(caller="null", rows=calls_sql.KEPT_ROWS), told)
    con.execute(calls_sql.DECIDE, told)
    con.execute(calls_sql.TWICE, told)
    con.execute(calls_sql.DROP_EARLIER, told)
    _find_not_kept(con, reader.source, load_id, len(reasons))
    return reasons


def _find_not_kept(con: duckdb.DuckDBPyConnection, source: Source, load_id: int, same_call: int) -> None:
    kept = con.execute(calls_sql.KEPT, {"load_id": load_id}).fetchall()[0][0]
    if kept == source.rows:
        con.execute(calls_sql.ALL_KEPT)
        return
    con.execute(calls_sql.NOT_KEPT)
    if con.execute("select 1 from told_twice limit 1").fetchall():
        con.execute(calls_sql.NOT_KEPT_TWICE, {"why": same_call})


def replace_calls(con: duckdb.DuckDBPyConnection, load_id: int) -> int:
    """Calls of earlier loads that this one tells again, by line, id and leg: gone, and how many."""
    others = con.execute("select 1 from call where load_id <> $load_id limit 1", {"load_id": load_id})
    if others.fetchone() is None:
        return 0
    row = con.execute(calls_sql.REPLACE, {"load_id": load_id}).fetchone()
    return int(row[0]) if row else 0


def _no_caller(reader: Reader) -> dict[str, str]:
    return {} if reader.record.named("caller") else {"caller_text": "cast(null as varchar)"}


def _tells_caller(reader: Reader) -> bool:
    field = reader.record.named("caller")
    return field is not None and any(reader.source.column(column) for column in field.columns)


def _own_doubts(reader: Reader) -> list[Doubt]:
    wrong_leg = "leg is not between 1 and 99"
    found = [Doubt(condition="leg not between 1 and 99", reason=wrong_leg, column="leg", value="leg_text")]
    return [doubt for doubt in found if reader.record.named("leg")] + [
        Doubt(condition=f"{name} > {_LONGEST_S}", reason=f"{name} is longer than 115 days", column=name)
        for name in _DURATIONS
        if reader.record.named(name)
    ]
