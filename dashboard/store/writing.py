"""A new version of the store, whole or not at all.

A load works on a copy under a name that no reader looks at. Only when every check has passed does the copy
get its number and the pointer its name, so a load that dies at any byte leaves the old version current.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from dashboard.errors import DashboardError
from dashboard.store import checking, engine, queries, rollups, versions
from dashboard.store.files import (
    clear_leftovers,
    current_file,
    discard,
    new_part,
    point_at,
    put_in_place,
    version_files,
)
from dashboard.store.journal import Journal
from dashboard.store.lock import only_writer
from dashboard.store.place import KINDS, Data, Place
from dashboard.store.reading import open_store
from dashboard.store.trouble import in_words


@contextmanager
def new_version(
    place: Place, *, data: Data, made_by: str, afresh: bool = False
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A copy of the current version (or empty tables, `afresh`), in a transaction; itself current once the
    block has ended well.

    Raises a DashboardError where another load is at work, the store holds the other kind of data, a check
    finds a fault, or the disk refuses; whatever is raised, the store stays as it was.
    """
    with in_words(place.folder), only_writer(place.folder, made_by):
        clear_leftovers(place.folder)
        is_first = current_file(place.folder) is None
        number = max((file.number for file in version_files(place.folder)), default=0) + 1
        part = new_part(place.folder, number)
        try:
            _start(place, part, data, afresh)
            with _open(part) as con:
                _sign(con, number, made_by, versions.last_load_id(place))
                yield con
                _finish(con)
            file = place.folder / f"{number:04}.duckdb"
            put_in_place(part, file)
        finally:
            discard(part)
        point_at(file)
        _after_load(place, data, is_first)


def next_load_id(con: duckdb.DuckDBPyConnection) -> int:
    """Given once, and never again: not to a load after this one is forgotten or undone by a restore."""
    con.execute("update store set last_load_id = last_load_id + 1")
    rows = con.execute("select last_load_id from store").fetchall()
    if not rows:
        raise DashboardError("The store does not say what it is: restore an earlier version.")
    return int(rows[0][0])


def _start(place: Place, part: Path, data: Data, afresh: bool) -> None:
    held = _held(place, data)
    if held and not afresh:
        shutil.copy2(held, part)
        return
    with engine.writer(part) as con:
        con.execute(queries.tables())
        con.execute("insert into store values ($data, $now, 0, '', 0)", {"data": data, "now": _now()})


def _held(place: Place, data: Data) -> Path | None:
    """The current version, if there is one; refuses a place of the other data."""
    if current_file(place.folder) is None:
        if place.folder.name in KINDS and place.folder.name != data:
            raise DashboardError(
                f"{place.folder} is for {place.folder.name} data, and this is {data} data: "
                f"name another folder."
            )
        return None
    with open_store(place) as store:
        if store.data != data:
            raise DashboardError(
                f"{place.folder} holds {store.data} data and this is {data} data: they are never mixed. "
                f"Leave out --store, or name a folder of its own."
            )
        return store.file


@contextmanager
def _open(part: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    con = engine.writer(part)
    try:
        con.begin()
        yield con
    except BaseException:
        with suppress(duckdb.Error):
            con.rollback()
        raise
    finally:
        con.close()


def _sign(con: duckdb.DuckDBPyConnection, number: int, made_by: str, last_load_id: int) -> None:
    con.execute(
        "update store set made_at = $now, version = $number, made_by = $made_by, "
        "last_load_id = greatest(last_load_id, $last)",
        {"now": _now(), "number": number, "made_by": made_by, "last": last_load_id},
    )


def _finish(con: duckdb.DuckDBPyConnection) -> None:
    rollups.rebuild(con)
    checking.check(con)
    con.commit()
    con.execute("checkpoint")


def _after_load(place: Place, data: Data, is_first: bool) -> None:
    if is_first and data == "own" and place.folder.name == data:
        Journal(place.common).write("use", data, {"because": "first own load"})
    versions.prune(place, data)


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)
