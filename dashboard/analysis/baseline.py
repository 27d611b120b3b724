"""Which points limits are worked out from, and why.

Frozen before the first lasting change of system that the series lives through: what came after a known
cause must not widen the limits it is held against. Where there is none, all points, and it says so.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.analysis.series import Reading
from dashboard.analysis.settings import Settings
from dashboard.errors import DashboardError
from dashboard.reference.events import Event
from dashboard.reference.terms import Dating, Kind


@dataclass(frozen=True, kw_only=True)
class Baseline:
    """`held` says of each point whether it is in it; `first` and `last` name those at its ends.

    `event` is the known cause it ends before.
    """

    held: tuple[bool, ...]
    first: str | None
    last: str | None
    why: str
    event: Event | None = None


def before_a_known_cause(
    readings: Sequence[Reading], events: Sequence[Event], settings: Settings, *, period: str
) -> Baseline:
    """`events` are those that could touch the measure of the line (`events_for`)."""
    lasting = sorted((one for one in events if lasts(one)), key=lambda one: one.starts)
    inside = [one for one in lasting if 0 < _number_before(one, readings) < len(readings)]
    for event in inside:
        if _number_before(event, readings) >= settings.trial_from:
            return _frozen(event, readings, period)
    return _all_in_spite_of(inside, readings, settings, period)


def lasts(event: Event) -> bool:
    """A change of system that came and stayed; lockdowns, outages, faults and plans are none."""
    return event.kind is Kind.SYSTEM and event.ends is None and event.dating is not Dating.PLANNED


def _is_before(event: Event, one: Reading) -> bool:
    """Wholly over before it can have begun."""
    return one.period is not None and one.period.last_day < event.starts


def _number_before(event: Event, readings: Sequence[Reading]) -> int:
    return sum(_is_before(event, one) for one in readings)


def _frozen(event: Event, readings: Sequence[Reading], period: str) -> Baseline:
    many = _many(_number_before(event, readings), period)
    why = f"the {many} before an event ({event.label}), so that what came after does not widen them."
    return _baseline(readings, [_is_before(event, one) for one in readings], why, event)


def _all_in_spite_of(
    inside: Sequence[Event], readings: Sequence[Reading], settings: Settings, period: str
) -> Baseline:
    every = f"all {_many(len(readings), period)}"
    if not inside:
        return all_of(readings, f"{every}: no lasting change of system is recorded within them.")
    event, number = inside[0], _number_before(inside[0], readings)
    return all_of(
        readings,
        f"{every}. An event ({event.label}) falls among them and may widen its own limits: only {number} "
        f"come before it, and a baseline takes {settings.trial_from}.",
    )


def all_of(readings: Sequence[Reading], why: str = "all points.") -> Baseline:
    return _baseline(readings, [True] * len(readings), why)


def as_asked(readings: Sequence[Reading], first: date, last: date, *, period: str) -> Baseline:
    """Days, both included; a period belongs where it lies wholly between them."""
    held = [
        one.period is not None and first <= one.period.first_day and one.period.last_day <= last
        for one in readings
    ]
    if readings and not any(held):
        raise DashboardError(
            f"No complete {period} lies wholly between {first} and {last}: choose a longer baseline."
        )
    return _baseline(readings, held, f"the {_many(sum(held), period)} of {first} to {last}, as asked for.")


def as_asked_by_place(readings: Sequence[Reading], first: int, last: int) -> Baseline:
    """Points by their number, from 1, both included."""
    if not 1 <= first <= last <= len(readings):
        raise DashboardError(
            f"There are points 1 to {len(readings)}; a baseline of {first} to {last} does not fit."
        )
    held = [first <= place <= last for place in range(1, len(readings) + 1)]
    return _baseline(readings, held, f"points {first} to {last}, as asked for.")


def _baseline(
    readings: Sequence[Reading], held: Sequence[bool], why: str, event: Event | None = None
) -> Baseline:
    names = [one.label for one, is_held in zip(readings, held, strict=True) if is_held]
    return Baseline(
        held=tuple(held),
        first=names[0] if names else None,
        last=names[-1] if names else None,
        why=f"Limits are worked out from {why}",
        event=event,
    )


def _many(number: int, period: str) -> str:
    return f"{number} complete {period}{'' if number == 1 else 's'}"
