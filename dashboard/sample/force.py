"""The practice force's calls, month by month: callers meet the handlers on duty, and the room settles it."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt

from dashboard.queueing import Arrivals, Attempt, Calls, Room
from dashboard.sample.call_ids import matters
from dashboard.sample.callers import Callers, callers_of_month
from dashboard.sample.changes import NONE, Changes
from dashboard.sample.clock import months_between, next_month, start_ms
from dashboard.sample.people import People, people
from dashboard.sample.redials import Redials, redials_of
from dashboard.sample.roster import duties_of_month
from dashboard.sample.settings import Settings

Whole = npt.NDArray[Any]
# Of both Callers and Redials; the rest of what is known of a call is its first attempt's.
_OWN = ("talk_ms", "hold_ms", "wrap_ms", "caller")
_FIRST_S = ("stream", "unit", "disposition", *_OWN)


@dataclass(frozen=True, kw_only=True)
class About:
    """What is known of each settled call beside what the room did: arrays of one length, as in Callers.

    matter  a first attempt with its redials: see call_ids
    """

    matter: Whole
    stream: Whole
    unit: Whole
    disposition: Whole
    talk_ms: Whole
    hold_ms: Whole
    wrap_ms: Whole
    caller: Whole


@dataclass(frozen=True, kw_only=True)
class Month:
    """Calls settled in a month, in order of time; some were offered late in the month before."""

    first_day: date
    calls: Calls
    about: About


def months_of(
    settings: Settings,
    folk: People,
    *,
    seed: int,
    room: int,
    from_date: date,
    to_date: date,
    changes: Changes = NONE,
) -> Iterator[Month]:
    """Whole months, from the one that `from_date` lies in to that of `to_date`; the room opens empty."""
    known = _Known()
    queue = Room(known.attempt)
    months = months_between(from_date, to_date)
    for month in months:
        callers = callers_of_month(settings, seed=seed, room=room, month=month, changes=changes)
        known.add(callers, redials_of(callers))
        queue.on_duty(
            duties_of_month(settings, folk, month=month, changes=changes, under_way=month == months[0])
        )
        calls = queue.take(_arrivals(callers), start_ms(next_month(month), settings.zone))
        if month == months[-1]:
            calls = joined(calls, queue.close())
        calls = at(calls, np.argsort(calls.at_ms, kind="stable"))
        yield Month(first_day=month, calls=calls, about=known.about(calls))


def people_of(
    settings: Settings, *, seed: int, room: int, to_date: date, changes: Changes, tables: bool
) -> People:
    """Until the end of the month of `to_date`; the other units' people only where tables are wanted."""
    return people(
        settings,
        seed=seed,
        room=room,
        to_date=next_month(to_date.replace(day=1)),
        changes=changes,
        with_units=tables,
    )


class _Known:
    """The callers of a month and of the one before: who waits at midnight is settled, or rings again, in the
    next month.
    """

    def __init__(self) -> None:
        self._months: list[tuple[int, Callers, Redials]] = []
        self._offered = 0

    def add(self, callers: Callers, redials: Redials) -> None:
        self._months = [*self._months[-1:], (self._offered, callers, redials)]
        self._offered += len(callers.at_ms)

    def attempt(self, call: int, attempt: int, at_ms: int) -> Attempt:
        base, _, redials = self._months[-1]
        if call < base:
            base, _, redials = self._months[0]
        return redials.attempt(call - base, attempt, at_ms)

    def about(self, calls: Calls) -> About:
        columns = {field.name: np.zeros(len(calls.call), dtype=np.int64) for field in fields(About)}
        columns["caller"] = columns["caller"].astype(np.uint64)
        for base, callers, redials in self._months:
            mine = np.flatnonzero((calls.call >= base) & (calls.call < base + len(callers.at_ms)))
            index, attempt = calls.call[mine] - base, calls.attempt[mine]
            again = np.flatnonzero(attempt > 1)
            rows = redials.rows(index[again], attempt[again].astype(np.int64))
            columns["matter"][mine] = matters(callers.drawn.draw.month, callers.number[index])
            for name in _FIRST_S:
                columns[name][mine] = getattr(callers, name)[index]
            for name in _OWN:
                columns[name][mine[again]] = getattr(redials, name)[rows]
        return About(**columns)


def joined(*parts: Calls) -> Calls:
    return Calls(**{f.name: np.concatenate([getattr(part, f.name) for part in parts]) for f in fields(Calls)})


def at(calls: Calls, places: Whole) -> Calls:
    return Calls(**{field.name: getattr(calls, field.name)[places] for field in fields(Calls)})


def _arrivals(callers: Callers) -> Arrivals:
    return Arrivals(
        at_ms=callers.at_ms,
        line=callers.line,
        patience_ms=callers.patience_ms,
        ring_ms=callers.ring_ms,
        handling_ms=callers.talk_ms + callers.hold_ms + callers.wrap_ms,
        again_ms=callers.again_ms,
    )
