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
from dashboard.sample.settings import Days, Settings, along
from dashboard.sample.sickness import Unit, occ_spells, unit_spells
from dashboard.sample.spells import Spells

FRONT_COUNTERS, EXTRA_HANDLERS = "Front counters", "Extra handlers"
# Posts of a team: handlers, then trainees.
HANDLERS, POSTS = 100, 140
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
    """Everybody from the eve of the settings' first day to the day after `to_date`."""
    days = np.arange(np.datetime64(settings.first_day, "D") - 1, np.datetime64(to_date, "D") + 2)
    fte = posts(settings, days)
    occ = occ_spells(settings, seed, room, days[-1], changes, teams=fte.shape[1], posts=(HANDLERS, POSTS))
    units, others = unit_spells(settings, seed, room, days[-1]) if with_units else ((), None)
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


def posts(settings: Settings, days: Days) -> Numbers:
    """(day, team, post): posts filled one after another, the last one in part."""
    handlers = strength_of_teams(settings, along(settings.parts["people"]["strength"]["handlers"], days))
    trainees = along(settings.parts["people"]["trainees"]["handlers"], days)
    if handlers.max() > HANDLERS:
        raise DashboardError(
            f"[people.strength] of the practice force comes to {handlers.max():.0f} handlers in one team;"
            f" a team has at most {HANDLERS}."
        )
    return np.concatenate(
        [_filled(handlers, HANDLERS), _filled(trainees[:, None] * _round_shares(settings), POSTS - HANDLERS)],
        axis=2,
    )


def strength_of_teams(settings: Settings, handlers: Numbers) -> Numbers:
    """(day, team): the weekday team's share off the top, the rest by the teams' shares."""
    day_team = settings.parts["people"]["day_team_share"]
    shares = np.append(_round_shares(settings)[:-1] * (1 - day_team), day_team)
    strength: Numbers = handlers[:, None] * shares
    return strength


def _round_shares(settings: Settings) -> Numbers:
    """Of the five teams; nothing for the weekday team."""
    shares = np.array(settings.parts["people"]["shares"])
    return np.append(shares / shares.sum(), 0.0)


def _filled(many: Numbers, posts: int) -> Numbers:
    return np.clip(many[..., None] - np.arange(posts), 0.0, 1.0)


def _away(spells: Spells, days: Days, shape: tuple[int, ...]) -> npt.NDArray[np.bool_]:
    away = np.zeros(shape, dtype=np.bool_)
    at = spells.days_between(days[0], days[-1])
    mine = spells.post[at.spell] >= 0
    spell, day = at.spell[mine], at.day[mine]
    away[day, spells.team[spell], spells.post[spell]] = True
    return away
