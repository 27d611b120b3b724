"""Meetings in the shape that `answerable minutes show --json` prints."""

from typing import Any

from dashboard.minutes.meeting import Attendee, Extract, Item, Meeting

BETWEEN_HEADINGS = " › "


def as_json(meetings: tuple[Meeting, ...]) -> dict[str, Any]:
    return {"meetings": [_meeting(meeting) for meeting in meetings]}


def _meeting(meeting: Meeting) -> dict[str, Any]:
    return {
        "title": meeting.title,
        "date": meeting.date.isoformat(),
        "chair": meeting.chair,
        "venue": meeting.venue,
        "attendance": [_person(person) for person in meeting.attendance],
        "apologies": [_person(person) for person in meeting.apologies],
        "items": [_item(item) for item in meeting.items],
        "actions": [{"owner": list(a.owner), "text": a.text, "item": a.item} for a in meeting.actions],
        "next_meeting": meeting.next_meeting.isoformat() if meeting.next_meeting else None,
        "words": meeting.words.value,
    }


def _person(person: Attendee) -> dict[str, str]:
    return {"name": person.name, "role": person.role}


def _item(item: Item) -> dict[str, Any]:
    return {
        "number": item.number,
        "heading": BETWEEN_HEADINGS.join(item.heading),
        "extracts": [_extract(extract) for extract in item.extracts],
    }


def _extract(extract: Extract) -> dict[str, Any]:
    return {
        "id": extract.id,
        "kind": extract.kind.value,
        "by": list(extract.by),
        "text": extract.text,
        "spans": [list(span) for span in extract.spans],
        "links": [
            {
                "measure": link.measure,
                "lines": list(link.lines),
                "origins": list(link.origins),
                "words": list(link.words),
            }
            for link in extract.links
        ],
    }
