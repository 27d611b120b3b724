"""Forecasts kept as made, in the journal, which is never changed; and what came afterwards."""

import datetime
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from dashboard.analysis.forecasting.evaluating import METHODS, Origin, Score, score
from dashboard.analysis.forecasting.expected import Expected, Forecast
from dashboard.analysis.forecasting.series import Numbers
from dashboard.analysis.rebasing_kept import tidied
from dashboard.errors import DashboardError
from dashboard.store.journal import Entry, Journal

KIND = "forecast"


@dataclass(frozen=True, kw_only=True)
class Kept:
    """`data` is own or practice: the two share a journal."""

    name: str
    data: str
    kept_at: datetime.datetime
    told: Forecast


@dataclass(frozen=True, kw_only=True)
class Since:
    """`came` has a number for each row, NaN where the day is not known yet; no scores before the first."""

    kept: Kept
    came: Numbers
    scores: tuple[Score, ...]


def keep(journal: Journal, name: str, data: str, told: Forecast) -> None:
    """DashboardError where the name is taken, or blank: what is kept is never changed."""
    name = tidied(name)
    taken = [one for one in kept(journal, data) if one.name == name]
    if taken or not name:
        why = f"{name!r} was kept on {taken[0].kept_at:%Y-%m-%d}" if taken else "a blank is no name"
        raise DashboardError(f"A forecast is kept under a name of its own, and {why}: give another.")
    rows = [{**asdict(row), "day": row.day.isoformat()} for row in told.rows]
    body = {**asdict(told), "made_from": told.made_from.isoformat(), "rows": rows}
    journal.write(KIND, f"{name} {told.line}", {"name": name, "data": data, "forecast": body})


def kept(journal: Journal, data: str) -> tuple[Kept, ...]:
    """Oldest first."""
    return tuple(_kept(entry) for entry in journal.entries(KIND) if entry.body["data"] == data)


def since(one: Kept, known: Mapping[datetime.date, float]) -> Since:
    """`known` are the days of its line as they now stand."""
    rows, unit = one.told.rows, one.told.naive_error
    came = np.array([known.get(row.day, math.nan) for row in rows])
    made = [Origin(rows=rows, came=came, unit=unit)]
    any_came = bool(np.isfinite(came).any())
    horizon = (rows[-1].day - rows[0].day).days + 1
    scores = tuple(score(made, method, horizon) for method in METHODS) if any_came else ()
    return Since(kept=one, came=came, scores=scores)


def _kept(entry: Entry) -> Kept:
    body: dict[str, Any] = entry.body["forecast"]
    rows = [{**row, "day": datetime.date.fromisoformat(row["day"])} for row in body["rows"]]
    made_from = datetime.date.fromisoformat(body["made_from"])
    told = Forecast(**{**body, "made_from": made_from, "rows": tuple(Expected(**row) for row in rows)})
    return Kept(name=entry.body["name"], data=entry.body["data"], kept_at=entry.written_at, told=told)
