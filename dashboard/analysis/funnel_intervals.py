"""What chance alone leaves open about one unit, whatever the others are: its 95% interval."""

import math

from dashboard.analysis.exact_counts import count_interval
from dashboard.analysis.funnel_units import Unit

CONFIDENCE, Z_95 = 0.95, 1.959964


def wilson(unit: Unit) -> tuple[float, float]:
    """Of a proportion: never below 0 or above 1, and right where none or all were in time."""
    count, square = unit.denominator, Z_95**2
    middle = (unit.numerator + square / 2) / (count + square)
    reach = Z_95 * math.sqrt(unit.value * (1 - unit.value) * count + square / 4) / (count + square)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def exact(unit: Unit) -> tuple[float, float]:
    """Of observed ÷ expected: the observed count is Poisson's, the expected one is held as known."""
    lowest, highest = count_interval(unit.numerator, CONFIDENCE)
    return lowest / unit.denominator, highest / unit.denominator


def of_two_counts(unit: Unit) -> tuple[float, float]:
    """Of one count ÷ another, on the log scale, half a count added to each."""
    numerator, denominator = unit.numerator + 0.5, unit.denominator + 0.5
    error = math.sqrt(unit.numerator / numerator**2 + unit.denominator / denominator**2)
    ratio, reach = numerator / denominator, math.exp(Z_95 * error)
    return ratio / reach, ratio * reach
