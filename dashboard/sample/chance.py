"""Where chance comes from: a generator for each subject and stretch of time, so that a change of one
subject leaves every other as it was: the same seed rings with the same callers, whatever the handlers do.
"""

from zlib import crc32

import numpy as np


def chance(seed: int, room: int, subject: str, number: int = 0) -> np.random.Generator:
    """`room` tells a scaled force's control rooms apart; `number` is a month, or a team, of the subject."""
    return np.random.default_rng([seed, room, crc32(subject.encode()), number])
