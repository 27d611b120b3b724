"""What was recorded at a meeting, in our own words, from `data/meetings/<date>.toml`."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from dashboard.errors import DashboardError
from dashboard.minutes.meeting import Action, Attendee, Extract, Item, Kind, Meeting, Words
from dashboard.minutes.reader.noticing import noticed
from dashboard.minutes.understanding.topics import topics_in
from dashboard.minutes.understanding.vocabulary import links, vocabulary
from dashboard.minutes.wording.roles import KNOWN
from dashboard.reference.folder import FOLDER

SUMMARIES = FOLDER.parent / "meetings"


def summaries(folder: Path = SUMMARIES) -> tuple[Meeting, ...]:
    """DashboardError names the file that does not read."""
    return tuple(_summary(path) for path in sorted(folder.glob("*.toml")))


def _summary(path: Path) -> Meeting:
    try:
        return _meeting(tomllib.loads(path.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, ValueError, TypeError) as problem:
        raise DashboardError(
            f"The meeting's summary {path} cannot be read ({problem!r}). Correct or remove it."
        ) from None


def _meeting(written: dict[str, Any]) -> Meeting:
    day: date = written["date"]
    items = noticed(_items(written["items"], day), day, written["next_meeting"])
    return Meeting(
        title=written["title"],
        date=day,
        chair=written["chair"],
        venue=written["venue"],
        attendance=_people(written["attendance"]),
        apologies=_people(written["apologies"]),
        items=items,
        actions=tuple(
            Action(owner=extract.by, text=extract.text, item=item.number, extract=extract.id)
            for item in items
            for extract in item.extracts
            if extract.kind is Kind.ACTION
        ),
        next_meeting=written["next_meeting"],
        words=Words.SUMMARY,
    )


def _people(written: list[dict[str, str]]) -> tuple[Attendee, ...]:
    return tuple(
        Attendee(name=who["name"], role=who["role"], capacity=KNOWN.get(who["role"], who["role"]))
        for who in written
    )


def _items(written: list[dict[str, Any]], day: date) -> tuple[Item, ...]:
    """Extracts are numbered within their item, like those of notes but with an s: 2020-09-29/1.2/s3."""
    first_headings: dict[str, str] = {}
    positions: dict[str, int] = {}
    items = []
    for item in written:
        number, heading = item["number"], tuple(item["heading"])
        first_headings.setdefault(number, heading[0])
        around = " ".join([*(h for n, h in first_headings.items() if number.startswith(f"{n}.")), *heading])
        extracts: list[Extract] = []
        asked: Extract | None = None
        for extract in item["extracts"]:
            positions[number] = positions.get(number, 0) + 1
            extract_id = f"{day.isoformat()}/{number}/s{positions[number]}"
            extracts.append(_extract(extract, extract_id, around, asked))
            asked = _still_asked(extracts[-1], asked)
        items.append(Item(number=number, heading=heading, extracts=tuple(extracts)))
    return tuple(items)


def _still_asked(extract: Extract, asked: Extract | None) -> Extract | None:
    """The challenge that a response after this extract answers."""
    if extract.kind is Kind.CHALLENGE:
        return extract
    return asked if extract.kind is Kind.RESPONSE else None


def _extract(written: dict[str, Any], extract_id: str, around: str, asked: Extract | None) -> Extract:
    kind = Kind(written["kind"])
    answered = asked if kind is Kind.RESPONSE else None
    return Extract(
        id=extract_id,
        kind=kind,
        by=tuple(written["by"]),
        text=written["text"],
        spans=(),
        links=links(written["text"], f"{around} {answered.text if answered else ''}", vocabulary()),
        topics=topics_in(written["text"], around),
        answers=answered.id if answered else "",
    )
