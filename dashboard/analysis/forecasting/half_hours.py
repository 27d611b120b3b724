"""A day's number shared out over its half-hours, each with its intervals.

Shares come from the last eight weeks, by weekday, shrunk halfway towards those of all weekdays or of the
weekend. A bank holiday has a Sunday's. A special night (New Year, Christmas Day, Halloween, Bonfire
Night) has its own: the mean of the same date's in the three years before and of its usual one. On the day
that clocks go back the repeated hour counts twice, on the other the missing one not at all.
"""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from dashboard.analysis.bank_holidays import is_bank_holiday
from dashboard.analysis.forecasting.counted import SLOTS, Counted, slot
from dashboard.analysis.forecasting.expected import LEVELS, Expected, Forecast
from dashboard.analysis.forecasting.floors import WEEKS
from dashboard.analysis.forecasting.known_days import special
from dashboard.analysis.forecasting.series import Numbers
from dashboard.periods import By, Period, periods

SHRUNK_BY_DAYS = 8
_SATURDAY, _SUNDAY = 5, 6
# A half-hour in which nobody has ever rung is not impossible.
_HARDLY_ANY = 1e-6


@dataclass(frozen=True, kw_only=True)
class HalfHour:
    """One half-hour's, in calls."""

    period: Period
    mean: float
    lower80: float
    upper80: float
    lower95: float
    upper95: float
    seasonal_naive: float
    eight_week_mean: float


def half_hours(told: Forecast, counted: Counted) -> tuple[HalfHour, ...]:
    """Of a day the means add up to the day's own."""
    spread = _more_than_chance(counted)
    return tuple(one for row in told.rows for one in _of_day(row, counted, spread))


def _of_day(row: Expected, counted: Counted, spread: float) -> Iterator[HalfHour]:
    within = periods(By.HALF_HOUR, row.day, row.day, counted.zone)
    slots = np.array([slot(period) for period in within])
    shares = share_of(row.day, counted)[slots]
    shares = shares / shares.sum()
    ends = _ends(row, shares, spread)
    before = counted.like(row.day)
    usual = {"seasonal_naive": before[-1], "eight_week_mean": before[-WEEKS:].mean(axis=0)}
    for i, period in enumerate(within):
        floors = {name: float(values[slots[i]]) for name, values in usual.items()}
        yield HalfHour(
            period=period,
            mean=row.mean * float(shares[i]),
            **{name: float(values[i]) for name, values in ends.items()},
            **floors,
        )


def _ends(row: Expected, shares: Numbers, spread: float) -> dict[str, Numbers]:
    """Quantiles of a negative binomial, whose spread is the day's own and the half-hour's within it."""
    mean = row.mean * shares
    of_day = (row.upper80 - row.lower80) / (2 * NormalDist().inv_cdf(0.9))
    variance = spread * mean + (of_day * shares) ** 2
    ends: dict[str, Numbers] = {}
    for level in LEVELS:
        below, above = (_quantile(mean, variance, 0.5 + sign * level / 200) for sign in (-1, 1))
        ends |= {f"lower{level}": np.minimum(below, mean), f"upper{level}": np.maximum(above, mean)}
    return ends


def _quantile(mean: Numbers, variance: Numbers, at: float) -> Numbers:
    # Slow to import, and statsmodels has it in memory by now.
    from scipy.stats import nbinom

    mean = np.maximum(mean, _HARDLY_ANY)
    chance = mean / np.maximum(variance, mean * (1 + _HARDLY_ANY))
    return np.asarray(nbinom.ppf(at, mean * chance / (1 - chance), chance))


def share_of(day: datetime.date, counted: Counted) -> Numbers:
    """Of a day of 48 half-hours; they add up to one."""
    usual = _usual(kind_of(day), counted)
    own = [_shares(counts) for counts in counted.same_date(day)] if special(day) else []
    return np.asarray(np.mean([usual, *own], axis=0))


def kind_of(day: datetime.date) -> int:
    """Its weekday, 0 to 6; a bank holiday's is a Sunday's."""
    return _SUNDAY if is_bank_holiday(day) else day.weekday()


def _usual(kind: int, counted: Counted) -> Numbers:
    own = _days(counted, [kind])
    alike = _days(counted, range(_SATURDAY) if kind < _SATURDAY else (_SATURDAY, _SUNDAY))
    pooled = _shares((alike if len(alike) else counted.counts).sum(axis=0))
    calls = float(counted.counts.sum(axis=1).mean())
    return _shares(own.sum(axis=0) + SHRUNK_BY_DAYS * calls * pooled)


def _days(counted: Counted, kinds: Sequence[int]) -> Numbers:
    return counted.counts[[kind_of(day) in kinds for day in counted.days]]


def _shares(counts: Numbers) -> Numbers:
    return np.asarray((counts + _HARDLY_ANY) / (counts.sum() + SLOTS * _HARDLY_ANY))


def _more_than_chance(counted: Counted) -> float:
    """How many times as far off as a Poisson's, given the day's own number (Pearson), at least once."""
    shapes = [_usual(kind, counted) for kind in range(7)]
    shares = np.array([shapes[kind_of(day)] for day in counted.days])
    told = shares * counted.counts.sum(axis=1, keepdims=True)
    far = (counted.counts - told) ** 2 / np.maximum(told, _HARDLY_ANY)
    return max(float(far.mean()) * WEEKS / (WEEKS - 1), 1.0)
