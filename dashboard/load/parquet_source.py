"""Parquet files: their columns as the text that a CSV would hold, so that one layout reads both."""

from pathlib import Path

import duckdb

from dashboard.errors import DashboardError
from dashboard.load.header import find_in_rows
from dashboard.load.layout import Layout
from dashboard.load.quoting import name, text
from dashboard.load.source import Places, Source


def open_parquet(con: duckdb.DuckDBPyConnection, path: Path, layout: Layout) -> Source:
    relation = f"read_parquet({text(str(path))})"
    try:
        described = con.execute(f"describe select * from {relation}").fetchall()
        counted = con.execute(f"select count(*) from {relation}").fetchone()
    except duckdb.Error as error:
        raise DashboardError(f"{path.name} cannot be read as Parquet: it is damaged or cut short.") from error
    header = find_in_rows([[str(row[0]) for row in described]], layout, path.name)
    cells = ", ".join(
        f"nullif({_as_text(name(row[0]), row[1])}, '') as c{index}" for index, row in enumerate(described)
    )
    con.execute(
        f"create or replace temp view source as select row_number() over () as n, {cells} from {relation}"
    )
    rows = int(counted[0]) if counted else 0
    return Source(header=header, typed=True, rows=rows, malformed=0, places=_in_order)


def _as_text(cell: str, kind: str) -> str:
    """A whole number without its point: where some are missing, pandas keeps 101 as 101.0."""
    as_it_is = f"cast({cell} as varchar)"
    if kind not in ("DOUBLE", "FLOAT"):
        return as_it_is
    whole = f"try_cast({cell} as bigint)"
    return f"case when {cell} = {whole} then cast({whole} as varchar) else {as_it_is} end"


def _in_order(wanted: set[int]) -> Places:
    return Places(lines={row: row for row in wanted})
