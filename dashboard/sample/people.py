"""Who works in the control room: posts by team and day, and who is off sick or isolating.

A handler's number is 100 times the team's, plus the post's: the same person whatever else changes. A team of
14.3 has 14 full-time people and one who works three tours in ten.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt

from dashboard.errors import DashboardError
from dashboard.sample.changes import Changes
from dashboard.sample.clock import next_month
from dashboard.sample.posts import HANDLERS, posts
from dashboard.sample.settings import Days, Settings
from dashboard.sample.sickness import Unit, illness, occ_spells, unit_spells
from dashboard.sample.spells import Spells

FRONT_COUNTERS, EXTRA_HANDLERS = "Front counters", "Extra handlers"
Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, kw_only=True)
class People:
    """One control room's people on each of `days`.

    teams   the five of the round, the weekday team, front counters, extra handlers
    fte     (day, round or weekday team, post): the share of a full-time post that is filled
    away    the same shape: off sick or isolating
    spells  the control room's and, where asked for, the other units'
    """

    seed: int
    room: int
    teams: tuple[str, ...]
    days: Days
    fte: Numbers
    away: npt.NDArray[np.bool_]
    spells: Spells
    units: tuple[Unit, ...]

    def of_days(self, days: Days) -> slice:
        """Where the days, which follow one another, are among `self.days`."""
        first = int((days[0] - self.days[0]).astype(np.int64))
        if first < 0 or first + len(days) > len(self.days):
            raise DashboardError(
                f"The practice force has people from {self.days[0]} to {self.days[-1]}, not from {days[0]} to"
                f" {days[-1]}: ask for months within its settings' first day and the last day simulated."
            )
        return slice(first, first + len(days))


def people(
    settings: Settings, *, seed: int, room: int, to_date: date, changes: Changes, with_units: bool = True
) -> People:
    """Everybody from the eve of the settings' first day to the end of the month of `to_date`."""
    days = np.arange(np.datetime64(settings.first_day, "D") - 1, np.datetime64(next_month(to_date), "D"))
    fte = posts(settings, days)
    ill = illness(settings, seed, room, days[-1].item())
    occ = occ_spells(ill, changes)
    units, others = unit_spells(ill) if with_units else ((), None)
    return People(
        seed=seed,
        room=room,
        teams=team_names(settings),
        days=days,
        fte=fte,
        away=_away(occ, days, fte.shape),
        spells=occ if others is None else occ.and_then(others),
        units=units,
    )


def team_names(settings: Settings) -> tuple[str, ...]:
    part = settings.parts["people"]
    return (*part["teams"], part["day_team"], FRONT_COUNTERS, EXTRA_HANDLERS)


def teams_of(handlers: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Each handler's team, by its place in `People.teams`; -1 stays -1."""
    return handlers // HANDLERS


def _away(spells: Spells, days: Days, shape: tuple[int, ...]) -> npt.NDArray[np.bool_]:
    away = np.zeros(shape, dtype=np.bool_)
    at = spells.days_between(days[0], days[-1])
    mine = spells.post[at.spell] >= 0
    spell, day = at.spell[mine], at.day[mine]
    away[day, spells.team[spell], spells.post[spell]] = True
    return away
