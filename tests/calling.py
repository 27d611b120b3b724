"""Callers of a month of the practice force, as the tests ask for them."""

import copy
import dataclasses
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt

from dashboard.sample.callers import Callers, callers_of_month
from dashboard.sample.changes import NONE, Changes
from dashboard.sample.clock import months_between
from dashboard.sample.draw import Draw
from dashboard.sample.settings import Settings, settings
from dashboard.sample.streams import LINES, streams_of

ZONE = ZoneInfo("Europe/London")
SEED = settings().seed
KEYS = streams_of(settings()).keys


def month(year: int, number: int, *, seed: int = SEED, room: int = 0, changes: Changes = NONE) -> Callers:
    if changes == NONE:
        return _unchanged(seed, room, date(year, number, 1))
    return callers_of_month(settings(), seed=seed, room=room, month=date(year, number, 1), changes=changes)


@lru_cache(maxsize=64)
def _unchanged(seed: int, room: int, first_day: date) -> Callers:
    return callers_of_month(settings(), seed=seed, room=room, month=first_day, changes=NONE)


def a_draw(year: int, number: int, *, seed: int = SEED, changes: Changes = NONE) -> Draw:
    return Draw(settings=settings(), seed=seed, room=0, month=date(year, number, 1), changes=changes)


def altered(**parts: Any) -> Settings:
    """The settings with some parts in the place of theirs."""
    return dataclasses.replace(settings(), parts=copy.deepcopy(settings().parts) | parts)


def ms(*local: int) -> int:
    """The moment of a local year, month, day, hour, minute."""
    return int(datetime(*local, tzinfo=ZONE).timestamp()) * 1000


def of(callers: Callers, name: str) -> npt.NDArray[np.bool_]:
    """Calls of a line, or of a stream."""
    if name in LINES:
        return np.asarray(callers.line == LINES.index(name))
    return np.asarray(callers.stream == KEYS.index(name))


def many(name: str, start: datetime, end: datetime, *, seed: int = SEED) -> int:
    """First attempts of a line (or both) from one local time to another (excluded)."""
    total = 0
    for first_day in months_between(start.date(), end.date()):
        callers = month(first_day.year, first_day.month, seed=seed)
        at_ms = callers.at_ms if name == "both" else callers.at_ms[of(callers, name)]
        first, last = (int(time.replace(tzinfo=ZONE).timestamp() * 1000) for time in (start, end))
        total += int(((at_ms >= first) & (at_ms < last)).sum())
    return total


def clocks(at_ms: npt.NDArray[np.int64]) -> list[datetime]:
    """What the clock on the wall shows."""
    return [datetime.fromtimestamp(at / 1000, ZONE) for at in at_ms.tolist()]
