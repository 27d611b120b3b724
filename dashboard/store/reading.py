"""Named queries over the current version of a store, read-only.

A reader keeps the file it opened: `is_stale` says when the pointer has moved on.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Self

import duckdb

from dashboard.errors import DashboardError
from dashboard.store import engine, params, queries
from dashboard.store.files import current_file, version_files
from dashboard.store.place import Data, Place

if TYPE_CHECKING:
    import pandas as pd

_NO_DATA = (
    "There is no data in {folder} yet. Load an export with "
    "`python3 -m dashboard load FILE --layout NAME`; `python3 -m dashboard layouts` lists the layouts."
)


class NoData(DashboardError):  # noqa: N818
    """Nothing has been loaded into this store yet."""


@dataclass(frozen=True, kw_only=True)
class Store:
    """One version of a store; safe to ask from several threads at once."""

    file: Path
    data: Data
    version: int
    _connection: duckdb.DuckDBPyConnection = field(repr=False, compare=False)

    def frame(self, query_name: str, /, **given: object) -> "pd.DataFrame":
        """Columns are the query's `returns`."""
        with self.result(query_name, given) as result:
            return result.df()

    def rows(self, query_name: str, /, **given: object) -> list[dict[str, object]]:
        """Keyed by the query's `returns`; an exact decimal comes as a Decimal."""
        return [dict(row) for row in fetched(self, query_name, tuple(sorted(given.items())))]

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def result(self, name: str, given: dict[str, object]) -> Iterator[duckdb.DuckDBPyConnection]:
        # An open result owns its connection, so each query has its own cursor.
        query = queries.read(name)
        params.check(query, given)
        cursor = self._connection.cursor()
        try:
            yield cursor.execute(query.sql, given or None)
        except duckdb.Error as error:
            if not _is_damage(error):
                raise
            raise DashboardError(f"{_unreadable(self.file, error)} {_way_back(self.file)}") from error
        finally:
            cursor.close()


@lru_cache(maxsize=128)
def fetched(
    store: Store, query_name: str, given: tuple[tuple[str, object], ...]
) -> tuple[dict[str, object], ...]:
    """Remembered, for measures that share a query: a version's file never changes once it is written."""
    with store.result(query_name, dict(given)) as result:
        columns = [column[0] for column in result.description or ()]
        return tuple(dict(zip(columns, row, strict=True)) for row in result.fetchall())


def open_store(place: Place) -> Store:
    """Raises NoData where nothing has been loaded."""
    while True:
        file = current_file(place.folder)
        if file is None:
            raise NoData(_NO_DATA.format(folder=place.folder))
        try:
            return open_version(file)
        except DashboardError as error:
            # A load may have moved the pointer, and pruned the old file, meanwhile.
            if current_file(place.folder) == file:
                raise DashboardError(f"{error} {_way_back(file)}") from error


def open_version(file: Path) -> Store:
    """Any version file, current or not."""
    try:
        connection = engine.reader(file)
        about = connection.execute("select data, version from store").fetchone()
    except (duckdb.Error, OSError) as error:
        raise DashboardError(_unreadable(file, error)) from error
    if about is None:
        raise DashboardError(f"{file} is not a store: it does not say what data it holds.")
    return Store(file=file, data=about[0], version=about[1], _connection=connection)


def is_stale(store: Store) -> bool:
    return current_file(store.file.parent) != store.file


def _unreadable(file: Path, error: Exception) -> str:
    if not file.exists():
        return f"The store's file {file} is missing."
    words = str(error)
    if "Permission denied" in words:
        return f"This account may not read the store's file {file}: ask for permission."
    if "newer version of DuckDB" in words:
        return f"The store's file {file} was written by a newer DuckDB: update Answerable to read it."
    if isinstance(error, duckdb.CatalogException):
        return f"{file} is a DuckDB file, but not one of Answerable's."
    return f"The store's file {file} is damaged or not a DuckDB file ({words.splitlines()[0]})."


def _way_back(file: Path) -> str:
    others = [version.number for version in version_files(file.parent) if version.path != file]
    if not others:
        return "No other version is kept: move the folder aside and load the exports again."
    return f"Go back to another version with `python3 -m dashboard restore {others[0]}`."


def _is_damage(error: duckdb.Error) -> bool:
    # A block that fails its checksum comes as the base class itself.
    return isinstance(error, duckdb.IOException | duckdb.FatalException) or type(error) is duckdb.Error
