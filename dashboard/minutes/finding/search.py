"""Search over everything that was recorded at meetings: words, and who, what kind, about what and when."""

import json
import sqlite3
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from dashboard.minutes.finding import search_sql as sql
from dashboard.minutes.finding.asking_index import asked_of
from dashboard.minutes.finding.hits import Found, Hit, hit_of
from dashboard.minutes.finding.marking import MARKS, places
from dashboard.minutes.finding.search_words import asked
from dashboard.minutes.finding.synonyms import synonyms
from dashboard.minutes.meeting import Kind, Span
from dashboard.minutes.shelving.summaries import SUMMARIES
from dashboard.minutes.wording.names import is_like

AT_ONCE = 20
_MOST_ENDINGS = 200


def search(
    folder: Path,
    query: str,
    *,
    person: str | None = None,
    role: str | None = None,
    kind: Kind | None = None,
    measure: str | None = None,
    topic: str | None = None,
    from_date: date | None = None,
    to_date: date | None = None,
    as_at: date | None = None,
    limit: int = AT_ONCE,
    offset: int = 0,
    summaries_folder: Path = SUMMARIES,
) -> Found:
    """Whatever the query is, it is no error. `as_at`: only meetings held by that day; all days inclusive."""
    last = min((day for day in (to_date, as_at) if day), default=None)
    wanted = {
        "role": role.lower() if role else None,
        "kind": kind.value if kind else None,
        "measure": measure,
        "topic": topic,
        "from_date": from_date.isoformat() if from_date else None,
        "to_date": last.isoformat() if last else None,
        "limit": max(0, limit),
        "offset": max(0, offset),
    }
    return asked_of(folder, summaries_folder, partial(_search, query, person, wanted))


def _search(query: str, person: str | None, wanted: dict[str, Any], connection: sqlite3.Connection) -> Found:
    words = asked(query, synonyms(), partial(_endings, connection))
    if not words.words and not words.without and query.strip():
        return Found(hits=(), total=0)
    values = wanted | {"words": words.words, "without": words.without, "names": _names(connection, person)}
    if words.words and words.without:
        values["words"] = f"({words.words}) NOT ({words.without})"
    best, how_many = (sql.BEST, sql.HOW_MANY) if words.words else (sql.NEWEST, sql.HOW_MANY_WITHOUT_WORDS)
    numbers = [number for (number,) in connection.execute(best, values)]
    (total,) = connection.execute(how_many, values).fetchone()
    hits = tuple(_hit(connection, number, str(values["words"])) for number in numbers)
    return Found(hits=hits, total=total, left_out=words.left_out)


def _names(connection: sqlite3.Connection, person: str | None) -> str | None:
    """As JSON: the names on the shelf that may be the person's."""
    if not person:
        return None
    return json.dumps([name for (name,) in connection.execute(sql.NAMES) if is_like(name, person)])


def _endings(connection: sqlite3.Connection, begins: str) -> list[str]:
    after = begins[:-1] + chr(ord(begins[-1]) + 1)
    return [word for (word,) in connection.execute(sql.ENDINGS, (begins, after, _MOST_ENDINGS))]


def _hit(connection: sqlite3.Connection, number: int, words: str) -> Hit:
    (record,) = connection.execute(sql.RECORD, [number]).fetchone()
    told = json.loads(record)
    return hit_of(told, _marked(connection, number, words, told["text"]))


def _marked(connection: sqlite3.Connection, number: int, words: str, text: str) -> tuple[Span, ...]:
    if not words:
        return ()
    (drawn,) = connection.execute(sql.MARKED, (*MARKS, words, number)).fetchone()
    return places(text, drawn)
