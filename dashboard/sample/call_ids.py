"""A simulated call's own id: the same whatever a counterfactual changes and whichever days are made.

It tells nobody who rang again, as a telephone system's does not.
"""

from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt

Whole = npt.NDArray[Any]
# A matter is a first attempt with its redials: the month it began in, and its number among the month's.
MATTERS_IN_A_MONTH = 1_000_000
ATTEMPTS = 8
# So that a room's matters fit below the next room's.
_FIRST_MATTER = 2000 * 12 * MATTERS_IN_A_MONTH
_ROOM = 1 << 32
# An odd number times another, modulo a power of two, can be undone: no two ids are alike.
MODULUS = 1 << 48
_TIMES = 0x9E3779B97F4B
UNDO = pow(_TIMES, -1, MODULUS)


def matters(month: date, number: Whole) -> Whole:
    return np.asarray((month.year * 12 + month.month) * MATTERS_IN_A_MONTH + number)


def call_ids(matter: Whole, attempt: Whole, room: int) -> Whole:
    """Whole numbers; `attempt` is from 1."""
    told = (matter - _FIRST_MATTER) * ATTEMPTS + (attempt.astype(np.int64) - 1) + room * _ROOM
    return np.asarray((told.astype(np.uint64) * np.uint64(_TIMES)) & np.uint64(MODULUS - 1))


def matter_and_attempt(call_id: Whole) -> tuple[Whole, Whole]:
    """Of the first control room's calls."""
    told = (call_id.astype(np.uint64) * np.uint64(UNDO)) & np.uint64(MODULUS - 1)
    matter, attempt = np.divmod(told.astype(np.int64), ATTEMPTS)
    return matter + _FIRST_MATTER, attempt + 1
