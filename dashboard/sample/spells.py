"""Spells away from work: whose, from when, how long, why."""

from dataclasses import dataclass, fields
from typing import Any, NamedTuple, Self

import numpy as np
import numpy.typing as npt

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


def together(spells: list[Spells]) -> Spells:
    first, *others = spells
    for other in others:
        first = first.and_then(other)
    return first
