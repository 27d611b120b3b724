"""Absence and strength drawn as tables, put into a store: police staff unless a row says otherwise."""

from collections.abc import Sequence

import duckdb

from dashboard.store.reading import Store
from tests.drawn import store_of, table

CALLS = """
    offered_at       | wait_s
    2020-09-01 09:00 | 3
"""
_LOAD = """
insert into load by name
select $load_id as load_id, 'absence.csv' as file, '' as sha256, 'absence' as layout, 'absence' as kind,
    'Europe/London' as zone, cast($first as date) as covers_from, cast($last as date) as covers_to,
    1 as rows_read, 1 as rows_kept, 0 as rows_set_aside, 0 as rows_replaced,
    timestamp '2020-10-12' as loaded_at, [] as cannot_tell
"""


def put(
    con: duckdb.DuckDBPyConnection,
    absence: str,
    strength: str,
    covers: tuple[str, str],
    *,
    load_id: int = 2,
) -> None:
    con.execute(_LOAD, {"load_id": load_id, "first": covers[0], "last": covers[1]})
    for row in table(absence):
        _insert(con, "absence", {"reason": "general", "isolation": "false", "load_id": load_id, **row})
    for row in table(strength):
        _insert(con, "strength", {"load_id": load_id, **row})


def _insert(con: duckdb.DuckDBPyConnection, name: str, row: dict[str, object]) -> None:
    row = {"workforce": "staff", **row}
    places = ", ".join(f"${column}" for column in row)
    con.execute(f"insert into {name} ({', '.join(row)}) values ({places})", row)


def sickness_store(
    absence: str, strength: str, covers: tuple[str, str] = ("2020-09-01", "2020-09-30"), data: str = "own"
) -> Store:
    store = store_of(CALLS, data=data)
    put(store._connection, absence, strength, covers)
    return store


def two_units(rates: Sequence[float], *, first_year: int = 2019) -> tuple[str, str]:
    """Absence and strength of months from January on: 1,000 hours in the room, of which so many lost.

    Elsewhere 40 of 1,000 in each month.
    """
    absence, strength = ["local_date|unit|hours_lost"], ["month|unit|contracted_hours"]
    for number, rate in enumerate(rates):
        month = f"{first_year + number // 12}-{number % 12 + 1:02}-01"
        absence += [f"{month}|OCC|{rate * 1000}", f"{month}|Shropshire|40"]
        strength += [f"{month}|{unit}|1000" for unit in ("OCC", "Shropshire")]
    return "\n".join(absence), "\n".join(strength)
