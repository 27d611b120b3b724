"""What must be true of a store before it becomes current: no check query gives a row."""

import duckdb

from dashboard.errors import DashboardError
from dashboard.store import queries

_SHOWN = 5


def check(con: duckdb.DuckDBPyConnection) -> None:
    """Raises a DashboardError that lists what is wrong, the first rows of each check."""
    failures = [failure for name in queries.checks() if (failure := _failure(con, name))]
    if failures:
        raise DashboardError("The load would leave the store at odds with itself: " + " ".join(failures))


def _failure(con: duckdb.DuckDBPyConnection, name: str) -> str:
    result = con.execute(queries.read(name).sql)
    columns = [column[0] for column in result.description or ()]
    rows = [dict(zip(columns, row, strict=True)) for row in result.fetchall()]
    if not rows:
        return ""
    shown = "; ".join(_in_words(row) for row in rows[:_SHOWN])
    more = f"; and {len(rows) - _SHOWN:,} more" if len(rows) > _SHOWN else ""
    return f"{shown}{more} ({name})."


def _in_words(row: dict[str, object]) -> str:
    where = ", ".join(f"{column} {value}" for column, value in row.items() if column != "why")
    return f"{row['why']} ({where})" if where else str(row["why"])
