"""Forecasts beside what came: those made again from days gone by, each knowing nothing later, and those kept.

MASE: mean absolute error over that of the seasonal naive within the series known (Hyndman and Koehler 2006).
WAPE: absolute errors over the calls that came. Coverage: the share of days inside the interval.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dashboard.analysis.forecasting.expected import Expected, forecast
from dashboard.analysis.forecasting.series import LEAST_DAYS, Numbers, Series
from dashboard.errors import DashboardError
from dashboard.periods import DAY

HORIZONS = (7, 28, 42)
LEAST_ORIGINS = 10
OURS = "model"
METHODS = {OURS: "mean", "seasonal naive": "seasonal_naive", "eight-week mean": "eight_week_mean"}


@dataclass(frozen=True, kw_only=True)
class Score:
    """Over the first `horizon` days of each origin. `mase` is NaN of a series that repeats itself exactly.

    Coverage, as a share, only of the model.
    """

    method: str
    horizon: int
    mase: float
    wape: float
    coverage80: float | None = None
    coverage95: float | None = None


@dataclass(frozen=True, kw_only=True)
class Origin:
    """`came` has a number for each row, NaN where none is known; `unit` is what MASE divides by."""

    rows: tuple[Expected, ...]
    came: Numbers
    unit: float


def scores(series: Series, origins: int, step: int, horizons: Sequence[int] = HORIZONS) -> tuple[Score, ...]:
    """Origins lie `step` days apart, the last one the longest horizon before the end."""
    longest = max(horizons)
    starts = [len(series.values) - longest - step * back for back in range(origins)]
    if min(starts) < 2 * LEAST_DAYS:
        raise DashboardError(f"{origins} origins {step} days apart want a longer series.")
    made = [_origin(series, seen, longest) for seen in reversed(starts)]
    return tuple(score(made, method, horizon) for horizon in horizons for method in METHODS)


def score(made: Sequence[Origin], method: str, horizon: int) -> Score:
    """At least one day must have come."""
    pairs = [
        (row, came, one.unit) for one in made for row, came in zip(one.rows, one.came, strict=True)
        if np.isfinite(came) and row.day < one.rows[0].day + DAY * horizon
    ]  # fmt: skip
    came, units = (np.array([pair[i] for pair in pairs]) for i in (1, 2))
    off = np.abs(np.array([getattr(row, METHODS[method]) for row, _, _ in pairs]) - came)
    told = off[units > 0] / units[units > 0]
    return Score(
        method=method,
        horizon=horizon,
        mase=float(told.mean()) if told.size else float("nan"),
        wape=float(off.sum() / came.sum()) if came.sum() else float("nan"),
        coverage80=_covered(pairs, 80) if method == OURS else None,
        coverage95=_covered(pairs, 95) if method == OURS else None,
    )


def _origin(series: Series, seen: int, ahead: int) -> Origin:
    told = forecast(series.until(seen), ahead)
    came = [series.values[(row.day - series.first).days] for row in told.rows]
    return Origin(rows=told.rows, came=np.array(came), unit=told.naive_error)


def _covered(pairs: Sequence[tuple[Expected, float, float]], level: int) -> float:
    lower, upper = f"lower{level}", f"upper{level}"
    return float(np.mean([getattr(row, lower) <= came <= getattr(row, upper) for row, came, _ in pairs]))
