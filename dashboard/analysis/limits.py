"""Limits of one point, and the XmR chart's."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean

from dashboard.analysis.moving_ranges import mean_range, moving_ranges
from dashboard.analysis.series import Reading
from dashboard.analysis.settings import Settings


@dataclass(frozen=True, kw_only=True)
class Limits:
    """In the unit of the series."""

    mean: float
    lower: float
    upper: float
    near_lower: float
    near_upper: float

    def raised(self, by: float) -> "Limits":
        return Limits(
            mean=self.mean + by,
            lower=self.lower + by,
            upper=self.upper + by,
            near_lower=self.near_lower + by,
            near_upper=self.near_upper + by,
        )


def either_way(middle: float, reach: float, settings: Settings) -> Limits:
    """`reach` is how far the outer limits lie from the middle."""
    near = settings.near * reach
    return Limits(
        mean=middle,
        lower=middle - reach,
        upper=middle + reach,
        near_lower=middle - near,
        near_upper=middle + near,
    )


def xmr_limits(
    base: Sequence[Reading | None], at: Sequence[Reading], settings: Settings
) -> tuple[Limits, ...] | None:
    """Worked out from `base` (None: a point left out), for each of `at`; None without two neighbours."""
    values = [one.value if one else None for one in base]
    between = mean_range(moving_ranges(values), settings)
    if between is None:
        return None
    # The exact mean: a series that never moves must lie on it, not a rounding error beside it.
    middle = mean(value for value in values if value is not None)
    return (either_way(middle, settings.reach * between, settings),) * len(at)
