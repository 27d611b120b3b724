"""A meeting's extracts as rows of the index, and out of it again."""

import json
import re
import sqlite3
from collections.abc import Iterator

from dashboard.minutes.finding.register import speaker
from dashboard.minutes.meeting import Extract, Item, Meeting
from dashboard.minutes.understanding.topics import OWN_WORDS
from dashboard.minutes.understanding.vocabulary import PASSING

Tag = tuple[str, str]

WORD = re.compile(r"[^\W_]+")
_COUNT = "insert into word values (?, 1) on conflict do update set extracts = extracts + 1"
_TAKE_OUT = (
    "delete from said where rowid in (select number from extract where meeting = ?)",
    "delete from tag where number in (select number from extract where meeting = ?)",
    "delete from extract where meeting = ?",
    "delete from shelf where key = ?",
)


def put_in(connection: sqlite3.Connection, key: str, meeting: Meeting) -> None:
    connection.execute("insert into shelf values (?)", [key])
    for item in meeting.items:
        heading = " ".join(item.heading)
        for extract in item.extracts:
            number = connection.execute(
                "insert into extract (meeting, day, kind, record) values (?, ?, ?, ?)",
                [key, meeting.date.isoformat(), extract.kind.value, _record(meeting, item, extract)],
            ).lastrowid
            connection.execute(
                "insert into said (rowid, text, heading) values (?, ?, ?)", [number, extract.text, heading]
            )
            connection.executemany(_COUNT, [(word,) for word in set(WORD.findall(extract.text.lower()))])
            tags = [(*tag, number) for tag in set(_tags(meeting, extract))]
            connection.executemany("insert into tag values (?, ?, ?)", tags)


def take_out(connection: sqlite3.Connection, key: str) -> None:
    for delete in _TAKE_OUT:
        connection.execute(delete, [key])


def _record(meeting: Meeting, item: Item, extract: Extract) -> str:
    told = {
        "meeting": meeting.id,
        "date": meeting.date.isoformat(),
        "title": meeting.title,
        "words": meeting.words,
        "item": item.number,
        "heading": item.heading,
        "id": extract.id,
        "kind": extract.kind,
        "by": extract.by,
        "text": extract.text,
        "measures": [[link.measure, link.lines] for link in extract.links if link.score >= PASSING],
        "topics": [topic.key for topic in extract.topics if topic.score == OWN_WORDS],
    }
    return json.dumps(told, ensure_ascii=False)


def _tags(meeting: Meeting, extract: Extract) -> Iterator[Tag]:
    """Of a role, also who was at the meeting in it."""
    for who in extract.by:
        person = speaker(meeting, who)
        yield "role", who.lower()
        yield "name", person.name if person else who
    yield from (("measure", link.measure) for link in extract.links if link.score >= PASSING)
    yield from (("topic", topic.key) for topic in extract.topics)
