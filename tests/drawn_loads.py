"""Loads drawn as small tables, for tests that need something in a store."""

import shutil
from datetime import date, datetime
from pathlib import Path

import duckdb

from dashboard.store.place import Data, Place
from dashboard.store.writing import new_version, next_load_id

# call, line, offered at (UTC), outcome, wait in seconds
TWO_CALLS = """
c1  999  2020-01-01T08:29:59  answered   9.2
c2  101  2020-01-01T08:30:00  abandoned  40
"""

_LOAD = """
insert into load by name
select $load_id as load_id, $file as file, '' as sha256, 'calls' as layout, 'calls' as kind,
    'Europe/London' as zone, $day as covers_from, $day as covers_to, $rows as rows_read, $rows as rows_kept,
    0 as rows_set_aside, 0 as rows_replaced, timestamp '2026-01-01' as loaded_at, [] as cannot_tell
"""
_COVERED = """
insert into covered by name
select $line as line, $day as local_date, 0 as minutes, $load_id as load_id, 'Europe/London' as zone,
    true as knows_origin, true as over
on conflict do nothing
"""
_CALL = """
insert into call by name
select $load_id as load_id, $call_id as call_id, $line as line, 1 as leg, 'public' as origin,
    $at as offered_at_utc, time_bucket(interval 30 minute, $at) as half_hour_utc,
    time_bucket(interval 30 minute, $at) as local_half_hour, cast($at as date) as local_date,
    false as repeated, $outcome as outcome, $wait_s as wait_s, ceil($wait_s) as waited_s
"""


def copied(made: Place, folder: Path) -> Place:
    """Of a store made once for a module: quicker than loading again for each test."""
    shutil.copytree(made.common, folder, dirs_exist_ok=True)
    return place_in(folder)


def place_in(folder: Path) -> Place:
    """The store of own data in a folder of the test's own."""
    return Place(folder=folder / "own", common=folder)


def load(place: Place, drawn: str = TWO_CALLS, *, file: str = "calls.csv", data: Data = "own") -> int:
    """The load's number; all calls of a load are drawn on one day in winter, when local time is UTC."""
    with new_version(place, data=data, made_by=f"load {file}") as con:
        return add(con, drawn, file)


def add(con: duckdb.DuckDBPyConnection, drawn: str, file: str = "calls.csv") -> int:
    load_id = next_load_id(con)
    rows = [line.split() for line in drawn.strip().splitlines()]
    day = datetime.fromisoformat(rows[0][2]).date() if rows else date(2020, 1, 1)
    con.execute(_LOAD, {"load_id": load_id, "file": file, "day": day, "rows": len(rows)})
    for call_id, line, at, outcome, wait_s in rows:
        con.execute(_COVERED, {"line": line, "day": day, "load_id": load_id})
        call = {"load_id": load_id, "call_id": call_id, "line": line, "outcome": outcome}
        con.execute(_CALL, call | {"at": datetime.fromisoformat(at), "wait_s": float(wait_s)})
    return load_id
