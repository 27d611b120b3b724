"""The scales on which units are compared: there a unit's own chance variation hangs on its size alone.

Forms as in Spiegelhalter, Statistics in Medicine 2005;24:1185, and in FunnelPlotR (NHS-R).
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dashboard.analysis.funnel_intervals import exact, of_two_counts, wilson
from dashboard.analysis.funnel_spread import truncated, winsorised
from dashboard.analysis.funnel_units import Unit, pooled

_MOST_ON_A_LOG_SCALE = 700.0


@dataclass(frozen=True, kw_only=True)
class Scale:
    """`on` puts a unit on the scale and `back` a place on it into a value. `error_of` is the unit's standard
    error there; `error` that of a unit of such a denominator if its value is the centre. `trim` keeps
    extreme units from hiding how much the others differ. `interval` is one unit's own, 95%.
    """

    on: Callable[[Unit], float]
    back: Callable[[float], float]
    centre: Callable[[Sequence[Unit]], float]
    error_of: Callable[[Unit], float]
    error: Callable[[float, float], float]
    trim: Callable[[Sequence[float]], Sequence[float | None]]
    interval: Callable[[Unit], tuple[float, float]]
    none_allowed: bool = True
    most: float = math.inf


def _angle(share: float) -> float:
    return math.asin(math.sqrt(share))


def _share(angle: float) -> float:
    # Beyond a right angle the sine turns back: a limit there is the end of the scale.
    return math.sin(min(max(angle, 0.0), math.pi / 2)) ** 2


def _ratio(place: float) -> float:
    return math.exp(min(place, _MOST_ON_A_LOG_SCALE))


def _error_of_counts(numerator: float, denominator: float) -> float:
    return math.sqrt(numerator / (numerator + 0.5) ** 2 + denominator / (denominator + 0.5) ** 2)


PROPORTION = Scale(
    on=lambda unit: _angle(unit.value),
    back=_share,
    centre=lambda units: _angle(pooled(units)),
    error_of=lambda unit: 1 / (2 * math.sqrt(unit.denominator)),
    error=lambda denominator, _: 1 / (2 * math.sqrt(denominator)),
    trim=winsorised,
    interval=wilson,
    most=1.0,
)
RATIO_OF_COUNTS = Scale(
    on=lambda unit: math.log((unit.numerator + 0.5) / (unit.denominator + 0.5)),
    back=_ratio,
    centre=lambda units: math.log(pooled(units)),
    error_of=lambda unit: _error_of_counts(unit.numerator, unit.denominator),
    error=lambda denominator, centre: _error_of_counts(_ratio(centre) * denominator, denominator),
    trim=winsorised,
    interval=of_two_counts,
)
STANDARDISED = Scale(
    on=lambda unit: math.log(unit.value),
    back=_ratio,
    centre=lambda _: 0.0,
    error_of=lambda unit: 1 / math.sqrt(unit.denominator),
    error=lambda denominator, _: 1 / math.sqrt(denominator),
    trim=truncated,
    interval=exact,
    none_allowed=False,
)
