"""Which kind of file it is, told by how it starts: a spreadsheet, Parquet, or text."""

from pathlib import Path

import duckdb

from dashboard.load.csv_source import open_csv
from dashboard.load.layout import Layout
from dashboard.load.parquet_source import open_parquet
from dashboard.load.sheet_source import open_sheet
from dashboard.load.source import Source

PARQUET = b"PAR1"
SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


def open_source(con: duckdb.DuckDBPyConnection, path: Path, layout: Layout) -> Source:
    """Raises a DashboardError where the file is not what the layout reads."""
    with path.open("rb") as file:
        start = file.read(8)
    if start.startswith(PARQUET):
        return open_parquet(con, path, layout)
    if start.startswith(SPREADSHEETS):
        return open_sheet(con, path, layout)
    return open_csv(con, path, layout)
