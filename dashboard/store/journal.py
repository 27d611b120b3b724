"""What people wrote and chose, kept for good: an append-only SQLite file beside the stores."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from dashboard.errors import DashboardError

_TABLES = """
begin immediate;
create table if not exists entry (
    number integer primary key autoincrement,
    written_at text not null,
    kind text not null,
    about text not null,
    body text not null,
    who text not null
);
create trigger if not exists entry_is_never_changed before update on entry
begin
    select raise(abort, 'the journal is append-only');
end;
create trigger if not exists entry_is_never_deleted before delete on entry
begin
    select raise(abort, 'the journal is append-only');
end;
-- "insert or replace" would delete without waking the trigger above.
create trigger if not exists entry_is_never_replaced before insert on entry
when exists (select 1 from entry where number = new.number)
begin
    select raise(abort, 'the journal is append-only');
end;
commit;
"""
_WRITE = "insert into entry (written_at, kind, about, body, who) values (?, ?, ?, ?, ?)"
_READ = """
select number, written_at, kind, about, body, who
from entry
where ?1 is null or kind = ?1
order by number
"""
_WAIT_S = 10.0


@dataclass(frozen=True, kw_only=True)
class Entry:
    """`kind` is use, forget, restore, correction, note …; `about` names the thing it is about."""

    number: int
    written_at: datetime
    kind: str
    about: str
    body: Mapping[str, Any]
    who: str


class Journal:
    """Made at the first write; where there is none, reading gives nothing."""

    def __init__(self, common: Path) -> None:
        self.file = common / "journal.sqlite"

    def write(self, kind: str, about: str, body: Mapping[str, Any], who: str = "") -> Entry:
        """`body` is anything JSON can hold."""
        now = datetime.now(UTC)
        row = (now.isoformat(), kind, about, json.dumps(dict(body), ensure_ascii=False), who)
        with self._in_words(), closing(self._writable()) as db, db:
            number = db.execute(_WRITE, row).lastrowid
        return Entry(number=number or 0, written_at=now, kind=kind, about=about, body=dict(body), who=who)

    def entries(self, kind: str | None = None) -> tuple[Entry, ...]:
        """Oldest first."""
        if not self.file.exists():
            return ()
        with self._in_words(), closing(self._open("ro")) as db:
            made = db.execute("select 1 from sqlite_master where name = 'entry'").fetchone()
            return tuple(map(_entry, db.execute(_READ, (kind,)))) if made else ()

    def latest(self, kind: str) -> Entry | None:
        return next(reversed(self.entries(kind)), None)

    def _writable(self) -> sqlite3.Connection:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        db = self._open("rwc")
        db.executescript(_TABLES)
        return db

    def _open(self, mode: str) -> sqlite3.Connection:
        return sqlite3.connect(f"{self.file.absolute().as_uri()}?mode={mode}", uri=True, timeout=_WAIT_S)

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise DashboardError(
                f"The journal {self.file} could not be read or written ({error}). "
                "Check the disk's space and this account's permissions; "
                "if it is damaged, put its last copy back."
            ) from error


def _entry(row: tuple[int, str, str, str, str, str]) -> Entry:
    number, written_at, kind, about, body, who = row
    at = datetime.fromisoformat(written_at)
    return Entry(number=number, written_at=at, kind=kind, about=about, body=json.loads(body), who=who)
