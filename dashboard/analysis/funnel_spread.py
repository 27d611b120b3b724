"""Over-dispersion: how much more units differ than chance alone makes them, and by how much for certain.

Additive random effects: DerSimonian and Laird's tau squared, from trimmed z-scores (Spiegelhalter,
Quality and Safety in Health Care 2005;14:347), so that one extreme unit does not hide the others.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import quantiles

TRIM = 0.1
_GROUPS = round(1 / TRIM)


@dataclass(frozen=True, kw_only=True)
class Spread:
    """`phi` is 1 where units differ as chance makes them; `tau2` is the variance between units on the
    scale, 0 where they differ no more than that.
    """

    phi: float
    tau2: float


def winsorised(z_scores: Sequence[float]) -> tuple[float, ...]:
    """The lowest and the highest tenth pulled in to the tenth's edge."""
    if len(z_scores) < 2:
        return tuple(z_scores)
    edges = quantiles(z_scores, n=_GROUPS, method="inclusive")
    return tuple(min(max(z, edges[0]), edges[-1]) for z in z_scores)


def truncated(z_scores: Sequence[float]) -> tuple[float | None, ...]:
    """None for those in the lowest and the highest tenth by rank: of fewer than nine, none is dropped."""
    many = len(z_scores) + 1
    groups = [math.floor(_rank(z, z_scores) * _GROUPS / many) for z in z_scores]
    return tuple(z if 0 < group < _GROUPS - 1 else None for z, group in zip(z_scores, groups, strict=True))


def spread(z_scores: Sequence[float | None], errors: Sequence[float]) -> Spread:
    """From trimmed z-scores, None where one was dropped, and each unit's standard error on the scale."""
    kept = [(z, 1 / error**2) for z, error in zip(z_scores, errors, strict=True) if z is not None]
    if not kept:
        return Spread(phi=0.0, tau2=0.0)
    phi = sum(z**2 for z, _ in kept) / len(kept)
    weight = sum(weight for _, weight in kept)
    beyond_chance = len(kept) * phi - (len(kept) - 1)
    between = weight - sum(weight**2 for _, weight in kept) / weight
    tau2 = beyond_chance / between if phi > 1 and between > 0 else 0.0
    return Spread(phi=phi, tau2=max(0.0, tau2))


def _rank(z: float, among: Sequence[float]) -> float:
    """From 1; those that are equal share the mean of their ranks."""
    below = sum(other < z for other in among)
    return below + (sum(other == z for other in among) + 1) / 2
