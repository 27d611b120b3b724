"""How much neighbours differ, which is what the limits are made from."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import mean

from dashboard.analysis.settings import Settings


def moving_ranges(values: Sequence[float | None]) -> list[float]:
    """Between neighbours; None is a point left out, and no range reaches across it."""
    return [abs(b - a) for a, b in pairwise(values) if a is not None and b is not None]


def upper_range(ranges: Sequence[float], settings: Settings) -> float:
    """The upper limit of a chart of moving ranges; their mean is its middle line."""
    return settings.range_reach * mean(ranges)


def mean_range(ranges: Sequence[float], settings: Settings) -> float | None:
    """Screened once where the settings say so; None where no two neighbours are left.

    Screening that would leave no movement at all is not done: a series that is always the same but
    for one spike would otherwise have every point outside its limits.
    """
    if not ranges:
        return None
    screen = upper_range(ranges, settings)
    kept = [one for one in ranges if one < screen]
    return mean(kept) if settings.screened and any(kept) else mean(ranges)
