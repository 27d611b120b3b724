"""The SQLite file beside the notes that remembers what was read in them: it may be deleted at any time.

It holds nothing that cannot be made again. One made by another reader or vocabulary is emptied; a broken one
is replaced; where the folder may not be written, one in a temporary folder of this process serves. All
changes are made in one transaction, so that nobody sees half of them.
"""

import atexit
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from functools import lru_cache
from pathlib import Path

from dashboard.minutes.shelving.fingerprint import fingerprint

FILE_NAME = "minutes-index.sqlite"
_WAIT_S = 10.0

_TABLES = (
    # `seen`: the files that it was last brought in step with, and when they had changed.
    "create table made_by (fingerprint text not null, seen text not null default '')",
    # `body` is null of notes that the reader refuses.
    "create table reading (key text primary key, body text) without rowid",
    "create table shelf (key text primary key) without rowid",
    """
    create table extract (
        number integer primary key,
        meeting text not null,
        day text not null,
        kind text not null,
        record text not null
    )
    """,
    "create index extract_of_meeting on extract (meeting)",
    """
    create table tag (
        sort text not null, value text not null, number integer not null, primary key (sort, value, number)
    ) without rowid
    """,
    "create index tag_of_extract on tag (number)",
    # As they are written, for words of which only the beginning is known.
    # In how many extracts it stood when they came in: those that went since are still counted.
    "create table word (word text primary key, extracts integer not null) without rowid",
    """
    create virtual table said using fts5 (
        text, heading, tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3'
    )
    """,
    "insert into said (said, rank) values ('rank', 'bm25(1.0, 0.3)')",
)


@contextmanager
def reading_from(path: Path) -> Iterator[sqlite3.Connection]:
    """sqlite3.Error where there is none, or none that this reader made."""
    address = f"{path.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True, timeout=_WAIT_S)) as connection:
        if _made_by(connection) != fingerprint():
            raise sqlite3.DatabaseError("made by another reader")
        yield connection


@contextmanager
def writing_to(path: Path) -> Iterator[sqlite3.Connection]:
    """One transaction. sqlite3.Error where the folder may not be written."""
    with closing(_writable(path)) as connection, connection:
        yield connection


def usable(folder: Path) -> Path:
    """The folder's own index, or where it may not be written a temporary one."""
    own = folder / FILE_NAME
    with suppress(sqlite3.Error), writing_to(own):
        return own
    return _temporary(folder)


def _writable(path: Path) -> sqlite3.Connection:
    try:
        return _begun(path)
    except sqlite3.DatabaseError as problem:
        if not is_broken(problem):
            raise
        throw_away(path)
        return _begun(path)


def is_broken(problem: sqlite3.Error) -> bool:
    """Whether the file is at fault; else it is locked, may not be written, or the disk is full."""
    return type(problem) is sqlite3.DatabaseError


def throw_away(path: Path) -> None:
    with suppress(OSError):
        path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
        path.unlink(missing_ok=True)


def _begun(path: Path) -> sqlite3.Connection:
    """With the write lock taken and this reader's tables made."""
    connection = sqlite3.connect(path, timeout=_WAIT_S, isolation_level=None)
    try:
        connection.execute("begin immediate")
        if _made_by(connection) != fingerprint():
            _make_anew(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _made_by(connection: sqlite3.Connection) -> str:
    there = connection.execute("select 1 from sqlite_master where name = 'made_by'").fetchone()
    return str(connection.execute("select fingerprint from made_by").fetchone()[0]) if there else ""


def _make_anew(connection: sqlite3.Connection) -> None:
    for name in ("made_by", "reading", "shelf", "extract", "tag", "word", "said"):
        connection.execute(f"drop table if exists {name}")
    for statement in _TABLES:
        connection.execute(statement)
    connection.execute("insert into made_by (fingerprint) values (?)", [fingerprint()])


@lru_cache(maxsize=16)
def _temporary(folder: Path) -> Path:  # noqa: ARG001
    """One a folder."""
    made = tempfile.TemporaryDirectory(prefix="answerable-index-")
    atexit.register(made.cleanup)
    return Path(made.name) / FILE_NAME
