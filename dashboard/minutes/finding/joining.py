"""Whether names at several meetings are one person's.

The same name is one person's whatever the role: people are promoted. A shorter way of writing it ("J Smith",
"Cllr Smith", "Jo Smith") joins a fuller one only where it fits exactly one of them, or exactly one of those
who ever held its role, and never one who was at the same meeting as somebody else.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.minutes.meeting import Meeting
from dashboard.minutes.wording.names import Name, may_be_one, name_of


@dataclass(frozen=True, kw_only=True)
class Seen:
    """Somebody at a meeting, or sending apologies to it, as its notes write the name."""

    meeting: str
    day: date
    name: str
    role: str
    capacity: str


Group = list[Seen]


def seen_at(meeting: Meeting) -> Iterable[Seen]:
    for one in (*meeting.attendance, *meeting.apologies):
        if one.name and name_of(one.name).surname:
            yield Seen(
                meeting=meeting.id, day=meeting.date, name=one.name, role=one.role, capacity=one.capacity
            )


def joined(seen: Iterable[Seen]) -> tuple[Group, ...]:
    """Everybody once, each with all the times they were seen, oldest first."""
    by_name: dict[Name, Group] = defaultdict(list)
    for one in seen:
        by_name[name_of(one.name)].append(one)
    groups: dict[Name, Group] = {}
    for name in sorted(by_name, key=lambda each: -each.fullness):
        into = _meant(name, by_name[name], groups)
        groups.setdefault(into or name, []).extend(by_name[name])
    return tuple(sorted(group, key=lambda one: one.meeting) for group in groups.values())


def _meant(name: Name, shorter: Sequence[Seen], groups: dict[Name, Group]) -> Name | None:
    """The one fuller name that a shorter one can stand for."""
    fitting = [
        fuller
        for fuller, group in groups.items()
        if may_be_one(name, fuller) and not {one.meeting for one in group} & {one.meeting for one in shorter}
    ]
    if len(fitting) > 1:
        roles = {one.role for one in shorter if one.role}
        fitting = [fuller for fuller in fitting if roles & {one.role for one in groups[fuller]}]
    return fitting[0] if len(fitting) == 1 else None
