"""Forecasts kept as made, and beside what came since."""

import datetime

import numpy as np
import pytest

from dashboard.analysis.forecasting.evaluating import Origin, score
from dashboard.analysis.forecasting.expected import Expected, Forecast
from dashboard.analysis.forecasting.keeping import keep, kept, since
from dashboard.errors import DashboardError
from dashboard.store.journal import Journal

FIRST = datetime.date(2021, 6, 1)
A_DAY = datetime.timedelta(days=1)


def row(i, mean=100.0):
    return Expected(
        day=FIRST + A_DAY * i,
        mean=mean,
        lower80=90.0,
        upper80=110.0,
        lower95=80.0,
        upper95=120.0,
        seasonal_naive=130.0,
        eight_week_mean=100.0,
    )


TOLD = Forecast(
    method="drawn",
    line="101",
    made_from=FIRST - A_DAY,
    rows=tuple(row(i) for i in range(4)),
    by_misses=True,
    naive_error=20.0,
)


@pytest.fixture
def journal(tmp_path):
    return Journal(tmp_path)


def test_what_was_kept_comes_back_as_it_was_made(journal):
    keep(journal, "June", "own", TOLD)
    (one,) = kept(journal, "own")
    assert (one.name, one.data, one.told) == ("June", "own", TOLD)


def test_a_name_is_taken_once_and_what_stands_under_it_stays(journal):
    keep(journal, "June", "own", TOLD)
    with pytest.raises(DashboardError, match=r"'June' was kept on .*: give another"):
        keep(journal, " June ", "own", TOLD)
    with pytest.raises(DashboardError, match="a blank is no name"):
        keep(journal, "  ", "own", TOLD)
    assert len(kept(journal, "own")) == 1


def test_own_and_practice_forecasts_are_never_mixed(journal):
    keep(journal, "June", "own", TOLD)
    keep(journal, "June", "practice", TOLD)
    assert [one.data for one in kept(journal, "practice")] == ["practice"]


def test_nothing_has_come_yet_so_there_is_no_score(journal):
    keep(journal, "June", "own", TOLD)
    told = since(kept(journal, "own")[0], {FIRST - A_DAY: 100.0})
    assert (told.scores, np.isnan(told.came).all()) == ((), True)


def test_each_day_that_came_is_set_beside_what_was_expected(journal):
    keep(journal, "June", "own", TOLD)
    came = {FIRST: 100.0, FIRST + A_DAY: 115.0, FIRST + A_DAY * 2: 125.0}
    told = since(kept(journal, "own")[0], came)
    model, naive, _ = told.scores
    assert model.mase == pytest.approx((0 + 15 + 25) / 3 / 20)
    assert model.wape == pytest.approx(40 / 340)
    assert (model.coverage80, model.coverage95) == (pytest.approx(1 / 3), pytest.approx(2 / 3))
    assert naive.mase == pytest.approx((30 + 15 + 5) / 3 / 20)
    assert naive.coverage80 is None


def test_only_the_first_days_count_in_a_shorter_horizon():
    one = Origin(rows=TOLD.rows, came=np.array([100.0, 100.0, 0.0, 0.0]), unit=10.0)
    assert score([one], "model", 2).mase == 0
    assert score([one], "model", 4).mase == 5


def test_a_series_that_repeats_itself_exactly_has_no_mase():
    one = Origin(rows=TOLD.rows, came=np.full(4, 100.0), unit=0.0)
    told = score([one], "model", 4)
    assert (np.isnan(told.mase), told.wape) == (True, 0.0)
