"""One file into the version being made: read, judged, kept, covered, listed."""

import time
from collections.abc import Callable
from datetime import date
from typing import cast

import duckdb

from dashboard.errors import DashboardError
from dashboard.load import covering, figures
from dashboard.load.accounting import rows_kept
from dashboard.load.aside import Aside, keep_aside
from dashboard.load.calls import load_calls, replace_calls
from dashboard.load.counted import load_counted, replace_counted
from dashboard.load.fields import Kind
from dashboard.load.listing import list_load
from dashboard.load.loaded import Loaded
from dashboard.load.opening import open_source
from dashboard.load.reader import Doubt, Reader
from dashboard.load.task import Task
from dashboard.load.zones import make_clock_days
from dashboard.store.place import Place
from dashboard.store.writing import next_load_id

Covers = tuple[date, date]
# What is spilled is made unreadable (DuckDB's own chance will do for a file that lives a minute).
GUARDED = (
    # DuckDB cannot know how many rows a CSV has, and would build its joins on the wrong side.
    "set disabled_optimizers = 'build_side_probe_side'",
    "set force_mbedtls_unsafe = 'true'",
    "set temp_file_encryption = true",
    "set TimeZone = 'UTC'",
    "set enable_progress_bar = false",
)


def load_file(
    con: duckdb.DuckDBPyConnection, place: Place, task: Task, tell: Callable[[str], None], *, dry_run: bool
) -> Loaded:
    """Into the version that `con` is making; a DashboardError where nothing of it can be kept."""
    started = time.monotonic()
    readers = _readers(con, task)
    source, kind = readers[0].source, task.layout.kind
    load_id = next_load_id(con)
    tell(f"keeping the rows of {task.path.name}")
    reasons = _keep(con, readers, place, load_id)
    tell(f"setting aside rows of {task.path.name}")
    aside = keep_aside(con, load_id, task.path.name, source, reasons)
    kept = rows_kept(con, kind, load_id, task.path.name, source, aside)
    if not kept:
        raise DashboardError(_nothing_kept(task, aside))
    tell(f"fitting {task.path.name} in with earlier loads")
    replaced = _replace(con, kind, load_id)
    covers, more_replaced = _cover(con, task, readers, load_id)
    loaded = Loaded(
        file=task.path.name,
        layout=task.layout.name,
        load_id=None if dry_run else load_id,
        rows_read=source.rows + source.malformed,
        rows_kept=kept,
        rows_set_aside=aside.set_aside.total(),
        rows_left_out=aside.left_out.total(),
        rows_replaced=replaced + more_replaced,
        covers=covers,
        lines=_lines(con, load_id),
        reasons=tuple(aside.set_aside.most_common()),
        left_out=tuple(aside.left_out.most_common()),
        seconds=time.monotonic() - started,
        cannot_tell=task.layout.cannot_tell,
    )
    list_load(con, task, load_id, loaded)
    return loaded


def _readers(con: duckdb.DuckDBPyConnection, task: Task) -> tuple[Reader, ...]:
    """One for each record that a row of the file makes."""
    for setting in GUARDED:
        con.execute(setting)
    layout, last_day = task.layout, covering.latest_day(task.now, task.layout.kind)
    make_clock_days(con, task.zone, last_day)
    source = open_source(con, task.path, layout)
    return tuple(
        Reader(
            layout=layout, kind=layout.kind, record=record, source=source, said=task.said, last_day=last_day
        )
        for record in layout.records
    )


def _keep(
    con: duckdb.DuckDBPyConnection, readers: tuple[Reader, ...], place: Place, load_id: int
) -> tuple[Doubt, ...]:
    """Leaves the rows of the file that are not kept in `not_kept`."""
    if readers[0].kind is Kind.CALLS:
        return load_calls(con, readers[0], place.common, load_id)
    if readers[0].kind is Kind.COUNTED:
        return load_counted(con, readers, load_id)
    return figures.load_figures(con, readers[0], load_id)


def _replace(con: duckdb.DuckDBPyConnection, kind: Kind, load_id: int) -> int:
    if kind is Kind.CALLS:
        return replace_calls(con, load_id)
    if kind is not Kind.COUNTED:
        return figures.replace_figures(con, kind, load_id)
    figures.replace_figures(con, Kind.REPORTED, load_id)
    return replace_counted(con, load_id)


def _cover(
    con: duckdb.DuckDBPyConnection, task: Task, readers: tuple[Reader, ...], load_id: int
) -> tuple[Covers, int]:
    kind = task.layout.kind
    if kind not in (Kind.CALLS, Kind.COUNTED):
        return cast(Covers, figures.days(con, kind)), 0
    covers = task.said.covers or cast(Covers, covering.days_told(con, kind, load_id))
    replaced = covering.cover(
        con,
        kind,
        load_id,
        covers,
        zone=task.zone,
        knows_origin=_knows_origin(readers),
        now=task.now,
        replace=task.replace,
    )
    return covers, replaced


def _knows_origin(readers: tuple[Reader, ...]) -> bool:
    """Whether the file says what sort of line or person each call came from."""
    for reader in readers:
        field = reader.record.named("origin")
        if field is None or not (field.constant or any(map(reader.source.column, field.columns))):
            return False
    return True


def _lines(con: duckdb.DuckDBPyConnection, load_id: int) -> tuple[str, ...]:
    rows = con.execute(
        "select distinct line from covered where load_id = $load_id order by line", {"load_id": load_id}
    ).fetchall()
    return tuple(str(row[0]) for row in rows)


def _nothing_kept(task: Task, aside: Aside) -> str:
    reasons = [f"{count:,} × {reason}" for reason, count in (aside.set_aside + aside.left_out).most_common(5)]
    why = "; ".join(reasons) if reasons else "it has a header and no rows beneath it"
    return f"No row of {task.path.name} could be kept as {task.layout.name}, so nothing has changed: {why}."
