"""Forces, teams or tours side by side: a funnel from ten comparable units, dots with intervals below that.

A funnel replaces a league table: most of a ranking is chance, so only units beyond the limits differ
from the rest. Whether figures may be compared at all is asked of `reference.comparable`, not here.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from dashboard.analysis.funnel_intervals import Z_95
from dashboard.analysis.funnel_scales import PROPORTION, Scale
from dashboard.analysis.funnel_spread import Spread, spread
from dashboard.analysis.funnel_units import Unit, refuse_what_cannot_be_compared

FEWEST_FOR_A_FUNNEL = 10
Z_998 = 3.090232


class Shape(StrEnum):
    FUNNEL = "funnel"
    DOTS = "dots with intervals"


class Beyond(StrEnum):
    """Where a unit lies, once how much units differ among themselves is allowed for."""

    WITHIN = "within the limits"
    LOW_95 = "below the 95% limit"
    HIGH_95 = "above the 95% limit"
    LOW_998 = "below the 99.8% limit"
    HIGH_998 = "above the 99.8% limit"


@dataclass(frozen=True, kw_only=True)
class Dot:
    """`lower` to `upper` is what chance alone leaves open about this unit. `z` and `beyond` are None where
    there are too few units to say how much they differ among themselves.
    """

    name: str
    value: float
    denominator: float
    lower: float
    upper: float
    z: float | None
    beyond: Beyond | None


@dataclass(frozen=True, kw_only=True)
class Limits:
    """In the unit of the values, within the scale's ends."""

    lower_998: float
    lower_95: float
    upper_95: float
    upper_998: float


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """Dots in the order of the units given. From few units `spread` is badly estimated: it may be told
    with `Shape.DOTS`, but nothing is judged by it.
    """

    dots: tuple[Dot, ...]
    shape: Shape
    middle: float
    spread: Spread
    scale: Scale

    @property
    def centre(self) -> float:
        """All units pooled; 1 for observed ÷ expected."""
        return self.scale.back(self.middle)

    def limits(self, denominator: float, *, adjusted: bool = True) -> Limits:
        """For a unit of that size; unadjusted, as though units differed by chance alone."""
        between = self.spread.tau2 if adjusted else 0.0
        error = math.sqrt(self.scale.error(denominator, self.middle) ** 2 + between)
        places = (self.middle + z * error for z in (-Z_998, -Z_95, Z_95, Z_998))
        lower_998, lower_95, upper_95, upper_998 = (self.scale.back(place) for place in places)
        return Limits(lower_998=lower_998, lower_95=lower_95, upper_95=upper_95, upper_998=upper_998)


def compare(units: Sequence[Unit], scale: Scale = PROPORTION) -> Comparison:
    """DashboardError names the units whose counts cannot be compared, all together."""
    refuse_what_cannot_be_compared(units, none_allowed=scale.none_allowed, most=scale.most)
    middle = scale.centre(units)
    errors = [scale.error_of(unit) for unit in units]
    z_scores = [(scale.on(unit) - middle) / error for unit, error in zip(units, errors, strict=True)]
    found = spread(scale.trim(z_scores), errors)
    shape = Shape.FUNNEL if len(units) >= FEWEST_FOR_A_FUNNEL else Shape.DOTS
    return Comparison(
        dots=tuple(_dot(unit, scale, middle, found, shape) for unit in units),
        shape=shape,
        middle=middle,
        spread=found,
        scale=scale,
    )


def _dot(unit: Unit, scale: Scale, middle: float, found: Spread, shape: Shape) -> Dot:
    lower, upper = scale.interval(unit)
    z = (scale.on(unit) - middle) / math.sqrt(scale.error_of(unit) ** 2 + found.tau2)
    judged = shape is Shape.FUNNEL
    return Dot(
        name=unit.name,
        value=unit.value,
        denominator=unit.denominator,
        lower=lower,
        upper=upper,
        z=z if judged else None,
        beyond=_beyond(z) if judged else None,
    )


def _beyond(z: float) -> Beyond:
    if abs(z) <= Z_95:
        return Beyond.WITHIN
    if abs(z) <= Z_998:
        return Beyond.LOW_95 if z < 0 else Beyond.HIGH_95
    return Beyond.LOW_998 if z < 0 else Beyond.HIGH_998
