"""The daily model: a level that wanders, days that take after the day before, and effects of the calendar.

On logarithms of the number over its mean, so that effects multiply: Harvey's local level with an
autoregressive part and regressors, by the Kalman filter (statsmodels). Days not known are passed over. A
tenth of the mean is added first, so that a day without a call can be read and does not rule
the rest.

One run of the filter serves every earlier day too: its state on the morning of a day holds only the days
before.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from dashboard.analysis.forecasting.known_days import known_beforehand
from dashboard.analysis.forecasting.series import Numbers, Series

_ADDED = 0.1
_FITTING = {"method": "lbfgs", "maxiter": 60, "pgtol": 1e-3, "factr": 1e9, "cov_type": "none"}
# The level, and what is kept of the day before.
_WITHOUT_EFFECTS = 2
_LEAST_VARIANCE = 1e-8
# A standard error of logarithms as large says that an effect had not been seen by then.
_UNTOLD = 20.0


@dataclass(frozen=True, kw_only=True)
class Logged:
    """Expected logarithms, and how far off they usually are (standard errors), a value a day."""

    expected: Numbers
    spread: Numbers


class DailyModel:
    """Fitted to a whole series; may then be asked what it would have said on an earlier day."""

    def __init__(self, series: Series, ahead: int) -> None:
        self._ahead = ahead
        self._usual = float(np.nanmean(series.values)) or 1.0
        self.logged = np.log(series.values / self._usual + _ADDED)
        self._known = known_beforehand(series.days(ahead), len(series.values), series.line)
        self._variances = self._start()
        self._filtered = self._filter()
        self._variances = self._fit()
        self._filtered = self._filter()

    def ahead(self) -> Logged:
        return self.from_day(len(self.logged))

    def from_day(self, seen: int) -> Logged:
        """What it says with its first `seen` days known, its variances as they are.

        NaN where it could not tell, the effect of a day's name not having been seen.
        """
        of_days, of_level, of_wander, kept = self._variances
        days = np.arange(self._ahead)
        looks = np.column_stack([np.ones(self._ahead), kept**days, self._known[seen : seen + self._ahead]])
        variance = np.einsum("di,ij,dj->d", looks, self._filtered.predicted_state_cov[:, :, seen], looks)
        wandered = np.concatenate([[0.0], np.cumsum(kept ** (2 * days[:-1]))])
        spread = np.sqrt(np.maximum(variance, 0) + of_days + of_level * days + of_wander * wandered)
        told = spread < _UNTOLD
        expected = looks @ self._filtered.predicted_state[:, seen]
        return Logged(expected=np.where(told, expected, np.nan), spread=np.where(told, spread, np.nan))

    def numbers(self, logged: Numbers) -> Numbers:
        """Back from logarithms; never below none."""
        return np.asarray(np.maximum(np.exp(logged) - _ADDED, 0) * self._usual)

    def _filter(self) -> Any:
        """With the effects in the state, so that their uncertainty counts: they are its last ones."""
        known = self._known[: len(self.logged)]
        return _state_space(self.logged, known).filter(self._variances, return_ssm=True)

    def _fit(self) -> Numbers:
        """The likeliest variances, given the effects found with guessed ones.

        A fifth of the work of both at once; on the practice force within 0.6 of the best log-likelihood.
        """
        effects = self._filtered.predicted_state[_WITHOUT_EFFECTS:, -1]
        without = self.logged - self._known[: len(self.logged)] @ effects
        fitted = _state_space(without).fit(self._variances, disp=False, warn_convergence=False, **_FITTING)
        return np.asarray(fitted.params)

    def _start(self) -> Numbers:
        """Of day, level and wandering, and how much of a day's wandering the next one keeps."""
        between_weeks = self.logged[7:] - self.logged[:-7]
        spread = max(float(np.nanvar(between_weeks)) / 2, _LEAST_VARIANCE)
        return np.array([spread / 2, spread / 100, spread / 2, 0.5])


def _state_space(logged: Numbers, known: Numbers | None = None) -> Any:
    # Seconds to import, and only a forecast needs it.
    from statsmodels.tsa.statespace.structural import UnobservedComponents

    return UnobservedComponents(logged, "local level", autoregressive=1, exog=known, mle_regression=False)
