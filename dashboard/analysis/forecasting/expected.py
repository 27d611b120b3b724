"""A daily forecast: mean, intervals of 80% and 95%, and the floors beside it.

Intervals are those that would have held in the past: the model is asked what it would have said on each
of the last 26 weeks, and its misses, in its own standard errors, are ranked (split conformal, with the
model's spread as the scale). With fewer than eight such weeks its own standard errors are taken, and it
is said. Either is widened as Student's t with eight degrees of freedom is wider than the normal: 26
stretches that overlap are few, and the variances are estimates. Eight is what held on practice forces
drawn with seeds 11 to 13.

A weekday that never has a number (a place closed on Sundays) has no row: nothing is known of it.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from dashboard.analysis.forecasting.floors import WEEK, eight_week_mean, naive_error, seasonal_naive
from dashboard.analysis.forecasting.model import DailyModel, Logged
from dashboard.analysis.forecasting.series import LEAST_DAYS, Numbers, Series
from dashboard.errors import DashboardError

METHOD = "local level, autoregression and calendar effects on logarithms (statsmodels)"
BY_MISSES = {True: "intervals set by past misses", False: "intervals of the model, its past being too short"}
LEVELS = (80, 95)
MOST_DAYS = 365
_WEEKS_BACK = 26
_FEWEST_BACK = 8
_DEGREES_OF_FREEDOM = 8


@dataclass(frozen=True, kw_only=True)
class Expected:
    """One day's."""

    day: datetime.date
    mean: float
    lower80: float
    upper80: float
    lower95: float
    upper95: float
    seasonal_naive: float
    eight_week_mean: float


@dataclass(frozen=True, kw_only=True)
class Forecast:
    """`made_from` is the last day known to it; `by_misses`: intervals were set by the model's past misses.

    `naive_error` is what MASE divides by.
    """

    method: str
    line: str
    made_from: datetime.date
    rows: tuple[Expected, ...]
    by_misses: bool
    naive_error: float


def forecast(series: Series, ahead: int) -> Forecast:
    """DashboardError where `ahead` is no number of days from 1 to 365."""
    if not 1 <= ahead <= MOST_DAYS:
        raise DashboardError(f"--days takes 1 to {MOST_DAYS}, got {ahead}.")
    series = series.recent
    model = DailyModel(series, ahead)
    misses = _misses(model, ahead)
    by_misses = len(misses) >= _FEWEST_BACK
    return Forecast(
        method=f"{METHOD}, {BY_MISSES[by_misses]}",
        line=series.line,
        made_from=series.last,
        rows=tuple(_rows(series, model, misses if by_misses else None, ahead)),
        by_misses=by_misses,
        naive_error=naive_error(series),
    )


def _misses(model: DailyModel, ahead: int) -> Numbers:
    """How far off it would have been, in its own standard errors: a row for each week back."""
    known = len(model.logged)
    starts = [known - ahead - WEEK * back for back in range(_WEEKS_BACK)]
    return np.array([_missed(model, seen, ahead) for seen in starts if seen >= 2 * LEAST_DAYS])


def _missed(model: DailyModel, seen: int, ahead: int) -> Numbers:
    told = model.from_day(seen)
    return np.asarray(np.abs(model.logged[seen : seen + ahead] - told.expected) / told.spread)


def _reach(misses: Numbers | None, level: int) -> float:
    """Standard errors either side."""
    # Slow to import, and statsmodels has it in memory by now.
    from scipy.special import stdtrit

    upper = 0.5 + level / 200
    widely = float(stdtrit(_DEGREES_OF_FREEDOM, upper))
    if misses is None:
        return widely
    return float(np.nanquantile(misses, level / 100)) * widely / NormalDist().inv_cdf(upper)


def _rows(series: Series, model: DailyModel, misses: Numbers | None, ahead: int) -> Iterator[Expected]:
    values = _values(model, model.ahead(), misses)
    last_week = values["seasonal_naive"] = seasonal_naive(series, ahead)
    values["eight_week_mean"] = eight_week_mean(series, ahead)
    for i, day in enumerate(series.days(ahead)[-ahead:]):
        if np.isfinite(last_week[i]):
            yield Expected(day=day, **{name: float(column[i]) for name, column in values.items()})


def _values(model: DailyModel, told: Logged, misses: Numbers | None) -> dict[str, Numbers]:
    values = {}
    for level in LEVELS:
        band = _reach(misses, level) * told.spread
        values[f"lower{level}"] = model.numbers(told.expected - band)
        values[f"upper{level}"] = model.numbers(told.expected + band)
    # The logarithm's middle is the number's median; half its variance more is the mean.
    mean = model.numbers(told.expected + told.spread**2 / 2)
    return {"mean": np.minimum(mean, values["upper80"]), **values}
