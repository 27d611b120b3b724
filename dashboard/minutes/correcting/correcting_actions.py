"""A meeting's actions after its extracts were corrected."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.minutes.meeting import Action, Extract, Item, Kind, Meeting


def corrected_actions(
    meeting: Meeting, items: Sequence[Item], changes: Mapping[str, Mapping[str, Any]]
) -> tuple[Action, ...]:
    """Without those of extracts that are no longer actions, with those that became ones."""
    was = {one.id: one.kind for one in meeting.extracts}
    kept = {action.extract: action for action in meeting.actions if action.extract not in changes}
    found = []
    for item in items:
        for one in item.extracts:
            old = next((action for action in meeting.actions if action.extract == one.id), None)
            if one.id in kept:
                found.append(kept[one.id])
            elif one.id in changes and (one.kind is Kind.ACTION or (old and was[one.id] is not Kind.ACTION)):
                found.append(_action(one, item, old, changes[one.id]))
    return (*found, *(action for action in meeting.actions if not action.extract))


def _action(one: Extract, item: Item, old: Action | None, changes: Mapping[str, Any]) -> Action:
    due = old.due if old else None
    changed = changes.get("promises", {}).get("1", {})
    if "due" in changed:
        due = datetime.date.fromisoformat(changed["due"]) if changed["due"] else None
    owner = one.by if one.kind is Kind.ACTION or old is None else old.owner
    return Action(owner=owner, text=one.text, item=item.number, due=due, extract=one.id)
