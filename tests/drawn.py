"""Stores built from calls drawn as tables, small enough to add up by eye.

Cells are split at `|`; a row may leave out trailing columns; blank means not given. Times are local
(Europe/London unless told otherwise); a time with an offset says which pass of the repeated hour it is.
"""

import datetime
import itertools
import math
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import duckdb

from dashboard.store import queries, rollups
from dashboard.store.reading import Store

CALL = {
    "line": "101",
    "leg": 1,
    "origin": "public",
    "outcome": "answered",
    "wait_s": 0,
    "talk_s": None,
    "hold_s": None,
    "wrap_s": None,
}
NUMBERS = itertools.count(1)
LOAD = """
    insert into load (
        load_id, file, sha256, layout, kind, zone, rows_read, rows_kept, rows_set_aside, rows_replaced,
        loaded_at, cannot_tell, options
    )
    values (1, 'drawn.csv', 'none', 'calls', 'calls', 'Europe/London', 0, 0, 0, 0, now()::timestamp, [], '')
"""


def table(text: str) -> Iterator[dict[str, str]]:
    lines = [line for line in text.splitlines() if line.strip()]
    names, *rows = [[cell.strip() for cell in line.split("|")] for line in lines] or [[]]
    for row in rows:
        yield {name: cell for name, cell in zip(names, row, strict=False) if cell}


def store_of(
    calls: str = "",
    counted: str = "",
    bands: str = "",
    *,
    covers: tuple[str, str] | None = None,
    lines: tuple[str, ...] = ("101",),
    minutes: int | None = None,
    knows_origin: bool = True,
    over: bool = True,
    zone: str = "Europe/London",
    data: str = "own",
) -> Store:
    """`covers` defaults to the first to the last drawn day; `minutes` to 0 for calls, else the intervals'."""
    con = duckdb.connect()
    con.execute(queries.tables())
    con.execute("insert into store values (?, now()::timestamp, 1, 'drawn', 1)", [data])
    con.execute(LOAD)
    drawn_calls = (
        [_call(number, row, ZoneInfo(zone)) for number, row in enumerate(table(calls))] if calls else []
    )
    drawn_counted = [_interval(row, ZoneInfo(zone)) for row in table(counted)] if counted else []
    drawn_bands = [_band(row, ZoneInfo(zone)) for row in table(bands)] if bands else []
    _insert(con, "call", drawn_calls)
    _insert(con, "counted", drawn_counted)
    _insert(con, "counted_wait", drawn_bands)
    days = [row["local_date"] for row in (*drawn_calls, *drawn_counted)]
    first, last = (datetime.date.fromisoformat(day) for day in covers) if covers else (min(days), max(days))
    grain = minutes if minutes is not None else max([row["minutes"] for row in drawn_counted], default=0)
    for line in lines:
        con.execute(
            "insert into covered select $line, day::date, $minutes, 1, $zone, $knows, $over"
            " from range($first::date, $last::date + interval 1 day, interval 1 day) as days(day)",
            {"line": line, "minutes": grain, "zone": zone, "knows": knows_origin, "over": over}
            | {"first": first, "last": last},
        )
    rollups.rebuild(con)
    return Store(file=Path(f"drawn-{next(NUMBERS)}.duckdb"), data=data, version=1, _connection=con)  # type: ignore[arg-type]


def _moment(text: str, zone: ZoneInfo) -> dict[str, object]:
    local = datetime.datetime.fromisoformat(text)
    local = local.astimezone(zone) if local.tzinfo else local.replace(tzinfo=zone)
    wall = local.replace(tzinfo=None)
    half_hour = wall.replace(minute=wall.minute - wall.minute % 30, second=0, microsecond=0)
    return {
        "half_hour_utc": half_hour - (local.utcoffset() or datetime.timedelta()),
        "local_half_hour": half_hour.replace(fold=0),
        "local_date": wall.date(),
    }


def _call(number: int, row: dict[str, str], zone: ZoneInfo) -> dict[str, object]:
    told = {**CALL, **row}
    moment = _moment(str(told.pop("offered_at")), zone)
    return {
        **told,
        **moment,
        "load_id": 1,
        "call_id": str(number),
        "offered_at_utc": moment["half_hour_utc"],
        "repeated": False,
        "waited_s": math.ceil(float(str(told["wait_s"]))),
    }


def _interval(row: dict[str, str], zone: ZoneInfo) -> dict[str, object]:
    told: dict[str, object] = {"origin": "public", "team": "", "minutes": "30", "line": "101", **row}
    moment = _moment(str(told.pop("start")), zone)
    answered, abandoned = int(str(told.get("answered", 0))), int(str(told.get("abandoned", 0)))
    counts = {"answered": answered, "abandoned": abandoned, "offered": answered + abandoned, "redirected": 0}
    minutes = int(str(told["minutes"]))
    return {
        **told,
        **moment,
        **counts,
        "minutes": minutes,
        "load_id": 1,
        "repeated": False,
        "approximate": False,
    }


def _band(row: dict[str, str], zone: ZoneInfo) -> dict[str, object]:
    told: dict[str, object] = {"origin": "public", "team": "", "line": "101", "outcome": "answered", **row}
    moment = _moment(str(told.pop("start")), zone)
    return {**told, **moment, "load_id": 1}


def _insert(con: duckdb.DuckDBPyConnection, name: str, rows: list[dict[str, object]]) -> None:
    for row in rows:
        columns = ", ".join(row)
        places = ", ".join(f"${column}" for column in row)
        con.execute(f"insert into {name} ({columns}) values ({places})", row)
