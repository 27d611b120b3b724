"""What is known of a day beforehand, and from when on it is."""

import datetime

import numpy as np
import pytest

from dashboard.analysis.forecasting import known_days
from dashboard.analysis.forecasting.known_days import hours_more, known_beforehand, special
from dashboard.errors import DashboardError
from dashboard.reference.school_holidays import SchoolHoliday, school_holidays

A_DAY = datetime.timedelta(days=1)


def day(text):
    return datetime.date.fromisoformat(text)


def run_of(first, last):
    return [day(first) + A_DAY * i for i in range((day(last) - day(first)).days + 1)]


def columns(days, seen, line=""):
    return {tuple(column) for column in known_beforehand(days, seen, line).T}


@pytest.mark.parametrize(
    ("on", "more"), [("2021-10-31", 1), ("2021-03-28", -1), ("2021-10-30", 0), ("2021-06-01", 0)]
)
def test_the_days_of_25_and_of_23_hours_are_told_apart(on, more):
    assert hours_more(day(on)) == more


@pytest.mark.parametrize(
    ("on", "name"),
    [("2021-12-31", "New Year's Eve"), ("2021-11-05", "Bonfire Night"), ("2021-11-06", None)],
)
def test_special_nights_have_names(on, name):
    assert special(day(on)) == name


def test_weekdays_alone_in_weeks_without_a_holiday():
    days = run_of("2021-06-01", "2021-08-10")
    assert known_beforehand(days, 60, "").shape == (71, 6)


def test_a_bank_holiday_is_one_of_england():
    days = run_of("2021-06-01", "2021-09-10")
    august = tuple(float(one == day("2021-08-30")) for one in days)
    assert august in columns(days, 100)


def test_a_day_that_was_not_seen_tells_nothing():
    days = run_of("2021-06-01", "2021-09-10")
    assert known_beforehand(days, 80, "").shape[1] == 6


def test_the_yearly_wave_wants_more_than_a_year():
    days = run_of("2018-06-01", "2019-12-31")
    less, more = (known_beforehand(days, seen, "").shape[1] for seen in (365, 367))
    assert more == less + 2


def test_an_event_is_a_step_once_it_was_public_and_four_weeks_of_days_lie_on_either_side():
    days = run_of("2021-06-01", "2021-09-30")
    unlimited = tuple(float(one >= day("2021-07-19")) for one in days)
    after_four_weeks = days.index(day("2021-08-15")) + 1
    assert unlimited in columns(days, after_four_weeks, "101")
    assert unlimited not in columns(days, after_four_weeks - 1, "101")


def test_the_events_of_a_force_are_not_those_of_anybodys_series():
    days = run_of("2020-01-01", "2020-06-30")
    assert columns(days, 170, "101") > columns(days, 170, "")


def test_school_holidays_count_where_they_are_given(monkeypatch):
    days = run_of("2021-06-01", "2021-09-10")
    assert school_holidays() == ()
    summer = SchoolHoliday(
        starts=day("2021-07-21"),
        ends=day("2021-08-31"),
        label="Summer",
        known_on=day("2020-09-01"),
        source="drawn",
        url="https://example.org",
    )
    monkeypatch.setattr(known_days, "school_holidays", lambda: (summer,))
    closed = tuple(float(day("2021-07-21") <= one <= day("2021-08-31")) for one in days)
    assert closed in columns(days, 70)
    assert known_beforehand(days, 70, "").shape[1] == 7


def test_a_school_holiday_that_ends_before_it_starts_is_named(tmp_path):
    heading = "starts,ends,label,known_on,source,url"
    row = "2021-08-31,2021-07-21,Summer,2020-09-01,drawn,https://example.org"
    (tmp_path / "school_holidays.csv").write_text(f"{heading}\n{row}\n", encoding="utf-8")
    with pytest.raises(DashboardError, match="row 2: ends 2021-07-21 is before starts"):
        school_holidays(tmp_path)


def test_no_column_is_the_same_for_all_days_seen():
    days = run_of("2018-04-01", "2021-12-31")
    seen = known_beforehand(days, len(days), "999")
    assert np.all(seen.min(axis=0) < seen.max(axis=0))
