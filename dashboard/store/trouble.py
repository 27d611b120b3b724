"""What disks, permissions and DuckDB refuse, put into a sentence for the person who asked."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from dashboard.errors import DashboardError

_FULL = "The disk that holds {where} is full. Nothing has changed: free some space and try again."
_TOO_LARGE = (
    "{where} may not grow any further (this account's file size limit). "
    "Nothing has changed: raise the limit and try again."
)
_REFUSED = (
    "This account may not read or write {where}. Nothing has changed: "
    "ask for permission, or name another folder with --store."
)
_SENTENCES = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _TOO_LARGE,
    errno.EACCES: _REFUSED,
    errno.EPERM: _REFUSED,
    errno.EROFS: _REFUSED,
}
# DuckDB gives the system's reason in words only.
_DUCKDB_WORDS = {
    "No space left on device": _FULL,
    "Disk quota exceeded": _FULL,
    "File too large": _TOO_LARGE,
    "Permission denied": _REFUSED,
    "Read-only file system": _REFUSED,
}
_OUT_OF_MEMORY = (
    "The work on {where} needs more memory than it may use. "
    "Nothing has changed: load the files one at a time."
)


@contextmanager
def in_words(folder: Path) -> Iterator[None]:
    """Turns what the system or DuckDB refuses about the files of `folder` into a DashboardError."""
    try:
        yield
    except OSError as error:
        raise DashboardError(_system_sentence(error, folder)) from error
    except (duckdb.IOException, duckdb.FatalException, duckdb.OutOfMemoryException) as error:
        raise DashboardError(_duckdb_sentence(error, folder)) from error


def _system_sentence(error: OSError, folder: Path) -> str:
    where = error.filename or folder
    sentence = _SENTENCES.get(error.errno or 0)
    return (
        sentence.format(where=where)
        if sentence
        else f"{where}: {error.strerror or error}. Nothing has changed."
    )


def _duckdb_sentence(error: duckdb.Error, folder: Path) -> str:
    if isinstance(error, duckdb.OutOfMemoryException):
        return _OUT_OF_MEMORY.format(where=folder)
    for words, sentence in _DUCKDB_WORDS.items():
        if words in str(error):
            return sentence.format(where=folder)
    return f"{folder}: {str(error).splitlines()[0]}. Nothing has changed."
