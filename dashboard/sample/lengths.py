"""Lengths of time that are log-normal, and differ by kind of call and by day."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from dashboard.sample.days import Codes, Moments
from dashboard.sample.settings import Numbers


@dataclass(frozen=True, kw_only=True)
class Lengths:
    """By kind and day: means in seconds. By kind: spreads (standard deviations of the logarithm)."""

    mean: Numbers
    spread: Numbers

    def drawn_ms(self, cell: Codes, normal: Numbers) -> Moments:
        """`cell` is kind times days plus day; `normal` a standard normal deviate for each."""
        days = self.mean.shape[1]
        spread = np.repeat(self.spread, days)
        middle = np.log(self.mean * 1000).ravel() - spread**2 / 2
        return np.asarray(np.rint(np.exp(middle[cell] + spread[cell] * normal))).astype(np.int64)


def lengths_of(parts: Sequence[dict[str, Any]], more: Numbers) -> Lengths:
    """A part for each kind, with `mean` and `spread`; `more` seconds on the mean, by kind and day."""
    means = np.array([[part["mean"]] for part in parts], dtype=np.float64)
    return Lengths(mean=means + more, spread=np.array([part["spread"] for part in parts], dtype=np.float64))
