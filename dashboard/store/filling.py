"""Columns that Answerable made itself, put into the version being made: quickly, never row by row."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import duckdb
import pyarrow as pa

Connection = duckdb.DuckDBPyConnection

_COVERED = """
insert into covered by name
select line, cast(day as date) as local_date, 0 as minutes, $load_id as load_id, $zone as zone,
    true as knows_origin, true as over
from unnest($lines) as lines(line),
    range(cast($from_date as timestamp), $to_date + interval 1 day, interval 1 day) as days(day)
order by line, day
"""


@dataclass(frozen=True, kw_only=True)
class Made:
    """What stands in the table of loads for rows that come from no file; the days are both included."""

    file: str
    layout: str
    kind: str
    zone: str
    options: str
    from_date: date
    to_date: date
    cannot_tell: tuple[str, ...]


@contextmanager
def on_one_thread(con: Connection) -> Iterator[None]:
    """DuckDB keeps to the thread that calls it, and leaves the other processors to whoever makes the rows."""
    con.execute("set threads = 1")
    yield
    con.execute("reset threads")


def fill(con: Connection, table: str, load_id: int, columns: Mapping[str, Any]) -> int:
    """How many rows. `columns` are numpy or Arrow arrays of one length, named as the table's; what the
    table has besides stays null.
    """
    filled = pa.table(dict(columns))
    # DuckDB finds it by its name here: one registered is kept until the transaction ends, and so all of them.
    con.execute(
        f"insert into {table} by name select $load_id as load_id, * from filled",  # noqa: S608
        {"load_id": load_id},
    )
    return int(filled.num_rows)


def cover(con: Connection, load_id: int, made: Made, lines: tuple[str, ...]) -> None:
    """Every day of these lines, call by call."""
    days = {"from_date": made.from_date, "to_date": made.to_date}
    con.execute(_COVERED, {"load_id": load_id, "zone": made.zone, "lines": list(lines), **days})


def list_made(con: Connection, load_id: int, made: Made, rows: int) -> None:
    told = {
        "load_id": load_id,
        "file": made.file,
        "sha256": "",
        "layout": made.layout,
        "kind": made.kind,
        "zone": made.zone,
        "covers_from": made.from_date,
        "covers_to": made.to_date,
        "rows_read": rows,
        "rows_kept": rows,
        "rows_set_aside": 0,
        "rows_replaced": 0,
        "loaded_at": datetime.now(UTC).replace(tzinfo=None),
        "cannot_tell": list(made.cannot_tell),
        "options": made.options,
    }
    columns = ", ".join(f"${name} as {name}" for name in told)
    con.execute(f"insert into load by name select {columns}", told)
