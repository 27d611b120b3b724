"""Tracker, open questions and matters arising in the shape that the commands print with --json."""

from collections.abc import Iterable
from typing import Any

from dashboard.minutes.following.arising import Arising
from dashboard.minutes.following.open_questions import Asked
from dashboard.minutes.following.tracker import Step, Tracked


def tracked_as_json(rows: Iterable[Tracked]) -> dict[str, Any]:
    return {"tracked": [_tracked(one) for one in rows]}


def asked_as_json(rows: Iterable[Asked]) -> dict[str, Any]:
    return {"asked": [_asked(one) for one in rows]}


def arising_as_json(found: Arising) -> dict[str, Any]:
    promised = {
        name: [_tracked(one) for one in getattr(found, name)]
        for name in ("due_before", "fallen_due", "coming", "undated", "actions")
    }
    questions = [_asked(one) for one in found.questions]
    return {"as_at": str(found.as_at), "last_meeting": found.last.id, **promised, "questions": questions}


def _tracked(one: Tracked) -> dict[str, Any]:
    return {
        "id": one.id,
        "sort": one.sort.value,
        "what": one.what,
        "words": one.words,
        "state": one.state.value,
        "as_at": str(one.as_at),
        "said_on": str(one.said_on),
        "meeting": one.meeting,
        "item": one.item,
        "extract": one.extract,
        "by": list(one.by),
        "owner": list(one.owner),
        "due": str(one.due) if one.due else None,
        "due_words": one.due_words,
        "days_late": one.days_late,
        "measures": [link.measure for link in one.links],
        "topics": [topic.key for topic in one.topics],
        "whose_words": one.whose_words.value,
        "steps": [_step(step) for step in one.steps],
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "on": str(step.on),
        "state": step.state.value,
        "due": str(step.due) if step.due else None,
        "due_words": step.due_words,
        "words": step.words,
        "extract": step.extract,
        "source": step.source,
        "url": step.url,
        "score": step.score,
        "linked_by": list(step.linked_by),
    }


def _asked(one: Asked) -> dict[str, Any]:
    answer = one.answered
    return {
        "id": one.extract.id,
        "meeting": one.meeting.id,
        "item": one.item.number,
        "by": list(one.extract.by),
        "text": one.extract.text,
        "open": one.is_open,
        "answered": {
            "extract": answer.extract.id,
            "on": str(answer.meeting.date),
            "text": answer.extract.text,
            "score": answer.score,
            "linked_by": list(answer.linked_by),
        }
        if answer
        else None,
    }
