"""The series that a forecast is made from: a file's rows, the store's whole days, and the ones to beat."""

import datetime

import numpy as np
import pytest

from dashboard.analysis.forecasting.floors import eight_week_mean, naive_error, seasonal_naive
from dashboard.analysis.forecasting.series import of_days, of_file, offered_by_day
from dashboard.errors import DashboardError
from dashboard.store.reading import open_store
from tests.weeks import FIRST, like, series, weeks

DAY = datetime.timedelta(days=1)


@pytest.fixture
def file(tmp_path):
    def write(*rows):
        path = tmp_path / "calls.csv"
        path.write_text("\n".join(rows), encoding="utf-8")
        return path

    return write


def days(many):
    return [f"{FIRST + DAY * i},{i}" for i in range(many)]


def refusal(read, *given):
    with pytest.raises(DashboardError) as told:
        read(*given)
    return str(told.value)


def test_fewer_than_eight_weeks_are_refused_in_a_sentence(file):
    said = refusal(of_file, file(*days(55)))
    assert said == (
        "A forecast wants at least 56 days (eight weeks) known from midnight to midnight, and there are 55. "
        "Give more days."
    )
    assert len(of_file(file(*days(56))).values) == 56


def test_a_row_left_out_or_blank_is_a_day_not_known_and_zero_is_none(file):
    rows = ["date,value", *days(60)]
    del rows[5]
    rows[10] = rows[10].split(",")[0] + ","
    rows[1] = f"{FIRST},0"
    read = of_file(file(*rows))
    assert [i for i, value in enumerate(read.values) if np.isnan(value)] == [4, 10]
    assert read.values[0] == 0
    assert read.last == FIRST + DAY * 59


def test_rows_may_come_in_any_order(file):
    read = of_file(file(*reversed(days(60))))
    assert (read.first, list(read.values)) == (FIRST, list(range(60)))


@pytest.mark.parametrize(
    "row",
    ["2020-02-30,5", "01/02/2020,5", "2021-01-01,-1", "2021-01-01,many", "2021-01-01,inf", "2021-01-01,1,2"],
)
def test_a_row_that_cannot_be_read_is_named(file, row):
    said = refusal(of_file, file(*days(60), row))
    assert said.startswith(str(file(*days(60)))[:5])
    assert f"row 61: got '{row}'" in said


def test_all_bad_rows_are_told_together_and_a_day_given_twice_is_one(file):
    said = refusal(of_file, file(*days(60), "soon,5", days(1)[0]))
    assert "row 61: got 'soon,5'" in said
    assert f"row 62: {FIRST} stands there twice" in said


def test_a_file_that_is_not_there_is_a_sentence(tmp_path):
    assert "cannot be read" in refusal(of_file, tmp_path / "none.csv")


def test_only_whole_days_before_the_day_as_at_are_read_from_the_store(tmp_path):
    calls = like(70)
    with open_store(weeks(tmp_path / "own", calls)) as store:
        read = offered_by_day(store, "101", FIRST + DAY * 60)
        whole = offered_by_day(store, "101")
    assert (read.last, list(read.values)) == (FIRST + DAY * 59, calls[:60])
    assert list(whole.values) == calls


def test_a_line_without_calls_and_one_that_is_not_there_are_refused(tmp_path):
    with open_store(weeks(tmp_path / "own", like(60))) as store:
        assert "there are 0. Give more days" in refusal(offered_by_day, store, "999")
        assert "There is no line '111'" in refusal(offered_by_day, store, "111")


def test_at_most_three_years_are_used():
    long = series(range(2000))
    assert (len(long.recent.values), long.recent.last) == (1098, long.last)
    assert of_days({FIRST + DAY * i: i for i in range(60)}).recent.first == FIRST


def test_the_seasonal_naive_is_the_same_weekday_of_last_week_and_the_other_the_mean_of_eight():
    told = series([week * 10 + weekday for week in range(10) for weekday in range(7)])
    assert list(seasonal_naive(told, 9)) == [90, 91, 92, 93, 94, 95, 96, 90, 91]
    assert list(eight_week_mean(told, 2)) == [55, 56]
    assert naive_error(told) == 10


def test_a_day_not_known_gives_way_to_the_week_before_it():
    told = series([*range(69), np.nan])
    assert seasonal_naive(told, 7)[6] == 62


def test_a_weekday_that_is_never_known_has_no_floor():
    values = [np.nan if i % 7 == 6 else 5.0 for i in range(70)]
    assert list(np.isnan(seasonal_naive(series(values), 7))) == [False] * 6 + [True]
