"""How a week's calls are spread over its half-hours."""

from typing import Any

import numpy as np

from dashboard.sample.settings import Numbers

_FRIDAY, _SATURDAY, _SUNDAY = 4, 5, 6
# A weekend runs from Friday evening to Sunday evening.
_EVENING = 18


def shares_of_the_day(stream: dict[str, Any]) -> Numbers:
    """Seven days by 48 half-hours: each day's add up to 1."""
    weekdays, weekends = (np.array(hours, dtype=np.float64) / sum(hours) for hours in stream["hours"])
    week = np.tile(weekdays, (7, 1))
    week[_FRIDAY, _EVENING:] = weekends[_EVENING:]
    week[_SATURDAY] = weekends
    week[_SUNDAY, :_EVENING] = weekends[:_EVENING]
    hours = np.arange(week.size) + 0.5
    half_hours = (np.arange(2 * week.size) + 0.5) / 2
    smooth = np.interp(half_hours, hours, week.ravel(), period=week.size).reshape(7, 48)
    return np.asarray(smooth / smooth.sum(axis=1, keepdims=True))


def weights_of_the_days(stream: dict[str, Any]) -> Numbers:
    """Monday to Sunday, 1 on average."""
    weights = np.array(stream["weekday"], dtype=np.float64)
    return np.asarray(weights / weights.mean())
