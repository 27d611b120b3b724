"""What `--truth` changes, one thing at a time: each event of the settings left out, and each lever."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from dashboard.sample.asked import Asked
from dashboard.sample.changes import Changes, Extra
from dashboard.sample.clock import months_between
from dashboard.sample.settings import Settings

# By then whatever an event left waiting is answered, or has given up.
_AFTERWARDS = timedelta(days=1)
LEVERS = {
    "sickness_at_force_rate": Changes(sickness_as_force=True),
    "three_more_handlers_14_to_22": Changes(handlers=(Extra(people=3, starts=time(14), ends=time(22)),)),
    "half_the_diverted_mobiles": Changes(origins={"diverted_mobile": 0.5}),
    "tenth_of_101_to_quiet_hours": Changes(to_quiet_hours=0.1),
}


class Kind(StrEnum):
    EVENT = "events"
    LEVER = "levers"


@dataclass(frozen=True, kw_only=True)
class Alteration:
    """`months` are all those in which it can make a difference."""

    key: str
    kind: Kind
    changes: Changes
    months: tuple[date, ...]

    def as_typed(self, settings: Settings) -> str:
        """As `answerable sample` takes it."""
        first, last = settings.first_day, settings.last_day
        return Asked(seed=settings.seed, from_date=first, to_date=last, changes=self.changes).as_typed()


def alterations(settings: Settings, months: tuple[date, ...]) -> tuple[Alteration, ...]:
    """Events in the order of their first day, then levers; none that changes nothing in these months."""
    events = sorted(settings.parts["events"], key=lambda key: span(settings, key))
    found = [
        Alteration(
            key=key,
            kind=Kind.EVENT,
            changes=Changes(without=frozenset({key})),
            months=tuple(month for month in months if month in months_between(*span(settings, key))),
        )
        for key in events
    ]
    levers = [
        Alteration(key=key, kind=Kind.LEVER, changes=changes, months=months)
        for key, changes in LEVERS.items()
    ]
    return tuple(one for one in [*found, *levers] if one.months)


def span(settings: Settings, event: str) -> tuple[date, date]:
    """The first day on which it does anything, and the last on which what it did can be felt."""
    part = settings.parts["events"][event]
    days = list(_days(part))
    last = settings.last_day if _lasts(part) else max(days) + _AFTERWARDS
    return min(days), min(last, settings.last_day)


def _days(part: Any) -> Iterator[date]:
    """Every day named anywhere in an event's settings."""
    if isinstance(part, dict):
        for value in part.values():
            yield from _days(value)
    elif isinstance(part, datetime):
        yield part.date()
    elif isinstance(part, date):
        yield part
    elif _is_path(part):
        yield from (date.fromisoformat(day) for day, _ in part)


def _lasts(part: Any) -> bool:
    """What comes on a day stays; so does a path that does not come back to where it began."""
    if isinstance(part, dict):
        return "day" in part or any(_lasts(value) for value in part.values())
    return _is_path(part) and part[0][1] != part[-1][1]


def _is_path(part: Any) -> bool:
    return isinstance(part, list) and isinstance(part[0], list)
