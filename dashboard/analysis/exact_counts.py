"""Exact limits of a Poisson count, from the gamma distribution's quantiles."""

import math

_HALVINGS = 200


def poisson_limits(expected: float, confidence: float) -> tuple[float, float]:
    """Lowest and highest observed ÷ expected that chance alone makes: chi-square quantiles at 2 and
    2 (expected + 1) degrees of freedom a count. `confidence` as 0.95 or 0.998.
    """
    tail = (1 - confidence) / 2
    return _quantile(tail, expected) / expected, _quantile(1 - tail, expected + 1) / expected


def count_interval(observed: float, confidence: float) -> tuple[float, float]:
    """The lowest and the highest mean of which such a count is not surprising."""
    tail = (1 - confidence) / 2
    lowest = _quantile(tail, observed) if observed else 0.0
    return lowest, _quantile(1 - tail, observed + 1)


def _quantile(share: float, shape: float) -> float:
    """Where that share of a gamma distribution of scale 1 lies below."""
    low, high = 0.0, shape + 20 * math.sqrt(shape) + 50
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        low, high = (middle, high) if _below(shape, middle) < share else (low, middle)
    return (low + high) / 2


def _below(shape: float, place: float) -> float:
    """The regularised lower incomplete gamma function, by its series: all terms are positive."""
    if place <= 0:
        return 0.0
    term = math.exp(shape * math.log(place) - place - math.lgamma(shape + 1))
    total, step = term, shape
    # Terms grow until `step` passes `place`: only after that may a small one end the sum.
    while step <= place or term > total * math.ulp(1.0):
        step += 1
        term *= place / step
        total += term
        if term == 0:
            break
    return min(total, 1.0)
