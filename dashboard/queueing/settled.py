"""Settled calls as arrays."""

from itertools import chain

import numpy as np

from dashboard.queueing.shapes import Calls


def calls_settled(rows: list[tuple[int, ...]]) -> Calls:
    """Rows of call, attempt, at, line, answered, wait, handling, handler."""
    flat = np.fromiter(chain.from_iterable(rows), np.int64, len(rows) * 8)
    call, attempt, at_ms, line, answered, wait_ms, handling_ms, handler = flat.reshape(-1, 8).T.copy()
    return Calls(
        call=call,
        attempt=attempt.astype(np.int16),
        at_ms=at_ms,
        line=line.astype(np.int8),
        answered=answered.astype(np.bool_),
        wait_ms=wait_ms,
        handling_ms=handling_ms,
        handler=handler.astype(np.int32),
    )
