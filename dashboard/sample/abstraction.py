"""What takes people from their tours, sickness apart: leave, other duty, training for SAFE."""

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from dashboard.sample.changes import Changes
from dashboard.sample.evenly import by_day, dealt
from dashboard.sample.people import People
from dashboard.sample.posts import HANDLERS
from dashboard.sample.settings import Days, Settings, along

SAFE = "safe_go_live"
Taken = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.float64]


class Abstraction(NamedTuple):
    """(day, team, post): no person is taken twice in a day."""

    leave: Taken
    other: Taken
    training: Taken


def abstraction(
    settings: Settings, people: People, days: Days, rounds_begin: Days, changes: Changes
) -> Abstraction:
    """`rounds_begin`, (day, team): leave is taken by the round, from its first tour to its last."""
    leave_share, other_share = leave_rate(settings, days), other_rate(settings, days)
    training_share = training_rate(settings, days, changes)
    leave = _of_round(people, rounds_begin) < leave_share[:, None, None]
    rest = _of_the_rest(people, days, leave) * (1 - leave_share)[:, None, None]
    is_other, is_away = (rest < share[:, None, None] for share in (other_share, other_share + training_share))
    return Abstraction(leave, ~leave & is_other, ~leave & is_away & ~is_other)


def leave_rate(settings: Settings, days: Days) -> Numbers:
    months = days.astype("datetime64[M]").astype(np.int64) % 12
    return np.array(settings.parts["people"]["leave"]["months"], dtype=np.float64)[months]


def other_rate(settings: Settings, days: Days) -> Numbers:
    return along(settings.parts["people"]["leave"]["other"], days)


def training_rate(settings: Settings, days: Days, changes: Changes) -> Numbers:
    if SAFE in changes.without:
        return np.zeros(len(days))
    return along(settings.parts["events"][SAFE]["training"], days)


def _of_the_rest(people: People, days: Days, leave: Taken) -> Numbers:
    """Dealt out over those not on leave, in order of their posts."""
    drawn = dealt(by_day(people.seed, people.room, "other duty", days, leave.shape[1]), HANDLERS)
    return np.take_along_axis(drawn, np.maximum(np.cumsum(~leave, axis=2) - 1, 0), axis=2)


def _of_round(people: People, begins: Any) -> Numbers:
    teams = begins.shape[1]
    starts = [
        by_day(people.seed, people.room, "leave", begins[:, team], teams)[:, team] for team in range(teams)
    ]
    return dealt(np.stack(starts, axis=1), HANDLERS)
