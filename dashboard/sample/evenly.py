"""Chance dealt out evenly over people: however many they are, the share drawn is near what was asked.

Leave is given out so that no team is emptied by luck, and a unit's sickness stays near its rate. Person k's
number is a random start plus k steps of the golden ratio, less the whole part: each number by itself is
uniform, the first n people's are spread evenly for any n, and one more person changes nobody else's.
"""

from datetime import date
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from dashboard.sample.chance import chance

Numbers = npt.NDArray[np.float64]
STEP = (5**0.5 - 1) / 2


def dealt(starts: Numbers, people: int) -> Numbers:
    """A uniform for each person, along a new last axis."""
    return (starts[..., None] + STEP * np.arange(people)) % 1.0


def by_day(seed: int, room: int, subject: str, days: npt.NDArray[np.datetime64], many: int) -> Numbers:
    """`many` uniforms for each day, whatever other days are asked for: shape (days, many)."""
    since = days.astype("datetime64[D]").astype(np.int64)
    years = days.astype("datetime64[Y]").astype(np.int64)
    drawn = np.empty((len(days), many))
    for year in np.unique(years).tolist():
        first = np.datetime64(date(year + 1970, 1, 1), "D").astype(np.int64)
        drawn[years == year] = _year(seed, room, subject, year + 1970, many)[(since - first)[years == year]]
    return drawn


@lru_cache(maxsize=64)
def _year(seed: int, room: int, subject: str, year: int, many: int) -> Numbers:
    return chance(seed, room, subject, year).random((366, many))
