"""What demand is made of: each stream's share of a line's calls, by period."""

from collections.abc import Iterable

import numpy as np

from dashboard.sample.figures import Path, Period
from dashboard.sample.runs import Run
from dashboard.sample.streams import LINES, streams_of

OFFERED, FIRST_ATTEMPTS = "offered", "first_attempts"


def shares_of_streams(run: Run, periods: Iterable[Period]) -> dict[Path, float]:
    """(period, line, of what, stream), redials with the stream of their first attempt."""
    keys = streams_of(run.settings).keys
    figures: dict[Path, float] = {}
    for period in periods:
        part = run.between(period.first, period.last)
        line, first, stream = run.calls.line[part], run.calls.attempt[part] == 1, run.stream[part]
        for code, name in enumerate(LINES):
            for of_what, counted in ((OFFERED, line == code), (FIRST_ATTEMPTS, first & (line == code))):
                many = np.bincount(stream[counted], minlength=len(keys))
                shares = many / many.sum() if many.sum() else np.full(len(keys), np.nan)
                figures |= {
                    (period.label, name, of_what, key): float(share)
                    for key, share in zip(keys, shares, strict=True)
                }
    return figures
