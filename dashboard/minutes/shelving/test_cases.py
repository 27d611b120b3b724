"""Corrected readings as test cases: a meeting's stored text, and the reading it should have."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dashboard.errors import DashboardError
from dashboard.minutes.correcting.corrections import Correction, placed
from dashboard.minutes.meeting import Action, Attendee, Extract, Item, Meeting
from dashboard.minutes.shelving.store import MinutesStore


def export(common: Path, meetings: Sequence[Meeting], made: Sequence[Correction], folder: Path) -> list[str]:
    """The names of a text and a JSON file a meeting, by its day. A summary has no text, so none."""
    corrected = {one.meeting.id for one in placed(meetings, made) if one.changes}
    written = []
    for meeting in meetings:
        text = MinutesStore(common).text_of(meeting) if meeting.id in corrected else None
        if text is not None:
            written += _write(folder, meeting, text)
    return written


def _write(folder: Path, meeting: Meeting, text: str) -> list[str]:
    expected = json.dumps(expected_reading(meeting), indent=1, ensure_ascii=False) + "\n"
    names = {f"{meeting.id}.txt": text, f"{meeting.id}.json": expected}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, body in names.items():
            (folder / name).write_text(body, encoding="utf-8")
    except OSError as error:
        raise DashboardError(f"The test cases could not be written to {folder} ({error}).") from error
    return list(names)


def expected_reading(meeting: Meeting) -> dict[str, Any]:
    """In the shape of `tests/notes/*/expected`."""
    said = {extract.id: extract.text for extract in meeting.extracts}
    return {
        "title": meeting.title,
        "date": str(meeting.date),
        "chair": meeting.chair,
        "venue": meeting.venue,
        "standing": meeting.standing.value,
        "attendance": [_person(one) for one in meeting.attendance],
        "apologies": [_person(one) for one in meeting.apologies],
        "next_meeting": str(meeting.next_meeting) if meeting.next_meeting else None,
        "items": [_item(item, said) for item in meeting.items],
        "actions": [_action(one) for one in meeting.actions],
    }


def _person(one: Attendee) -> dict[str, str]:
    return {"name": one.name, "role": one.role}


def _item(item: Item, said: dict[str, str]) -> dict[str, Any]:
    extracts = [_extract(one, said) for one in item.extracts]
    return {"number": item.number, "heading": " › ".join(item.heading), "extracts": extracts}


def _extract(one: Extract, said: dict[str, str]) -> dict[str, Any]:
    due = one.promise.due if one.promise else None
    return {
        "kind": one.kind.value,
        "by": list(one.by),
        "text": one.text,
        "promise": one.promise is not None,
        "due": str(due) if due else None,
        "answers_text": said.get(one.answers, ""),
    }


def _action(one: Action) -> dict[str, Any]:
    due = str(one.due) if one.due else None
    return {"owner": list(one.owner), "text": one.text, "item": one.item, "due": due}
