"""Sickness and Covid isolation as spells at the settings' rates: the control room's and the units'."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from dashboard.sample.beginnings import begun
from dashboard.sample.chance import chance
from dashboard.sample.changes import Changes
from dashboard.sample.posts import in_order_of_filling
from dashboard.sample.rates import Rates, as_force, kinds, rates_of
from dashboard.sample.settings import Days, Numbers, Settings
from dashboard.sample.spells import Spells, together

# Long enough before the first day that the long spells then under way have begun at any time.
DAYS_BEFORE = 400
NONE = -1
Whole = npt.NDArray[np.int64]


@dataclass(frozen=True, kw_only=True)
class Unit:
    name: str
    officers: int
    staff: int


@dataclass(frozen=True, kw_only=True)
class Group:
    """People who share a rate: arrays as in `Spells`, a person a place. The rate is that of the first
    `counted`; the others are ill as often.
    """

    name: str
    unit: int
    team: Whole
    post: Whole
    is_officer: npt.NDArray[np.bool_]
    counted: int


@dataclass(frozen=True, kw_only=True)
class Illness:
    """What is the same for every group. Days start long before the first that is asked for."""

    settings: Settings
    seed: int
    room: int
    days: Days

    def of(self, group: Group, rates: Rates) -> Spells:
        subject = f"sickness {group.unit} {group.name}"
        wandering = self._wandering(subject, rates.parts["wanders"])
        ways = kinds(self.settings.parts["sickness"], rates, self.days, group.counted, wandering)
        sources = [chance(self.seed, self.room, subject, number) for number in range(len(ways))]
        spells = begun(ways, sources, len(group.team), group.counted)
        return Spells(
            unit=np.full(len(spells.person), group.unit),
            team=group.team[spells.person],
            post=group.post[spells.person],
            is_officer=group.is_officer[spells.person],
            reason=spells.reason,
            first=self.days[spells.day],
            days=spells.days,
            chance=spells.chance,
        )

    def _wandering(self, subject: str, spread: float) -> Numbers:
        """About 1: a factor for the middle of each month, straight lines between."""
        months = np.arange(self.days[0].astype("datetime64[M]"), self.days[-1].astype("datetime64[M]") + 2)
        drawn = chance(self.seed, self.room, f"{subject} wanders").normal(
            -(spread**2) / 2, spread, len(months)
        )
        middles = months.astype("datetime64[D]").astype(np.int64) + 14
        return np.interp(self.days.astype(np.int64), middles, np.exp(drawn))


def illness(settings: Settings, seed: int, room: int, to_date: date) -> Illness:
    first = np.datetime64(settings.first_day, "D") - DAYS_BEFORE
    return Illness(
        settings=settings, seed=seed, room=room, days=np.arange(first, np.datetime64(to_date, "D") + 1)
    )


def occ_spells(illness: Illness, changes: Changes) -> Spells:
    """The control room's, whether their posts are filled or not: more strength makes nobody else ill."""
    settings = illness.settings
    rates, teams = rates_of(settings, "occ"), len(settings.parts["people"]["teams"]) + 1
    rest = settings.parts["sickness"]["occ"]["rest"]
    spells = together(
        [
            illness.of(_handlers(settings), rates),
            illness.of(_without_posts("rest", 0, teams, rest["officers"], rest["staff"]), rates),
        ]
    )
    if not changes.sickness_as_force:
        return spells
    kept = as_force(spells.reason, spells.first + spells.days // 2, rates, rates_of(settings, "force"))
    return spells.of(spells.chance < kept)


def unit_spells(illness: Illness) -> tuple[tuple[Unit, ...], Spells]:
    """The other units, which are numbered from 1."""
    found, spells = [], []
    for number, (name, officers, staff, factor) in enumerate(
        illness.settings.parts["sickness"]["force"]["units"], start=1
    ):
        found.append(Unit(name=name, officers=officers, staff=staff))
        group = _without_posts(name, number, NONE, officers, staff)
        spells.append(illness.of(group, rates_of(illness.settings, "force", factor)))
    return tuple(found), together(spells)


def _handlers(settings: Settings) -> Group:
    """Counted are as many as are meant to be there."""
    team, post = in_order_of_filling(settings)
    counted = round(settings.parts["people"]["establishment"]["handlers"][0][1])
    is_officer = np.zeros(len(team), dtype=np.bool_)
    return Group(name="handlers", unit=0, team=team, post=post, is_officer=is_officer, counted=counted)


def _without_posts(name: str, unit: int, team: int, officers: int, staff: int) -> Group:
    many = officers + staff
    return Group(
        name=name,
        unit=unit,
        team=np.full(many, team),
        post=np.full(many, NONE),
        is_officer=np.arange(many) < officers,
        counted=many,
    )
