"""Small control rooms drawn as tables, in seconds: offers, duties, and what became of each call."""

import numpy as np

from dashboard.queueing import Arrivals, Attempt, Calls, Duties, Room, Takes

# At, line (999 or 101), patience, ring, handling, rings again after (-1 never).
Offer = tuple[int, str, int, int, int, int]
LINES = ("999", "101")
LONG = 10**6


def duties(*stretches: tuple[int, int, int, Takes]) -> Duties:
    """Rows of start, end, handler, takes."""
    columns = np.array(sorted(stretches), dtype=np.int64).reshape(-1, 4)
    return Duties(
        start_ms=columns[:, 0] * 1000,
        end_ms=columns[:, 1] * 1000,
        handler=columns[:, 2].astype(np.int32),
        takes=columns[:, 3].astype(np.int8),
    )


def offers(*rows: Offer) -> Arrivals:
    at, line, patience, ring, handling, again = zip(*rows, strict=True) if rows else ((),) * 6

    def milliseconds(column):
        return np.array([value * 1000 if value >= 0 else -1 for value in column], dtype=np.int64)

    return Arrivals(
        at_ms=milliseconds(at),
        line=np.array([LINES.index(one) for one in line], dtype=np.int8),
        patience_ms=milliseconds(patience),
        ring_ms=milliseconds(ring),
        handling_ms=milliseconds(handling),
        again_ms=milliseconds(again),
    )


def told(calls: Calls) -> list[str]:
    """A sentence a call, in order of the call and its attempt."""
    order = np.lexsort((calls.attempt, calls.call))
    return [_sentence(calls, row) for row in order]


def _sentence(calls: Calls, row: int) -> str:
    outcome = "answered" if calls.answered[row] else "gave up"
    by = f" with {calls.handler[row]}" if calls.handler[row] >= 0 else ""
    again = f" attempt {calls.attempt[row]}" if calls.attempt[row] > 1 else ""
    which = f"{calls.call[row]}:{again} {LINES[calls.line[row]]} at {calls.at_ms[row] // 1000}"
    return f"{which} {outcome} after {calls.wait_ms[row] / 1000:g}{by}"


def day(duty: Duties, *rows: Offer, redial: list[Offer] | None = None) -> list[str]:
    """One small day from first call to last; each redial is as the next row of `redial`, less its time."""
    attempts = iter(redial or [])

    def ring_again(call: int, attempt: int, at_ms: int) -> Attempt:
        _, line, *seconds = next(attempts)
        return Attempt(LINES.index(line), *(value * 1000 if value >= 0 else -1 for value in seconds))

    room = Room(ring_again if redial else None)
    room.on_duty(duty)
    first = room.take(offers(*rows), 10**9)
    return sorted(told(first) + told(room.close()))
