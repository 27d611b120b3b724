"""Who of those that gave up on 101 rang again, and how many 999 calls that made, followed call by call."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dashboard.queueing import FIRST, SECOND
from dashboard.sample.figures import Path, Period
from dashboard.sample.runs import Run
from dashboard.sample.streams import streams_of

WITHIN_MINUTES = (15, 30, 60)
EACH_CALL, EACH_CALLER, CALLS_ON_999 = "each_call_given_up", "each_caller_once", "calls_on_999"
_MINUTE_MS = 60_000
_NEVER = 2**62
Whole = npt.NDArray[np.int64]
Marks = npt.NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True)
class Followed:
    """By call, in milliseconds or _NEVER: from giving up until the same caller's next attempt on each line;
    of a caller's first call on 999 after 101, since giving up there.
    """

    until_101: Whole
    until_999: Whole
    since_101: Whole


def rang_back(run: Run, periods: Iterable[Period]) -> dict[Path, float]:
    """(period, what is counted, figure)"""
    followed = _followed(run)
    figures: dict[Path, float] = {}
    for period in periods:
        part = run.between(period.first, period.last)
        gave_up = (run.calls.line[part] == SECOND) & ~run.calls.answered[part]
        counted = {
            EACH_CALL: _shares(followed, part, gave_up),
            EACH_CALLER: _shares(followed, part, gave_up & (run.calls.attempt[part] == 1)),
            CALLS_ON_999: _on_999(run, followed, part),
        }
        for what, found in counted.items():
            figures |= {(period.label, what, key): value for key, value in found.items()}
    return figures


def _followed(run: Run) -> Followed:
    calls = run.calls
    order = np.lexsort((calls.attempt, calls.call))
    call, line, at_ms = calls.call[order], calls.line[order], calls.at_ms[order]
    until = np.full((2, len(order)), _NEVER)
    # From the farthest attempt to the next one, which then stands.
    for ahead in range(run.settings.parts["redial"]["tries"] - 1, 0, -1):
        same = np.flatnonzero(call[ahead:] == call[:-ahead])
        later_ms = at_ms[same + ahead] - (at_ms + calls.wait_ms[order])[same]
        until[line[same + ahead], same] = later_ms
    since = np.full(len(order), _NEVER)
    switched = np.flatnonzero((call[1:] == call[:-1]) & (line[1:] == FIRST) & (line[:-1] == SECOND))
    since[switched + 1] = until[FIRST, switched]
    back = np.argsort(order)
    return Followed(until_101=until[SECOND, back], until_999=until[FIRST, back], since_101=since[back])


def _shares(followed: Followed, part: slice, counted: Marks) -> dict[str, float]:
    on_101, on_999 = followed.until_101[part][counted], followed.until_999[part][counted]
    ways = {"101": on_101, "999": on_999, "either": np.minimum(on_101, on_999)}
    shares = {
        f"on_{way}_within_{minutes}_min": _mean(until <= minutes * _MINUTE_MS)
        for minutes in WITHIN_MINUTES
        for way, until in ways.items()
    }
    return {"number": float(counted.sum()), **shares}


def _on_999(run: Run, followed: Followed, part: slice) -> dict[str, float]:
    since = followed.since_101[part]
    on_999 = run.calls.line[part] == FIRST
    from_101 = streams_of(run.settings).line[run.stream[part]] == SECOND
    soon = {f"first_within_{minutes}_min": since <= minutes * _MINUTE_MS for minutes in WITHIN_MINUTES}
    counts = {**soon, "first": since < _NEVER, "first_and_again": on_999 & from_101}
    return {
        **{key: float(marks.sum()) for key, marks in counts.items()},
        "share_of_999_offered": _mean(from_101[on_999]),
    }


def _mean(marks: Marks) -> float:
    return float(marks.mean()) if len(marks) else math.nan
