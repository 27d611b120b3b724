"""The tables that pages read, worked out again from calls and counted intervals after each load."""

import duckdb

from dashboard.store import queries

# In the order that reading wants it: a line's days lie together.
_ROLL_UPS = {
    "half_hour": (
        ("half_hours_from_calls", "half_hours_from_counted"),
        "line, local_date, half_hour_utc, origin",
    ),
    "wait_by_day": (
        ("waits_from_calls", "waits_from_counted"),
        "line, local_date, origin, outcome, over_s",
    ),
}
TABLES = tuple(_ROLL_UPS)


def rebuild(con: duckdb.DuckDBPyConnection) -> None:
    for table, (sources, order) in _ROLL_UPS.items():
        both = "\nunion all by name\n".join(f"(\n{queries.read(name).sql}\n)" for name in sources)
        con.execute(f"truncate {table}")
        con.execute(f"insert into {table} by name\nselect *\nfrom (\n{both}\n)\norder by {order}")
