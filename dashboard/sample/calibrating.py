"""How the strength of handlers is worked out: so that 101 is answered as quickly as was published.

Only months with a published figure, or one assumed, have a strength of their own. Those between lie on
straight lines: what they come to follows from demand, leave, sickness and SAFE, and from nothing else.
"""

import re
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from statistics import mean
from typing import Any

import numpy as np

from dashboard.errors import DashboardError
from dashboard.reference.published import published_for
from dashboard.sample.changes import NONE
from dashboard.sample.force import Month, months_of, people_of
from dashboard.sample.settings import FILE, Settings, along, read

MEASURE, LINE, WITHIN_S = "answered_within", "101", 30
# Each month is fitted with its neighbours held; a few rounds settle them all.
ROUNDS, HALVINGS = 3, 7
REACH = 12.0
_WRITTEN = re.compile(r"(?<=\[people\.strength\]\n)handlers = .*")


@dataclass(frozen=True, kw_only=True)
class Fitted:
    month: date
    wanted: float
    got: float
    strength: float


def calibrate(settings: Settings, tell: Callable[[str], None]) -> tuple[Fitted, ...]:
    """The strength at the middle of each month of [calibration], and the share that it comes to, the mean
    over a few control rooms whose chance differs.
    """
    wanted = targets(settings)
    strength = {month: _now(settings, month) for month in wanted}
    got = dict(wanted)
    with ProcessPoolExecutor() as processes:
        for number in range(ROUNDS):
            reach = REACH / 3**number
            tasks = [(settings, strength, month, wanted[month], reach) for month in wanted]
            found = dict(zip(wanted, processes.map(_fit, tasks), strict=True))
            strength = {month: value for month, (value, _) in found.items()}
            got = {month: share for month, (_, share) in found.items()}
            tell(f"round {number + 1} of {ROUNDS}: within {_worst(wanted, got):.1%} of every month's figure")
    return tuple(
        Fitted(month=month, wanted=wanted[month], got=got[month], strength=strength[month])
        for month in wanted
    )


def targets(settings: Settings) -> dict[date, float]:
    part = settings.parts["calibration"]
    shares = {_month(text): _published(_month(text)) for text in part["published"]}
    shares |= {_month(text): share for text, share in part["assumed"]}
    return dict(sorted(shares.items()))


def write(fitted: tuple[Fitted, ...]) -> None:
    """Into the settings file, whose other lines stay as they are."""
    text = FILE.read_text(encoding="utf-8")
    path = _path({one.month: one.strength for one in fitted})
    points = ", ".join(f'["{day}", {value:.1f}]' for day, value in path)
    changed, times = _WRITTEN.subn(f"handlers = [{points}]", text)
    if times != 1:
        raise DashboardError(f"{FILE.name} has no one line of handlers under [people.strength]: put it back.")
    read(changed)
    FILE.write_text(changed, encoding="utf-8")


def answered_in_time(month: Month) -> float:
    """Of 101 calls answered, the share answered within 30 seconds."""
    calls = month.calls
    answered = (calls.line == 1) & calls.answered
    return float((calls.wait_ms[answered] <= WITHIN_S * 1000).mean())


def _fit(task: tuple[Settings, Mapping[date, float], date, float, float]) -> tuple[float, float]:
    settings, strength, month, wanted, reach = task
    low, high = max(strength[month] - reach, 1.0), strength[month] + reach
    share = 0.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        share = _simulated(settings, {**strength, month: middle}, month)
        low, high = (middle, high) if share < wanted else (low, middle)
    return (low + high) / 2, share


def _simulated(settings: Settings, strength: Mapping[date, float], month: date) -> float:
    tried = _with(settings, strength)
    rooms = range(settings.parts["calibration"]["rooms"])
    return mean(answered_in_time(_of_room(tried, room, month)) for room in rooms)


def _of_room(settings: Settings, room: int, month: date) -> Month:
    seed = settings.seed
    folk = people_of(settings, seed=seed, room=room, to_date=month, changes=NONE, tables=False)
    return next(months_of(settings, folk, seed=seed, room=room, from_date=month, to_date=month))


def _with(settings: Settings, strength: Mapping[date, float]) -> Settings:
    people: dict[str, Any] = {**settings.parts["people"], "strength": {"handlers": _path(strength)}}
    return Settings(**{**vars(settings), "parts": {**settings.parts, "people": people}})


def _path(strength: Mapping[date, float]) -> list[tuple[str, float]]:
    return [(month.replace(day=15).isoformat(), value) for month, value in sorted(strength.items())]


def _now(settings: Settings, month: date) -> float:
    path = settings.parts["people"]["strength"]["handlers"]
    return float(along(path, np.array([month.replace(day=15)], dtype="datetime64[D]"))[0])


def _published(month: date) -> float:
    for one in published_for(MEASURE, LINE, within=WITHIN_S):
        if one.period_start == month and one.span == "month":
            return float(one.value)
    raise DashboardError(f"No figure of {month:%B %Y} is published: take it out of [calibration].")


def _month(text: str) -> date:
    return date.fromisoformat(f"{text}-01")


def _worst(wanted: Mapping[date, float], got: Mapping[date, float]) -> float:
    return max(abs(wanted[month] - got[month]) for month in wanted)
