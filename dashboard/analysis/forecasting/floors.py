"""The ones to beat: the same weekday of last week, and the mean of the last eight of it."""

from collections.abc import Callable

import numpy as np

from dashboard.analysis.forecasting.series import Numbers, Series

WEEK = 7
WEEKS = 8


def seasonal_naive(series: Series, ahead: int) -> Numbers:
    """The last known value of each weekday; NaN of a weekday that has none."""
    return _by_weekday(series, ahead, lambda values: float(values[-1]))


def eight_week_mean(series: Series, ahead: int) -> Numbers:
    return _by_weekday(series, ahead, lambda values: float(np.mean(values[-WEEKS:])))


def naive_error(series: Series) -> float:
    """Mean absolute error of the seasonal naive within the series, a step of a week: MASE divides by it."""
    return float(np.nanmean(np.abs(series.values[WEEK:] - series.values[:-WEEK])))


def _by_weekday(series: Series, ahead: int, of: Callable[[Numbers], float]) -> Numbers:
    many = len(series.values)
    columns = [series.values[(many + i) % WEEK :: WEEK] for i in range(WEEK)]
    known = [column[np.isfinite(column)] for column in columns]
    usual = [of(column) if column.size else np.nan for column in known]
    return np.array([usual[i % WEEK] for i in range(ahead)])
