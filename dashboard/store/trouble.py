"""What disks, permissions and DuckDB refuse, put into a sentence for the person who asked."""

import errno
import re
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
_FILE = re.compile(r'file "([^"]+)"')
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
    except duckdb.Error as error:
        sentence = _duckdb_sentence(error, folder)
        if sentence is None:
            raise
        raise DashboardError(sentence) from error
    except RuntimeError as error:
        # So DuckDB reports that somebody pressed Ctrl+C while it was at work.
        if "Query interrupted" in str(error):
            raise KeyboardInterrupt from error
        raise


def _system_sentence(error: OSError, folder: Path) -> str:
    where = error.filename or folder
    sentence = _SENTENCES.get(error.errno or 0)
    if sentence:
        return sentence.format(where=where)
    return f"{where}: {error.strerror or error}. Nothing has changed."


def _duckdb_sentence(error: duckdb.Error, folder: Path) -> str | None:
    """None where the system is not to blame: then it is a fault of ours."""
    if isinstance(error, duckdb.OutOfMemoryException):
        return _OUT_OF_MEMORY.format(where=folder)
    # A full disk comes as an IO error, or as a failure to commit.
    for words, sentence in _DUCKDB_WORDS.items():
        if words in str(error):
            return sentence.format(where=_file_outside(folder, str(error)) or folder)
    if isinstance(error, duckdb.IOException | duckdb.FatalException):
        return f"{folder}: {str(error).splitlines()[0]}. Nothing has changed."
    return None


def _file_outside(folder: Path, message: str) -> str | None:
    """The export being read, where it is that which DuckDB names."""
    named = _FILE.search(message)
    return named[1] if named and not Path(named[1]).is_relative_to(folder) else None
