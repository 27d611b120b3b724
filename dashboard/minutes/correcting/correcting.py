"""Corrections put to the meetings they are about: kind, who, links, promises, what a response answers."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from dashboard.minutes.correcting.anchors import anchors, begins, likest
from dashboard.minutes.correcting.correcting_actions import corrected_actions
from dashboard.minutes.correcting.corrections import Correction, Placed, placed
from dashboard.minutes.following.outcomes import Outcome, Outcomes
from dashboard.minutes.following.threads import promise_id
from dashboard.minutes.following.tracker import State, Step
from dashboard.minutes.marks import Link, Promise
from dashboard.minutes.meeting import Extract, Kind, Meeting
from dashboard.minutes.understanding.promises import latest, promises_in

_ENDS = {"done": State.DONE, "dropped": State.DROPPED}


def applied(meetings: Sequence[Meeting], made: Sequence[Correction]) -> tuple[Meeting, ...]:
    """The meetings, in their order, with what is corrected."""
    here = placed(meetings, made)
    changed = {(one.meeting.id, one.extract.id): one.changes for one in here if one.changes}
    if not changed:
        return tuple(meetings)
    return tuple(
        _corrected(
            meeting,
            {place[1]: changes for place, changes in changed.items() if place[0] == meeting.id},
            meetings,
        )
        if any(place[0] == meeting.id for place in changed)
        else meeting
        for meeting in meetings
    )


def corrected_outcomes(meetings: Sequence[Meeting], made: Sequence[Correction]) -> Outcomes:
    """What people say became of promises, and which extract tells of which."""
    here = placed(meetings, made)
    return Outcomes(
        known=tuple(
            Outcome(extract=promise_id(one.extract.id, int(number)), step=_end(one, promise))
            for one in here
            for number, promise in one.changes.get("promises", {}).items()
            if promise.get("state") in _ENDS
        ),
        told_by=tuple(
            (one.extract.id, _found(meetings, one.changes["tells"])) for one in here if "tells" in one.changes
        ),
    )


def _end(one: Placed, promise: Mapping[str, Any]) -> Step:
    on = promise.get("done_on")
    return Step(
        on=datetime.date.fromisoformat(on) if on else one.last.written_at.date(),
        state=_ENDS[promise["state"]],
        due=datetime.date.fromisoformat(on) if on else None,
        words=one.last.reason,
        source=one.last.name,
    )


def _found(meetings: Sequence[Meeting], target: Mapping[str, str]) -> str:
    """The id of today of an extract's promise; empty for none, or where it is not found."""
    for meeting in meetings:
        if target and target["about"].startswith(begins(meeting)):
            there = anchors(meeting)
            extract = there.get(target["about"]) or likest(target["text"], there.values())
            if extract:
                return promise_id(extract.id, int(target["number"]))
    return ""


def _corrected(
    meeting: Meeting, changes: Mapping[str, Mapping[str, Any]], meetings: Sequence[Meeting]
) -> Meeting:
    items = tuple(
        replace(
            item,
            extracts=tuple(
                _extract(one, changes[one.id], meeting, meetings) if one.id in changes else one
                for one in item.extracts
            ),
        )
        for item in meeting.items
    )
    return replace(meeting, items=items, actions=corrected_actions(meeting, items, changes))


def _extract(
    one: Extract, changes: Mapping[str, Any], meeting: Meeting, meetings: Sequence[Meeting]
) -> Extract:
    kind = Kind(changes.get("kind", one.kind))
    read = (
        one.promises if kind is one.kind else promises_in(one.text, kind, meeting.date, meeting.next_meeting)
    )
    promises = _promises(one, read, changes.get("promises", {}), kind)
    answers = _found(meetings, changes["answers"]) if "answers" in changes else one.answers
    return replace(
        one,
        kind=kind,
        by=tuple(changes.get("by", one.by)),
        links=tuple(map(_link, changes["links"])) if "links" in changes else one.links,
        answers=answers if kind is not Kind.CHALLENGE or "answers" in changes else "",
        promise=latest(promises),
        promises=promises,
    )


def _link(written: Mapping[str, Any]) -> Link:
    return Link(measure=written["measure"], lines=tuple(written["lines"]), origins=(), words=())


def _promises(
    one: Extract, read: Sequence[Promise], changes: Mapping[str, Mapping[str, Any]], kind: Kind
) -> tuple[Promise, ...]:
    """An action's day is its own: it stays an action."""
    found = {promise.number: promise for promise in read}
    for number, changed in changes.items() if kind is not Kind.ACTION else ():
        place = int(number)
        promise = found.get(place) or Promise(words=one.text, number=place)
        if changed.get("state") == "none":
            found.pop(place, None)
            continue
        if "due" in changed:
            due = datetime.date.fromisoformat(changed["due"]) if changed["due"] else None
            promise = replace(promise, due=due, due_words="", earlier_words="")
        found[place] = promise
    return tuple(promise for _, promise in sorted(found.items()))
