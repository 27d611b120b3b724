"""A night's fewest: where too few would be there to see it through, other duty and training give way."""

from datetime import time

import numpy as np
import numpy.typing as npt

from dashboard.sample.rounds import DAY_MS, Rounds, lengths_ms, since_midnight, starts_ms
from dashboard.sample.settings import Settings

Marks = npt.NDArray[np.bool_]


def called_back(settings: Settings, round_: Rounds, there: Marks, could_be: Marks) -> Marks:
    """(day, team, post): whom `could_be` adds to those `there`, last post first, until a night is manned."""
    part = settings.parts["people"]["fewest"]
    through = _covers(settings, part["at"], there.shape[2])[round_.tour]
    missing = part["people"] - (there & through).sum(axis=2, keepdims=True)
    standing_by = could_be & through & ~there
    rank = np.cumsum(standing_by[:, :, ::-1], axis=2)[:, :, ::-1]
    called: Marks = standing_by & (rank <= missing)
    return called


def _covers(settings: Settings, at: time | str, posts: int) -> Marks:
    """(tour, post), then OFF's, which covers nothing: whether the tour is under way at that time next day."""
    moment, starts = since_midnight(at) + DAY_MS, starts_ms(settings, posts)
    through = (starts <= moment) & (moment < starts + lengths_ms(settings)[:, None])
    return np.vstack([through, np.zeros((1, posts), dtype=np.bool_)])
