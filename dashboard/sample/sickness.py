"""Sickness and Covid isolation as spells at the settings' rates: the control room's and the units'."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from dashboard.sample.chance import chance
from dashboard.sample.changes import Changes
from dashboard.sample.rates import Rates, as_force, kinds, rates_of
from dashboard.sample.settings import Settings
from dashboard.sample.spells import Spells, begun

# Long enough before the first day that the long spells then under way have begun by chance too.
DAYS_BEFORE = 400
Whole = npt.NDArray[np.int64]


@dataclass(frozen=True, kw_only=True)
class Unit:
    name: str
    officers: int
    staff: int


@dataclass(frozen=True, kw_only=True)
class Group:
    """People whose sickness is dealt out evenly among them: arrays as in `Spells`, a person a place."""

    name: str
    unit: int
    team: Whole
    post: Whole
    is_officer: bool


def occ_spells(
    settings: Settings,
    seed: int,
    room: int,
    last: np.datetime64,
    changes: Changes,
    *,
    teams: int,
    posts: tuple[int, int],
) -> Spells:
    """The control room's: handlers and trainees by team and post, then those who take no calls."""
    part = settings.parts["sickness"]
    rates = rates_of(settings, "occ")
    spells = _spells(settings, rates, _occ_groups(part["occ"]["rest"], teams, posts), seed, room, last)
    if not changes.sickness_as_force:
        return spells
    kept = as_force(spells.reason, spells.first + spells.days // 2, rates, rates_of(settings, "force"))
    return spells.of(spells.chance < kept)


def unit_spells(
    settings: Settings, seed: int, room: int, last: np.datetime64
) -> tuple[tuple[Unit, ...], Spells]:
    """The other units, which are numbered from 1."""
    found, spells = [], []
    for number, (name, officers, staff, factor) in enumerate(
        settings.parts["sickness"]["force"]["units"], start=1
    ):
        found.append(Unit(name=name, officers=officers, staff=staff))
        groups = [
            _others(f"{name} {what}", number, people, -1, is_officer=is_officer)
            for what, people, is_officer in (("officers", officers, True), ("staff", staff, False))
        ]
        spells.append(_spells(settings, rates_of(settings, "force", factor), groups, seed, room, last))
    return tuple(found), together(spells)


def together(spells: list[Spells]) -> Spells:
    first, *others = spells
    for other in others:
        first = first.and_then(other)
    return first


def _occ_groups(rest: dict[str, Any], teams: int, posts: tuple[int, int]) -> list[Group]:
    handlers, most = posts
    return [
        _by_post("handlers", teams, range(handlers)),
        _by_post("trainees", teams - 1, range(handlers, most)),
        _others("rest officers", 0, rest["officers"], teams, is_officer=True),
        _others("rest staff", 0, rest["staff"], teams, is_officer=False),
    ]


def _by_post(name: str, teams: int, posts: range) -> Group:
    """The teams' first posts, then their second: so that the posts that are filled come first."""
    team, post = np.tile(np.arange(teams), len(posts)), np.repeat(np.array(posts), teams)
    return Group(name=name, unit=0, team=team, post=post, is_officer=False)


def _others(name: str, unit: int, people: int, team: int, *, is_officer: bool) -> Group:
    return Group(
        name=name, unit=unit, team=np.full(people, team), post=np.full(people, -1), is_officer=is_officer
    )


def _spells(
    settings: Settings, rates: Rates, groups: list[Group], seed: int, room: int, last: np.datetime64
) -> Spells:
    days = np.arange(np.datetime64(settings.first_day, "D") - DAYS_BEFORE, last + 1)
    ways = kinds(settings.parts["sickness"], rates, days)
    found = []
    for group in groups:
        chances = [
            chance(seed, room, f"sickness {group.unit} {group.name}", kind) for kind in range(len(ways))
        ]
        found.append(_of_group(group, begun(ways, len(group.team), chances), days[0]))
    return together(found)


def _of_group(group: Group, spells: Any, first: np.datetime64) -> Spells:
    many = len(spells.person)
    return Spells(
        unit=np.full(many, group.unit),
        team=group.team[spells.person],
        post=group.post[spells.person],
        is_officer=np.full(many, group.is_officer),
        reason=spells.reason,
        first=first + spells.day,
        days=spells.days,
        chance=spells.chance,
    )
