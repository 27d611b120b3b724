"""A load's own row: what was loaded, how, when, and what it cannot tell."""

from datetime import UTC

import duckdb

from dashboard.load.loaded import Loaded
from dashboard.load.task import Task


def list_load(con: duckdb.DuckDBPyConnection, task: Task, load_id: int, loaded: Loaded) -> None:
    covers = loaded.covers or (None, None)
    told = {
        "load_id": load_id,
        "file": loaded.file,
        "sha256": task.sha256,
        "layout": task.layout.name,
        "kind": task.layout.kind,
        "zone": task.zone,
        "covers_from": covers[0],
        "covers_to": covers[1],
        "rows_read": loaded.rows_read,
        "rows_kept": loaded.rows_kept,
        "rows_set_aside": loaded.rows_set_aside,
        "rows_replaced": loaded.rows_replaced,
        "loaded_at": task.now.astimezone(UTC).replace(tzinfo=None),
        "cannot_tell": list(task.layout.cannot_tell),
        "options": task.options,
    }
    columns = ", ".join(f"${name} as {name}" for name in told)
    con.execute(f"insert into load by name select {columns}", told)
