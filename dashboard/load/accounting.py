"""Every row of a file is kept, set aside or left out: a load where they do not add up is refused."""

import duckdb

from dashboard.errors import DashboardError
from dashboard.load.aside import Aside
from dashboard.load.fields import Kind
from dashboard.load.source import Source


def rows_kept(
    con: duckdb.DuckDBPyConnection, kind: Kind, load_id: int, file: str, source: Source, aside: Aside
) -> int:
    """Counted in the store, and held against what was read and not kept."""
    kept = _in_the_store(con, kind, load_id)
    others = aside.set_aside.total() + aside.left_out.total()
    if kept + others != source.rows + source.malformed:
        raise DashboardError(
            f"{file} has {source.rows + source.malformed:,} rows, and {kept:,} were kept and {others:,} not: "
            f"Answerable has lost count of them. Nothing has changed: please report this."
        )
    return kept


def _in_the_store(con: duckdb.DuckDBPyConnection, kind: Kind, load_id: int) -> int:
    if kind is Kind.CALLS:
        counted = con.execute("select count(*) from call where load_id = $load_id", {"load_id": load_id})
    else:
        counted = con.execute("select count(distinct n) from staged")
    return int(counted.fetchall()[0][0])
