"""Laney's p-prime: limits of shares whose counts differ, over-dispersion taken in (Laney 2002).

With `over_dispersed` off it is a plain p-chart, which flags nearly everything where counts are large.
"""

from collections.abc import Sequence
from math import sqrt

from dashboard.analysis.limits import Limits, either_way
from dashboard.analysis.moving_ranges import mean_range, moving_ranges
from dashboard.analysis.series import Reading
from dashboard.analysis.settings import Settings
from dashboard.errors import DashboardError


def p_prime_limits(
    base: Sequence[Reading | None], at: Sequence[Reading], settings: Settings
) -> tuple[Limits, ...] | None:
    """Worked out from `base` (None: a point left out), for each of `at`; None without two neighbours."""
    for one in (*base, *at):
        if one and not one.is_counted:
            raise DashboardError(
                "A p-prime chart needs the counts behind each share, numerator and denominator: use xmr."
            )
    spread = sigma_z(base, settings) if settings.over_dispersed else 1.0
    if spread is None:
        return None
    pooled = pooled_share(base)
    return tuple(_limits(pooled, one, spread, settings) for one in at)


def pooled_share(base: Sequence[Reading | None]) -> float:
    """Weighted by volume: all numerators over all denominators."""
    held = [one for one in base if one]
    return sum(one.numerator or 0 for one in held) / sum(one.denominator or 0 for one in held)


def sigma_z(base: Sequence[Reading | None], settings: Settings) -> float | None:
    """How many times as far as chance alone the shares differ; 1 is a plain p-chart."""
    pooled = pooled_share(base)
    between = mean_range(moving_ranges([_z(one, pooled) if one else None for one in base]), settings)
    return None if between is None else between / settings.range_per_sigma


def _sigma(pooled: float, one: Reading) -> float:
    return sqrt(pooled * (1 - pooled) / (one.denominator or 1))


def _z(one: Reading, pooled: float) -> float:
    sigma = _sigma(pooled, one)
    # All or none in every period: nothing differs.
    return (one.value - pooled) / sigma if sigma else 0.0


def _limits(pooled: float, one: Reading, spread: float, settings: Settings) -> Limits:
    limits = either_way(pooled, settings.sigmas * _sigma(pooled, one) * spread, settings)
    return _clipped(limits) if settings.clipped else limits


def _clipped(limits: Limits) -> Limits:
    return Limits(
        mean=limits.mean,
        lower=max(limits.lower, 0.0),
        upper=min(limits.upper, 1.0),
        near_lower=max(limits.near_lower, 0.0),
        near_upper=min(limits.near_upper, 1.0),
    )
