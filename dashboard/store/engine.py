"""How DuckDB is opened here: the settings of a reader, and of the one writer.

DuckDB tries the network for an extension it lacks unless told not to.
"""

from pathlib import Path

import duckdb

_OFFLINE: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}
_READER = _OFFLINE | {"enable_external_access": False, "lock_configuration": True}
_WRITER = _OFFLINE | {"memory_limit": "1500MB"}


def reader(file: Path) -> duckdb.DuckDBPyConnection:
    """Sees `file` and no other, and can change neither data nor settings."""
    return duckdb.connect(str(file), read_only=True, config=_READER)


def writer(file: Path) -> duckdb.DuckDBPyConnection:
    return duckdb.connect(str(file), config=_WRITER)
