"""Spells away from work: whose, from when, how long, why; and how they come about from a rate."""

from dataclasses import dataclass, fields
from typing import Any, NamedTuple, Self

import numpy as np
import numpy.typing as npt

from dashboard.sample.evenly import STEPS, dealt
from dashboard.sample.settings import Days

REASONS = ("general", "stress", "Covid", "Covid isolation")
GENERAL, STRESS, COVID, ISOLATION = range(4)
Numbers = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]


class DayAway(NamedTuple):
    """A row for each spell and day: the spell's place, and the day counted from the first asked for."""

    spell: Whole
    day: Whole


@dataclass(frozen=True, kw_only=True)
class Spells:
    """Arrays of one length. No person's spells overlap.

    unit    place among the units, the control room first
    team    place among the teams, -1 where the unit has none
    post    a handler's or trainee's post in the team, -1 of anybody else
    first   the first day, `days` long, also where that is past the last day simulated
    chance  a uniform of the spell's own, for a counterfactual to thin by
    """

    unit: Whole
    team: Whole
    post: Whole
    is_officer: npt.NDArray[np.bool_]
    reason: Whole
    first: Days
    days: Whole
    chance: Numbers

    def of(self, which: npt.NDArray[Any]) -> Self:
        return type(self)(**{field.name: getattr(self, field.name)[which] for field in fields(self)})

    def and_then(self, others: Self) -> Self:
        both = {f.name: [getattr(self, f.name), getattr(others, f.name)] for f in fields(self)}
        return type(self)(**{name: np.concatenate(arrays) for name, arrays in both.items()})

    def days_between(self, first: np.datetime64, last: np.datetime64) -> DayAway:
        starts = (self.first - first).astype(np.int64)
        begin, days = np.maximum(starts, 0), (last - first).astype(np.int64) + 1
        lasting = np.maximum(np.minimum(starts + self.days, days) - begin, 0)
        spell = np.repeat(np.arange(len(lasting)), lasting)
        within = np.arange(len(spell)) - np.repeat(np.cumsum(lasting) - lasting, lasting)
        return DayAway(spell, begin[spell] + within)


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One way of being away: `begins` is the expected beginnings a person and day, from the first day on;
    `lasting` is how many days it takes, from the shortest to the longest, evenly likely.
    """

    reason: int
    begins: Numbers
    lasting: Whole


class Begun(NamedTuple):
    """Spells before anybody is seen to be away already: arrays of one length."""

    person: Whole
    day: Whole
    days: Whole
    reason: Whole
    chance: Numbers


def begun(kinds: list[Kind], people: int, chances: list[np.random.Generator]) -> Begun:
    """`people` persons' spells, in order of person and day, none while another lasts."""
    each = [_of_kind(kind, people, source) for kind, source in zip(kinds, chances, strict=True)]
    spells = Begun._make(np.concatenate(arrays) for arrays in zip(*each, strict=True))
    spells = _those(spells, np.lexsort((spells.day, spells.person)))
    return _those(spells, _well_at_the_start(spells))


def _those(spells: Begun, which: npt.NDArray[Any]) -> Begun:
    return Begun._make(array[which] for array in spells)


def _of_kind(kind: Kind, people: int, source: np.random.Generator) -> Begun:
    """One beginning for each whole step of what is expected, somewhere within it: evenly over the people."""
    expected = np.cumsum(kind.begins)
    rounds = int(expected[-1]) + 1
    when, lasting, thin = (dealt(starts, step, people) for starts, step in _starts(source, rounds))
    day = np.searchsorted(expected, np.arange(rounds)[:, None] + when, side="right")
    within = day < len(expected)
    person = np.broadcast_to(np.arange(people), day.shape)[within]
    days = kind.lasting[(lasting[within] * len(kind.lasting)).astype(np.int64)]
    return Begun(person, day[within], days, np.full(len(person), kind.reason), thin[within])


def _starts(source: np.random.Generator, rounds: int) -> list[tuple[Numbers, float]]:
    return list(zip(source.random((rounds, 3)).T, STEPS, strict=True))


def _well_at_the_start(spells: Begun) -> npt.NDArray[np.bool_]:
    well, back, whose = [], 0, -1
    for person, day, days in np.column_stack([spells.person, spells.day, spells.days]).tolist():
        is_well = person != whose or day >= back
        well.append(is_well)
        if is_well:
            whose, back = person, day + days
    return np.array(well, dtype=np.bool_)
