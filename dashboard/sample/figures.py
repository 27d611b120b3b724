"""Figures of a seed by their path, and what many seeds come to."""

import math
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from statistics import mean, stdev
from typing import Any, NamedTuple, Self

from dashboard.sample.clock import next_month

# What a figure is of, from the widest on: ("2020-09", "101", "abandonment"). Not a number where undefined.
Path = tuple[str, ...]
Figures = Mapping[Path, float]
_DIGITS = 7


class Period(NamedTuple):
    """Whole months: their first day and their last."""

    first: date
    last: date

    @classmethod
    def of(cls, *months: date) -> Self:
        return cls(months[0], next_month(months[-1]) - timedelta(days=1))

    @property
    def label(self) -> str:
        """2020-09, or 2020-03 to 2020-08"""
        first, last = (f"{month:%Y-%m}" for month in self)
        return first if first == last else f"{first} to {last}"


def periods_of(months: Sequence[date]) -> tuple[Period, ...]:
    """Each month, then all of them together."""
    return tuple(dict.fromkeys([*map(Period.of, months), Period.of(*months)]))


def under(name: str, figures: Figures) -> dict[Path, float]:
    return {(name, *path): value for path, value in figures.items()}


def less(figures: Figures, base: Figures) -> dict[Path, float]:
    return {path: value - base[path] for path, value in figures.items()}


def over_seeds(by_seed: Sequence[Figures]) -> dict[str, Any]:
    """Nested by path: mean, sd and the value for each seed, in order; None where undefined."""
    nested: dict[str, Any] = {}
    for path in by_seed[0]:
        at = nested
        for name in path[:-1]:
            at = at.setdefault(name, {})
        at[path[-1]] = _summed_up([figures[path] for figures in by_seed])
    return nested


def _summed_up(values: Sequence[float]) -> dict[str, Any]:
    known = [value for value in values if not math.isnan(value)]
    return {
        "mean": _rounded(mean(known)) if known else None,
        "sd": _rounded(stdev(known)) if len(known) > 1 else None,
        "by_seed": [None if math.isnan(value) else _rounded(value) for value in values],
    }


def _rounded(value: float) -> float:
    rounded = float(f"{value:.{_DIGITS}g}")
    return int(rounded) if rounded.is_integer() else rounded
