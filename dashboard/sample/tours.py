"""Tours of named people: who is rostered from when to when, who is there, and which line they answer."""

from dataclasses import dataclass, fields
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from dashboard.queueing import Takes
from dashboard.sample.abstraction import abstraction
from dashboard.sample.changes import Changes
from dashboard.sample.clock import HALF_HOUR_MS, Clock
from dashboard.sample.evenly import by_day
from dashboard.sample.nights import called_back
from dashboard.sample.people import People
from dashboard.sample.posts import HANDLERS
from dashboard.sample.rounds import DAY_MS, OFF, Rounds, lengths_ms, rounds, starts_ms
from dashboard.sample.settings import Days, Settings, along

Whole = npt.NDArray[np.int64]
Marks = npt.NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True)
class Tours:
    """Arrays of one length: a tour that somebody is rostered for. Times are UTC milliseconds.

    handler  the team's place times 100, plus the post
    there    False where leave, other duty, training, sickness or isolation takes them from it
    takes    int8, as `queueing.Takes`
    breaks   whether they leave the phone for breaks
    """

    day: Days
    handler: Whole
    start_ms: Whole
    end_ms: Whole
    there: Marks
    takes: npt.NDArray[np.int8]
    breaks: Marks

    def of(self, which: npt.NDArray[Any]) -> Self:
        return type(self)(**{field.name: getattr(self, field.name)[which] for field in fields(self)})

    def and_then(self, others: Self) -> Self:
        both = {f.name: [getattr(self, f.name), getattr(others, f.name)] for f in fields(self)}
        return type(self)(**{name: np.concatenate(arrays) for name, arrays in both.items()})


def tours_of_teams(settings: Settings, people: People, days: Days, clock: Clock, changes: Changes) -> Tours:
    """The tours that the teams' posts begin on these days."""
    round_ = rounds(settings, days)
    worked = _worked(people, days, round_)
    there = _there(settings, people, days, round_, worked, changes)
    day, team, post = np.nonzero(worked)
    tour, midnight = round_.tour[day, team], days[day].astype("datetime64[D]").astype(np.int64) * DAY_MS
    start = midnight + starts_ms(settings, HANDLERS)[tour, post]
    return Tours(
        day=days[day],
        handler=team * HANDLERS + post,
        start_ms=moments(clock, start),
        end_ms=moments(clock, start + lengths_ms(settings)[tour]),
        there=there[worked],
        takes=_takes(settings, people, days, there)[worked],
        breaks=np.ones(len(day), dtype=np.bool_),
    )


def moments(clock: Clock, wall_ms: Whole) -> Whole:
    """UTC from what the wall shows: the later moment in the hour shown twice; in the hour left out, as if
    the clock had not gone forward yet.
    """
    guess = wall_ms - clock.ahead_ms[wall_ms // HALF_HOUR_MS - clock.first]
    at: Whole = wall_ms - clock.ahead_ms[guess // HALF_HOUR_MS - clock.first]
    return at


def _worked(people: People, days: Days, round_: Rounds) -> Marks:
    """(day, team, post): a post filled in part works that share of its tours."""
    fte = people.fte[people.of_days(days), :, :HANDLERS]
    drawn = by_day(people.seed, people.room, "part-time", days, fte.shape[1])
    worked: Marks = (round_.tour != OFF)[:, :, None] & (drawn[:, :, None] < fte)
    return worked


def _there(
    settings: Settings, people: People, days: Days, round_: Rounds, worked: Marks, changes: Changes
) -> Marks:
    """(day, team, post)"""
    taken = abstraction(settings, people, days, round_.begins, changes)
    could_be = worked & ~people.away[people.of_days(days), :, :HANDLERS] & ~taken.leave
    there = could_be & ~taken.other & ~taken.training
    return there | called_back(settings, round_, there, could_be)


def _takes(settings: Settings, people: People, days: Days, there: Marks) -> npt.NDArray[np.int8]:
    """Of those there every so manieth answers 999 only: their share, rounded by chance for each tour."""
    share = along(settings.parts["people"]["only_999"]["share"], days)[:, None, None]
    begin = by_day(people.seed, people.room, "999 only", days, there.shape[1])[:, :, None]
    rank = np.cumsum(there, axis=2)
    only_999 = np.floor(rank * share + begin) > np.floor((rank - 1) * share + begin)
    return np.where(only_999, Takes.FIRST, Takes.BOTH).astype(np.int8)
