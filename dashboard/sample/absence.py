"""Table `absence` of the practice force: hours lost by day, alike people added up."""

from datetime import date
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from dashboard.sample.people import People
from dashboard.sample.rows import Columns, named
from dashboard.sample.settings import Settings
from dashboard.sample.spells import ISOLATION, REASONS
from dashboard.sample.staffing import UNIT

WORKFORCES = ("staff", "officer")
DAYS_A_WEEK = 7
Whole = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.float64]


class _Alike(NamedTuple):
    """What rows of one grain share: codes, in the order in which the rows are written."""

    day: Whole
    unit: Whole
    team: Whole
    is_officer: Whole
    reason: Whole
    spell_days: Whole


def absence_rows(settings: Settings, people: People, from_date: date, to_date: date) -> Columns:
    """Contracted hours are spread evenly over the calendar: a seventh of a week's for each day away."""
    first, last = np.datetime64(from_date, "D"), np.datetime64(to_date, "D")
    each, fte = _each_away(people, first, last)
    alike, which = _grouped(each)
    hours = settings.parts["people"]["weekly_hours"] / DAYS_A_WEEK * np.bincount(which, weights=fte)
    return {
        "local_date": first + alike.day,
        "unit": named((UNIT, *(unit.name for unit in people.units)), alike.unit),
        "team": named(teams_with_rest(settings, people), alike.team),
        "workforce": named(WORKFORCES, alike.is_officer),
        "reason": named(REASONS, alike.reason),
        "isolation": alike.reason == ISOLATION,
        "spell_days": alike.spell_days.astype(np.int32),
        "hours_lost": np.round(hours, 2),
        "people": np.bincount(which).astype(np.int32),
    }


def teams_with_rest(settings: Settings, people: People) -> tuple[str, ...]:
    """The teams whose people have posts, then the control room's people who take no calls."""
    return (*people.teams[: people.fte.shape[1]], settings.parts["sickness"]["occ"]["rest"]["team"])


def _each_away(people: People, first: np.datetime64, last: np.datetime64) -> tuple[_Alike, Numbers]:
    """A person and day a row, with their share of a full-time post; nobody whose post is not filled."""
    spells = people.spells
    spell, day = spells.days_between(first, last)
    team, post = spells.team[spell], spells.post[spell]
    since = people.of_days(np.arange(first, last + 1)).start
    fte = np.where(post < 0, 1.0, people.fte[day + since, np.minimum(team, people.fte.shape[1] - 1), post])
    each = (
        *(day, spells.unit[spell], team, spells.is_officer[spell].astype(np.int64)),
        *(spells.reason[spell], spells.days[spell]),
    )
    return _Alike._make(codes[fte > 0] for codes in each), fte[fte > 0]


def _grouped(each: _Alike) -> tuple[_Alike, Whole]:
    """The codes that differ, in order, and for each row of `each` which of them it is."""
    lowest = [int(codes.min(initial=0)) for codes in each]
    sizes = [int(codes.max(initial=0)) - low + 1 for codes, low in zip(each, lowest, strict=True)]
    keys = np.ravel_multi_index([codes - low for codes, low in zip(each, lowest, strict=True)], sizes)
    found, which = np.unique(keys, return_inverse=True)
    codes = np.unravel_index(found, sizes)
    return _Alike._make(code + low for code, low in zip(codes, lowest, strict=True)), which
