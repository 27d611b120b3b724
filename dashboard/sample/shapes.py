"""How a week's calls are spread over its half-hours."""

from typing import Any

import numpy as np

from dashboard.sample.settings import Numbers

_FRIDAY, _SATURDAY, _SUNDAY = 4, 5, 6
# A weekend runs from Friday evening to Sunday evening.
_EVENING = 18


def week_of(stream: dict[str, Any]) -> Numbers:
    """Seven days by 48 half-hours: the calls of each, where an ordinary day has 1."""
    weekdays, weekends = (np.array(hours, dtype=np.float64) / sum(hours) for hours in stream["hours"])
    week = np.tile(weekdays, (7, 1))
    week[_FRIDAY, _EVENING:] = weekends[_EVENING:]
    week[_SATURDAY] = weekends
    week[_SUNDAY, :_EVENING] = weekends[:_EVENING]
    days = _in_half_hours(week)
    weights = np.array(stream["weekday"])[:, np.newaxis]
    return np.asarray(days / days.sum(axis=1, keepdims=True) * weights / weights.mean())


def _in_half_hours(week: Numbers) -> Numbers:
    """Straight lines from the middle of an hour to that of the next, from Sunday night on to Monday."""
    hours = np.arange(week.size) + 0.5
    half_hours = (np.arange(2 * week.size) + 0.5) / 2
    return np.interp(half_hours, hours, week.ravel(), period=week.size).reshape(len(week), -1)
