"""What was recorded at a meeting, in our own words, from `data/meetings/<date>.toml`."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from dashboard.errors import DashboardError
from dashboard.minutes.kinds import challenge_open_after
from dashboard.minutes.meeting import Action, Attendee, Extract, Item, Kind, Meeting, Words
from dashboard.minutes.roles import KNOWN
from dashboard.minutes.vocabulary import links, vocabulary
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
    items = _items(written["items"], day)
    return Meeting(
        title=written["title"],
        date=day,
        chair=written["chair"],
        venue=written["venue"],
        attendance=_people(written["attendance"]),
        apologies=_people(written["apologies"]),
        items=items,
        actions=tuple(
            Action(owner=extract.by, text=extract.text, item=item.number)
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
        extracts, challenge = [], ""
        for extract in item["extracts"]:
            positions[number] = positions.get(number, 0) + 1
            extract_id = f"{day.isoformat()}/{number}/s{positions[number]}"
            extracts.append(
                _extract(
                    extract, extract_id, f"{around} {challenge if extract['kind'] == Kind.RESPONSE else ''}"
                )
            )
            challenge = challenge_open_after(extracts[-1], challenge)
        items.append(Item(number=number, heading=heading, extracts=tuple(extracts)))
    return tuple(items)


def _extract(written: dict[str, Any], extract_id: str, around: str) -> Extract:
    return Extract(
        id=extract_id,
        kind=Kind(written["kind"]),
        by=tuple(written["by"]),
        text=written["text"],
        spans=(),
        links=links(written["text"], around, vocabulary()),
    )
