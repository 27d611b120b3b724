"""The round: which tour each team works on each day, and when the tours begin on the wall."""

from dataclasses import dataclass
from datetime import time

import numpy as np
import numpy.typing as npt

from dashboard.sample.days import bank_holidays
from dashboard.sample.settings import Days, Settings

OFF = -1
DAY_MS, HOUR_MS, MINUTE_MS = 86_400_000, 3_600_000, 60_000
WEEK = 7
# The epoch was a Thursday; Monday is 0.
EPOCH_WEEKDAY = 3
Whole = npt.NDArray[np.int64]


@dataclass(frozen=True, kw_only=True)
class Rounds:
    """(day, team) of the round's teams and the weekday team.

    tour    place among the settings' tours, OFF where the team is off
    begins  the first day of the team's round: ten days, or the week
    """

    tour: Whole
    begins: Days


def rounds(settings: Settings, days: Days) -> Rounds:
    part = settings.parts["people"]
    names = list(part["tours"])
    pattern = np.array([names.index(tour) if tour in names else OFF for tour in part["round"]])
    since, teams = days.astype("datetime64[D]").astype(np.int64), len(part["teams"])
    # Evenly spaced in the round, so that on every day each tour has a team.
    place = (since[:, None] + np.arange(teams) * len(pattern) // teams) % len(pattern)
    weekday = weekdays(days)
    day_tour = np.where((weekday < 5) & ~bank_holidays(days), names.index("day"), OFF)
    return Rounds(
        tour=np.column_stack([pattern[place], day_tour]),
        begins=days[:, None] - np.column_stack([place, weekday]),
    )


def weekdays(days: Days) -> Whole:
    return (days.astype("datetime64[D]").astype(np.int64) + EPOCH_WEEKDAY) % WEEK


def starts_ms(settings: Settings, posts: int) -> Whole:
    """(tour, post), since midnight on the wall: a team's posts take the tour's starts in turn."""
    found = []
    for tour in settings.parts["people"]["tours"].values():
        starts = [since_midnight(start) for start in tour["starts"]]
        found.append([starts[post % len(starts)] for post in range(posts)])
    return np.array(found)


def lengths_ms(settings: Settings) -> Whole:
    return np.array([round(tour["hours"] * HOUR_MS) for tour in settings.parts["people"]["tours"].values()])


def since_midnight(at: time | str) -> int:
    clock = at if isinstance(at, time) else time.fromisoformat(at)
    return clock.hour * HOUR_MS + clock.minute * MINUTE_MS
