"""A load taken out of every version kept, for good.

Deleting would leave the rows in freed pages, so each version that holds the load is written out again
without it and the old file removed. Rows that the load replaced do not come back, and its days are no
longer covered.
"""

from collections.abc import Mapping
from pathlib import Path

import duckdb

from dashboard.errors import DashboardError
from dashboard.store import engine, queries, rollups
from dashboard.store.files import (
    VersionFile,
    clear_leftovers,
    discard,
    new_part,
    put_in_place,
    version_files,
)
from dashboard.store.journal import Journal
from dashboard.store.lock import only_writer
from dashboard.store.place import Place
from dashboard.store.reading import open_version
from dashboard.store.trouble import in_words

_TABLES = """
select
    table_name,
    bool_or(column_name = 'load_id') as has_load
from duckdb_columns()
where
    database_name = current_database()
    and not internal
    and table_name in (select table_name from duckdb_tables() where database_name = current_database())
group by table_name
"""


def forget(place: Place, load_id: int) -> int:
    """How many rows of the load were kept until now; raises a DashboardError where no version holds it.

    A kill part way leaves every version readable, some with the load and some without: forget again.
    """
    with in_words(place.folder), only_writer(place.folder, f"forget {load_id}"):
        clear_leftovers(place.folder)
        holders = _holders(place, load_id)
        if not holders:
            raise DashboardError(f"No version in {place.folder} holds load {load_id}: see `history`.")
        _rewrite(place, tuple(holders), load_id)
    rows = max(holders.values())
    Journal(place.common).write("forget", str(load_id), {"store": place.folder.name, "rows": rows})
    return rows


def _holders(place: Place, load_id: int) -> Mapping[VersionFile, int]:
    """The versions that hold the load, with the rows it kept."""
    holders = {}
    for file in version_files(place.folder):
        try:
            with open_version(file.path) as store:
                loads = {row["load_id"]: row["rows_kept"] for row in store.rows("loads")}
        except DashboardError as error:
            raise DashboardError(
                f"{error} So nobody can say whether load {load_id} is in it: "
                "remove that file, then forget again. Nothing has changed."
            ) from error
        if load_id in loads:
            holders[file] = int(str(loads[load_id]))
    return holders


def _rewrite(place: Place, holders: tuple[VersionFile, ...], load_id: int) -> None:
    parts = {file: new_part(place.folder, file.number) for file in holders}
    try:
        for file, part in parts.items():
            _write_without(load_id, file.path, part)
        for file, part in parts.items():
            put_in_place(part, file.next_edition)
    finally:
        for part in parts.values():
            discard(part)
    # Moves the pointer where its file was written out again, then removes what was.
    still_open = clear_leftovers(place.folder)
    if still_open:
        raise DashboardError(
            f"Load {load_id} is out of every version, but an old file is open in another program: "
            f"close that program, then remove {', '.join(map(str, still_open))}."
        )


def _write_without(load_id: int, old: Path, part: Path) -> None:
    with engine.writer(part) as con:
        con.execute(queries.tables())
        con.execute("attach '{}' as old (read_only)".format(str(old).replace("'", "''")))
        for table, has_load in con.execute(_TABLES).fetchall():
            if table not in rollups.TABLES:
                _copy(con, table, load_id if has_load else None)
        con.execute("detach old")
        rollups.rebuild(con)
        con.execute("checkpoint")


def _copy(con: duckdb.DuckDBPyConnection, table: str, without: int | None) -> None:
    everything = f"insert into {table} by name from old.{table}"
    if without is None:
        con.execute(everything)
    else:
        con.execute(f"{everything} where load_id <> $load_id", {"load_id": without})
