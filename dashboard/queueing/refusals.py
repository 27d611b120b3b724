"""What the room refuses: offers and duties out of order or of the past, that would be simulated wrongly."""

import numpy as np

from dashboard.errors import DashboardError
from dashboard.queueing.shapes import FIRST, SECOND, Arrivals, Duties, Takes


def refuse_arrivals(arrivals: Arrivals, now_ms: int, until_ms: int) -> None:
    at = arrivals.at_ms
    if until_ms < now_ms:
        raise DashboardError(
            f"The room is asked to go on to {until_ms} ms, but it is already at {now_ms} ms."
        )
    if len(at) and not (now_ms <= at[0] and at[-1] < until_ms and bool(np.all(at[1:] >= at[:-1]))):
        raise DashboardError(
            f"Calls must be offered in order of time, from {now_ms} to before {until_ms} ms; "
            f"these run from {at[0]} to {at[-1]} ms."
        )
    if not np.isin(arrivals.line, (FIRST, SECOND)).all():
        raise DashboardError(f"A call's line must be {FIRST} or {SECOND}.")
    if min(map(_least, (arrivals.patience_ms, arrivals.ring_ms, arrivals.handling_ms))) < 0:
        raise DashboardError("Patience, ringing and handling cannot take less than no time.")


def refuse_duties(duties: Duties, now_ms: int) -> None:
    if _least(duties.start_ms) < now_ms:
        raise DashboardError(
            f"A duty starts at {_least(duties.start_ms)} ms, but the room is already at {now_ms} ms."
        )
    if _least(duties.end_ms - duties.start_ms) < 0:
        raise DashboardError("A duty cannot end before it starts.")
    if _least(duties.handler) < 0 or not np.isin(duties.takes, list(Takes)).all():
        raise DashboardError("A duty's handler must be numbered from 0, and take FIRST, BOTH or SECOND.")


def _least(column: np.ndarray) -> int:
    return int(column.min()) if len(column) else 2**62
