"""Invented notes as the meetings that their writers expect to be read: linked as the reader links."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from dashboard.minutes import Extract, Item, Kind, Meeting, Words
from dashboard.minutes.shelving.as_json import BETWEEN_HEADINGS
from dashboard.minutes.understanding.topics import topics_in
from dashboard.minutes.understanding.vocabulary import links, vocabulary


def expected_meeting(path: Path) -> Meeting:
    """Ids begin with the note's name, since two notes may be of one day."""
    written = json.loads(path.read_text(encoding="utf-8"))
    return Meeting(
        title=written["title"],
        date=date.fromisoformat(written["date"]),
        chair="",
        venue="",
        attendance=(),
        apologies=(),
        items=_items(path.name[:4], written["items"]),
        actions=(),
        next_meeting=None,
        words=Words.NOTES_RECORD,
    )


def _items(name: str, written: list[dict[str, Any]]) -> tuple[Item, ...]:
    first_headings: dict[str, str] = {}
    items = []
    for place, item in enumerate(written):
        number, heading = item["number"], tuple(item["heading"].split(BETWEEN_HEADINGS))
        first_headings.setdefault(number, heading[0])
        above = " ".join(h for n, h in first_headings.items() if number.startswith(f"{n}."))
        extracts = _extracts(f"{name}/{place}", item["extracts"], f"{above} {' '.join(heading)}")
        items.append(Item(number=number, heading=heading, extracts=extracts))
    return tuple(items)


def _extracts(begins: str, written: list[dict[str, Any]], headings: str) -> tuple[Extract, ...]:
    ids = {one["text"]: f"{begins}/{place}" for place, one in enumerate(written)}
    return tuple(
        Extract(
            id=f"{begins}/{place}",
            kind=Kind(one["kind"]),
            by=tuple(one["by"]),
            text=one["text"],
            spans=(),
            links=links(one["text"], f"{headings} {one['answers_text']}", vocabulary()),
            topics=topics_in(one["text"], headings),
            answers=ids.get(one["answers_text"], ""),
        )
        for place, one in enumerate(written)
    )
