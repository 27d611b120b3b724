"""Posts of the control room's teams: how many there are, how many are filled, by team and day."""

from typing import Any

import numpy as np
import numpy.typing as npt

from dashboard.errors import DashboardError
from dashboard.sample.settings import Days, Settings, along

# Posts of a team: handlers, then trainees.
HANDLERS, POSTS = 100, 140
# Of a counterfactual's extra handlers: New Year's night has the other half of their team's numbers.
MOST_EXTRA = HANDLERS // 2
Numbers = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]


def posts(settings: Settings, days: Days) -> Numbers:
    """(day, team, post), for the round's teams and the weekday team: the share of a full-time post that is
    filled, one post after another, the last one in part.
    """
    handlers = along(settings.parts["people"]["strength"]["handlers"], days)
    trainees = along(settings.parts["people"]["trainees"]["handlers"], days)
    strength, training = (
        handlers[:, None] * shares(settings),
        trainees[:, None] * _shares_of_trainees(settings),
    )
    _fits("strength", strength, HANDLERS)
    _fits("trainees", training, POSTS - HANDLERS)
    return np.concatenate([_filled(strength, HANDLERS), _filled(training, POSTS - HANDLERS)], axis=2)


def establishment(settings: Settings, days: Days) -> Numbers:
    """By team, the days' mean: posts as they are meant to be, the round's teams alike."""
    part = settings.parts["people"]
    whole, teams = along(part["establishment"]["handlers"], days).mean(), len(part["teams"])
    return np.append(
        np.full(teams, whole * (1 - part["day_team_share"]) / teams), whole * part["day_team_share"]
    )


def shares(settings: Settings) -> Numbers:
    """The weekday team's off the top, the rest by the round's teams' shares."""
    part = settings.parts["people"]
    of_round = np.array(part["shares"]) / sum(part["shares"])
    return np.append(of_round * (1 - part["day_team_share"]), part["day_team_share"])


def in_order_of_filling(settings: Settings) -> tuple[Whole, Whole]:
    """Team and post of all there may ever be: handlers as strength fills their posts, then trainees."""
    each = shares(settings)
    team, post = np.divmod(np.arange(len(each) * POSTS), POSTS)
    order = np.lexsort(((post + 0.5) / np.maximum(each[team], 1e-9), post >= HANDLERS))
    return team[order], post[order]


def _shares_of_trainees(settings: Settings) -> Numbers:
    """Nobody learns in the weekday team."""
    part = settings.parts["people"]
    return np.append(np.array(part["shares"]) / sum(part["shares"]), 0.0)


def _filled(many: Numbers, most: int) -> Numbers:
    return np.clip(many[..., None] - np.arange(most), 0.0, 1.0)


def _fits(part: str, many: Any, most: int) -> None:
    if many.max() > most:
        raise DashboardError(
            f"[people.{part}] of the practice force comes to {many.max():.0f} people in one team; a team has"
            f" at most {most}. To simulate a larger force, put rooms side by side with --scale."
        )
