"""Exports drawn as small tables, loaded into a store that lives in memory or in a folder."""

import atexit
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

import duckdb

from dashboard.load import load_files, one_file
from dashboard.load.layouts import layout
from dashboard.load.loaded import Loaded
from dashboard.load.options import Said, check
from dashboard.load.task import Task
from dashboard.store import queries
from dashboard.store.place import Place

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)


def drawn(table: str, delimiter: str = ",") -> str:
    """A header and rows, cells split at `|`, as a delimited file."""
    lines = [line.strip() for line in table.strip().splitlines()]
    return "".join(delimiter.join(cell.strip() for cell in line.split("|")) + "\n" for line in lines)


@dataclass(frozen=True, kw_only=True)
class InMemory:
    """A store that nobody else sees: what a file comes to, without versions or disks."""

    con: duckdb.DuckDBPyConnection
    folder: Path

    def load(
        self, file: str | bytes | Path, name: str = "calls", *, replace: bool = False, **said: object
    ) -> Loaded:
        path = file if isinstance(file, Path) else self.folder / "export.csv"
        if isinstance(file, str | bytes):
            path.write_bytes(file.encode() if isinstance(file, str) else file)
        task = Task(path=path, layout=layout(name), said=Said(**said), sha256="", replace=replace, now=NOW)
        check(task.said, task.layout)
        place = Place(folder=self.folder, common=self.folder)
        return one_file.load_file(self.con, place, task, lambda _: None, dry_run=False)

    def rows(self, query: str) -> list[tuple[object, ...]]:
        return self.con.execute(query).fetchall()

    def aside(self) -> list[tuple[object, ...]]:
        return self.rows("select file_line, reason, value from set_aside order by file_line")


def in_memory(folder: Path) -> InMemory:
    """An empty store; the one before it in this process is emptied for it."""
    con = _connection()
    tables = con.execute("select table_name from duckdb_tables() where not temporary").fetchall()
    for (table,) in tables:
        con.execute(f"truncate {table}")
    con.execute("insert into store values ('own', now()::timestamp, 1, 'drawn', 0)")
    return InMemory(con=con, folder=folder)


@cache
def _connection() -> duckdb.DuckDBPyConnection:
    con = duckdb.connect(config={"autoinstall_known_extensions": False, "autoload_known_extensions": False})
    con.execute(queries.tables())
    atexit.register(con.close)
    return con


def place_in(folder: Path) -> Place:
    return Place(folder=folder / "store", common=folder / "store")


def loaded_into(place: Place, file: Path, name: str = "calls", **said: object) -> Loaded:
    (loaded,) = load_files(place, [file], name, now=NOW, **said)  # type: ignore[arg-type]
    return loaded


def day(text: str) -> date:
    return date.fromisoformat(text)
