"""Meetings in the shape that `answerable minutes show --json` prints."""

from typing import Any

from dashboard.minutes.marks import Link, Promise, Quantity, Topic
from dashboard.minutes.meeting import Action, Attendee, Extract, Item, Meeting

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
        "actions": [_action(action) for action in meeting.actions],
        "next_meeting": meeting.next_meeting.isoformat() if meeting.next_meeting else None,
        "words": meeting.words.value,
        "standing": meeting.standing.value,
    }


def _person(person: Attendee) -> dict[str, str]:
    return {"name": person.name, "role": person.role, "initials": person.initials}


def _action(action: Action) -> dict[str, Any]:
    return {
        "owner": list(action.owner),
        "text": action.text,
        "item": action.item,
        "due": action.due.isoformat() if action.due else None,
        "extract": action.extract,
    }


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
        "links": [_link(link) for link in extract.links],
        "topics": [_topic(topic) for topic in extract.topics],
        "answers": extract.answers,
        "promise": _promise(extract.promise) if extract.promise else None,
        "promises": [_promise(promise) for promise in extract.promises],
        "quantities": [_quantity(quantity) for quantity in extract.quantities],
    }


def _link(link: Link) -> dict[str, Any]:
    return {
        "measure": link.measure,
        "lines": list(link.lines),
        "origins": list(link.origins),
        "words": list(link.words),
        "score": link.score,
    }


def _topic(topic: Topic) -> dict[str, Any]:
    return {"key": topic.key, "words": list(topic.words), "score": topic.score}


def _promise(promise: Promise) -> dict[str, Any]:
    return {
        "words": promise.words,
        "due": promise.due.isoformat() if promise.due else None,
        "due_words": promise.due_words,
    }


def _quantity(quantity: Quantity) -> dict[str, Any]:
    return {
        "value": quantity.value,
        "unit": quantity.unit,
        "subject": quantity.subject,
        "words": quantity.words,
        "approximate": quantity.approximate,
        "bound": quantity.bound,
        "measure": quantity.measure,
    }
