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
    columns = [str(row[0]) for row in described]
    header = find_in_rows([columns], layout, path.name)
    cells = ", ".join(
        f"nullif(cast({name(column)} as varchar), '') as c{index}" for index, column in enumerate(columns)
    )
    con.execute(
        f"create or replace temp view source as select row_number() over () as n, {cells} from {relation}"
    )
    rows = int(counted[0]) if counted else 0
    return Source(header=header, typed=True, rows=rows, malformed=0, places=_in_order)


def _in_order(wanted: set[int]) -> Places:
    return Places(lines={row: row for row in wanted})
