"""Matters arising: what the last notes, and those before them, left open, to take into the room."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.errors import DashboardError
from dashboard.minutes.following.open_questions import Asked, asked
from dashboard.minutes.following.outcomes import Outcomes
from dashboard.minutes.following.tracker import Sort, Tracked
from dashboard.minutes.following.tracking import tracked
from dashboard.minutes.meeting import Meeting


@dataclass(frozen=True, kw_only=True)
class Arising:
    """As at the morning of `as_at`: the next meeting's day, or the day asked for.

    `due_before` was due before the last meeting, `fallen_due` since it; `coming` is due later, `undated`
    without a day. All of them are open.
    """

    last: Meeting
    as_at: datetime.date
    questions: tuple[Asked, ...]
    actions: tuple[Tracked, ...]
    due_before: tuple[Tracked, ...]
    fallen_due: tuple[Tracked, ...]
    coming: tuple[Tracked, ...]
    undated: tuple[Tracked, ...]


def arising(meetings: Sequence[Meeting], outcomes: Outcomes, as_at: datetime.date) -> Arising:
    """DashboardError where no meeting before `as_at` is known."""
    before = sorted((one for one in meetings if one.date < as_at), key=lambda one: one.id)
    if not before:
        raise DashboardError(f"No meeting held before {as_at} is known: nothing arises from one.")
    last = before[-1]
    still = [one for one in tracked(meetings, outcomes, as_at) if one.is_open]
    promised = [one for one in still if one.sort is Sort.PROMISE]
    dated = [(one, one.due) for one in promised if one.due is not None]
    return Arising(
        last=last,
        as_at=as_at,
        questions=tuple(one for one in asked(meetings, as_at) if one.is_open),
        actions=tuple(one for one in still if one.sort is Sort.ACTION),
        due_before=tuple(one for one, due in dated if due < last.date),
        fallen_due=tuple(one for one, due in dated if last.date <= due < as_at),
        coming=tuple(one for one, due in dated if due >= as_at),
        undated=tuple(one for one in promised if one.due is None),
    )


def day_after(meetings: Sequence[Meeting], held: datetime.date) -> datetime.date:
    """The morning of the meeting after the one held that day: as its notes say, else as is known.

    DashboardError where no meeting of that day is known, or none is known to come after it.
    """
    here = [one for one in meetings if one.date == held]
    if not here:
        days = ", ".join(sorted(str(one.date) for one in meetings))
        raise DashboardError(f"No meeting of {held} is known; there are those of {days}.")
    said = [one.next_meeting for one in here if one.next_meeting]
    later = sorted(one.date for one in meetings if one.date > held)
    if not said and not later:
        raise DashboardError(f"The notes of {held} name no next meeting: give a day with --as-at.")
    return min([*said, *later[:1]])
