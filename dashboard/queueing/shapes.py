"""What goes into the room and what comes out: calls offered, duties, calls settled. Times are whole
milliseconds since the Unix epoch, UTC.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

FIRST, SECOND = 0, 1


class Takes(IntEnum):
    """Which line a handler takes calls of; one who takes both takes a waiting first-line call first."""

    FIRST = 0
    BOTH = 1
    SECOND = 2


@dataclass(frozen=True, kw_only=True)
class Arrivals:
    """First attempts in order of `at_ms`: arrays of one length.

    line         int8: FIRST (999), served before SECOND (101)
    patience_ms  int64: from being offered to giving up, waiting or ringing
    ring_ms      int64: how long a handler's phone rings before it is picked up
    handling_ms  int64: how long the call then keeps its handler
    again_ms     int64: from giving up to ringing again, -1 for never
    """

    at_ms: NDArray[np.int64]
    line: NDArray[np.int8]
    patience_ms: NDArray[np.int64]
    ring_ms: NDArray[np.int64]
    handling_ms: NDArray[np.int64]
    again_ms: NDArray[np.int64]

    def rows(self) -> Iterator[tuple[int, ...]]:
        columns = (self.at_ms, self.line, self.patience_ms, self.ring_ms, self.handling_ms, self.again_ms)
        return zip(*(column.tolist() for column in columns), strict=True)


class Attempt(NamedTuple):
    """One more attempt of a caller who gave up, as a row of `Arrivals`."""

    line: int
    patience_ms: int
    ring_ms: int
    handling_ms: int
    again_ms: int


# (call, attempt, at_ms): the number of the first attempt, running from 0 over all batches; 2, 3, …; when.
Redial = Callable[[int, int, int], Attempt]


@dataclass(frozen=True, kw_only=True)
class Duties:
    """Stretches in which somebody can take calls, in order of `start_ms`: arrays of one length.

    A handler may have several stretches, not overlapping: a break is the time between two.
    handler  int32: any number not below 0
    takes    int8: as in `Takes`
    """

    start_ms: NDArray[np.int64]
    end_ms: NDArray[np.int64]
    handler: NDArray[np.int32]
    takes: NDArray[np.int8]

    def rows(self) -> Iterator[tuple[int, ...]]:
        columns = (self.start_ms, self.end_ms, self.handler, self.takes)
        return zip(*(column.tolist() for column in columns), strict=True)


@dataclass(frozen=True, kw_only=True)
class Calls:
    """Settled calls, a row for each attempt, in the order in which they were settled.

    call         int64: the number of the caller's first attempt
    attempt      int16: 1, 2, …
    wait_ms      int64: from being offered to being answered or giving up, ringing included
    handling_ms  int64: 0 where abandoned
    handler      int32: whose phone rang, -1 where nobody's did
    """

    call: NDArray[np.int64]
    attempt: NDArray[np.int16]
    at_ms: NDArray[np.int64]
    line: NDArray[np.int8]
    answered: NDArray[np.bool_]
    wait_ms: NDArray[np.int64]
    handling_ms: NDArray[np.int64]
    handler: NDArray[np.int32]
