"""Table `strength` of the practice force: posts, people and contracted hours by month."""

from datetime import date
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from dashboard.sample.absence import DAYS_A_WEEK, WORKFORCES, teams_with_rest
from dashboard.sample.clock import months_between, next_month
from dashboard.sample.people import People
from dashboard.sample.posts import HANDLERS, establishment, posts
from dashboard.sample.rows import Columns, named
from dashboard.sample.settings import Settings
from dashboard.sample.staffing import UNIT

Numbers = npt.NDArray[np.float64]
NO_TEAM = -1
STAFF, OFFICER = range(2)


class _Row(NamedTuple):
    """Codes of names, then full-time posts; not a number where the settings do not say."""

    unit: int
    team: int
    workforce: int
    establishment: float
    strength: float
    training: float
    headcount: int


def strength_rows(settings: Settings, people: People, from_date: date, to_date: date) -> Columns:
    """Whole months; trainees are in the headcount and the contracted hours, not in the strength."""
    months = months_between(from_date, to_date)
    found = [(month, row) for month in months for row in _rows(settings, people, month)]
    days = np.array([(next_month(month) - month).days for month, _ in found])
    columns = {name: np.array([getattr(row, name) for _, row in found]) for name in _Row._fields}
    full_time = columns["strength"] + np.nan_to_num(columns["training"])
    weekly_hours = settings.parts["people"]["weekly_hours"]
    return {
        "month": np.array([month for month, _ in found], dtype="datetime64[D]"),
        "unit": named((UNIT, *(unit.name for unit in people.units)), columns["unit"]),
        "team": named(teams_with_rest(settings, people), columns["team"]),
        "workforce": named(WORKFORCES, columns["workforce"]),
        **{f"{name}_fte": _known(columns[name]) for name in ("establishment", "strength", "training")},
        "contracted_hours": (weekly_hours / DAYS_A_WEEK * full_time * days).round(2),
        "headcount": columns["headcount"].astype(np.int32),
    }


def _known(numbers: Numbers) -> Any:
    return pa.array(numbers.round(2), mask=np.isnan(numbers))


def _rows(settings: Settings, people: People, month: date) -> list[_Row]:
    rest, teams = settings.parts["sickness"]["occ"]["rest"], people.fte.shape[1]
    rows = _of_handlers(settings, month)
    rows += _both_workforces(0, teams, rest["officers"], rest["staff"])
    for number, unit in enumerate(people.units, start=1):
        rows += _both_workforces(number, NO_TEAM, unit.officers, unit.staff)
    return rows


def _of_handlers(settings: Settings, month: date) -> list[_Row]:
    """Means of the month's days; as many people as have had a post in it at some time."""
    days = np.arange(np.datetime64(month, "D"), np.datetime64(next_month(month), "D"))
    fte = posts(settings, days)
    strength, training = (
        fte[:, :, :HANDLERS].sum(axis=2).mean(axis=0),
        fte[:, :, HANDLERS:].sum(axis=2).mean(axis=0),
    )
    established = establishment(settings, days)
    headcount = (fte.max(axis=0) > 0).sum(axis=1)
    return [
        _Row(0, team, STAFF, established[team], strength[team], training[team], int(headcount[team]))
        for team in range(fte.shape[1])
    ]


def _both_workforces(unit: int, team: int, officers: int, staff: int) -> list[_Row]:
    unknown = float("nan")
    return [
        _Row(unit, team, workforce, unknown, people, unknown, people)
        for workforce, people in ((OFFICER, officers), (STAFF, staff))
    ]
