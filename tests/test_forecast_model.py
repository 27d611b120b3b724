"""The daily model and its forecast: what holds for any series, and what each kind of series must give."""

import datetime

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.analysis.forecasting.evaluating import scores
from dashboard.analysis.forecasting.expected import forecast
from dashboard.analysis.forecasting.model import DailyModel
from dashboard.analysis.forecasting.series import Series, offered_by_day
from dashboard.errors import DashboardError
from tests.bench.forecasting import call_centre
from tests.weeks import FIRST, like, series

pytestmark = pytest.mark.slow
FIGURES = ("lower95", "lower80", "mean", "upper80", "upper95", "seasonal_naive", "eight_week_mean")
DRAWN = st.builds(like, st.sampled_from([56, 90, 200]), st.integers(0, 99), st.sampled_from([3, 40, 5000]))


def figures(told):
    return np.array([[getattr(row, name) for name in FIGURES] for row in told.rows])


def means(values, ahead=14):
    return figures(forecast(series(values), ahead))[:, 2]


@given(DRAWN, st.integers(1, 60))
@settings(max_examples=6)
def test_rows_follow_day_by_day_and_the_intervals_hold_the_mean(values, ahead):
    told = forecast(series(values), ahead)
    assert [row.day for row in told.rows] == list(series(values).days(ahead)[-ahead:])
    ends = figures(told)[:, :5]
    assert np.all(np.diff(ends, axis=1) >= 0)
    assert np.all(ends >= 0)


@given(DRAWN, st.sampled_from([0.01, 7.0, 1000.0]))
@settings(max_examples=6)
def test_a_series_times_a_number_has_its_forecast_times_that_number(values, times):
    plain, larger = (figures(forecast(series(np.array(values) * by), 10)) for by in (1.0, times))
    # The likeliest variances are searched for, so the last digits may differ.
    assert larger == pytest.approx(plain * times, rel=1e-3, abs=1e-3 * larger.max())


@given(st.integers(0, 99))
@settings(max_examples=3)
def test_what_came_later_changes_nothing(seed):
    values = like(150, seed)
    other = [*values[:120], *[9999] * 30]
    assert forecast(series(values).until(120), 10) == forecast(series(other).until(120), 10)


def test_an_earlier_day_s_forecast_is_what_statsmodels_would_have_said_on_it():
    from dashboard.analysis.forecasting import model

    fitted = DailyModel(series(like(200)), 14)
    before = model._state_space(fitted.logged[:150], fitted._known[:150]).filter(fitted._variances)
    theirs = before.get_forecast(14, exog=fitted._known[150:164])
    ours = fitted.from_day(150)
    assert ours.expected == pytest.approx(theirs.predicted_mean, abs=1e-8)
    assert ours.spread == pytest.approx(theirs.se_mean, abs=1e-8)


def test_an_effect_not_seen_by_an_earlier_day_is_not_told_of_it():
    christmas = (datetime.date(2019, 12, 25) - FIRST).days
    fitted = DailyModel(series(like(120)), 14)
    assert np.isnan(fitted.from_day(christmas - 1).expected[1])
    assert np.isfinite(fitted.from_day(christmas + 30).expected).all()


@pytest.mark.parametrize("value", [0.0, 1.0, 500.0])
def test_a_series_that_never_changes_goes_on(value):
    told = figures(forecast(series([value] * 120), 10))
    assert told == pytest.approx(np.full((10, 7), value), rel=0.01, abs=1e-3)


def test_days_closed_with_zero_are_expected_closed():
    values = [0 if i % 7 == 6 else 200 + many for i, many in enumerate(like(200, usual=20))]
    told = means(values)
    closed = (200 + np.arange(14)) % 7 == 6
    assert told[closed].max() < 5
    assert told[~closed].min() > 150


def test_days_closed_without_a_number_have_no_row():
    values = [np.nan if i % 7 == 6 else many for i, many in enumerate(like(140))]
    told = forecast(series(values), 14)
    assert [row.day.weekday() for row in told.rows] == [0, 1, 2, 3, 4, 5] * 2


def test_a_level_that_fell_is_followed_within_six_weeks():
    values = [many * (1.0 if i < 300 else 0.5) for i, many in enumerate(like(342, usual=1000, spread=0.05))]
    assert means(values).mean() == pytest.approx(1000 * 0.5 * 33 / 35, rel=0.1)


def test_days_not_known_are_passed_over():
    values = np.array(like(200, usual=1000), dtype=float)
    gaps = values.copy()
    gaps[::9] = gaps[150:160] = np.nan
    assert means(gaps) == pytest.approx(means(values), rel=0.1)


def test_the_wilder_the_days_the_wider_the_intervals():
    calm, wild = (figures(forecast(series(like(200, spread=by)), 7)) for by in (0.02, 0.2))
    assert np.all((wild[:, 3] - wild[:, 1]) > 3 * (calm[:, 3] - calm[:, 1]))


def test_it_says_whether_its_past_was_long_enough_to_set_the_intervals():
    short, long = (forecast(series(like(days)), 28) for days in (100, 200))
    assert (short.by_misses, long.by_misses) == (False, True)
    assert "its past being too short" in short.method
    assert "set by past misses" in long.method


@pytest.mark.parametrize("days", [0, -1, 366])
def test_days_ahead_are_from_one_to_a_year(days):
    with pytest.raises(DashboardError, match="--days takes 1 to 365, got"):
        forecast(series(like(60)), days)


def test_more_origins_than_the_series_can_bear_are_refused():
    with pytest.raises(DashboardError, match="12 origins 28 days apart want a longer series"):
        scores(series(like(300)), 12, 28)


def at_28_days(told: Series, origins=12):
    found = {one.method: one for one in scores(told, origins, 56, (28,))}
    return found["model"], found["seasonal naive"]


def test_on_a_real_call_centre_it_beats_the_seasonal_naive_and_covers_what_it_says(shared):
    model, naive = at_28_days(call_centre(shared))
    assert model.mase < naive.mase
    assert model.coverage80 == pytest.approx(0.80, abs=0.06)
    assert model.coverage95 == pytest.approx(0.95, abs=0.05)


@pytest.mark.parametrize("line", ["999", "101"])
def test_on_the_practice_force_it_beats_the_seasonal_naive_by_a_fifth_and_covers_what_it_says(force, line):
    model, naive = at_28_days(offered_by_day(force, line))
    assert model.mase < 0.8 * naive.mase
    # Twelve stretches of four weeks: a few points either way are chance.
    assert model.coverage80 == pytest.approx(0.80, abs=0.06)
    assert model.coverage95 == pytest.approx(0.95, abs=0.05)
