"""Half-hours to financial years, and the two days a year when the clock changes."""

import datetime
import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.periods import DAY, By, first_day, last_day, periods

DAYS = st.dates(min_value=datetime.date(2015, 1, 1), max_value=datetime.date(2030, 12, 31))


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def starts(by: By, first: str, last: str) -> list[str]:
    return [period.iso for period in periods(by, day(first), day(last))]


def test_a_week_starts_on_monday():
    assert first_day(By.WEEK, day("2020-09-27")) == day("2020-09-21")
    assert last_day(By.WEEK, day("2020-09-21")) == day("2020-09-27")


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [("2021-03-31", "2020-04-01", "2021-03-31"), ("2021-04-01", "2021-04-01", "2022-03-31")],
)
def test_a_year_is_financial(asked, first, last):
    assert (first_day(By.YEAR, day(asked)), last_day(By.YEAR, day(asked))) == (day(first), day(last))


def test_a_quarter_is_financial():
    assert starts(By.QUARTER, "2020-03-31", "2020-10-01") == [
        "2020-01-01",
        "2020-04-01",
        "2020-07-01",
        "2020-10-01",
    ]


def test_both_ends_of_the_range_have_their_period():
    assert starts(By.MONTH, "2020-04-30", "2020-06-01") == ["2020-04-01", "2020-05-01", "2020-06-01"]


@pytest.mark.parametrize(("date", "half_hours"), [("2020-03-29", 46), ("2020-06-01", 48), ("2020-10-25", 50)])
def test_a_day_has_as_many_half_hours_as_its_clock_shows(date, half_hours):
    assert len(periods(By.HALF_HOUR, day(date), day(date))) == half_hours


def test_the_hour_shown_twice_is_told_apart_by_its_offset():
    assert starts(By.HOUR, "2020-10-25", "2020-10-25")[1:3] == [
        "2020-10-25T01:00:00+01:00",
        "2020-10-25T01:00:00+00:00",
    ]


def test_clock_change_days_are_the_published_ones(shared: Path):
    days = json.loads((shared / "oracles" / "measures_and_time.json").read_text())["bst_days"]
    for year in days.values():
        assert len(periods(By.HALF_HOUR, day(year["short"]), day(year["short"]))) == 46
        assert len(periods(By.HALF_HOUR, day(year["long"]), day(year["long"]))) == 50


@given(DAYS, st.integers(min_value=0, max_value=800), st.sampled_from([b for b in By if not b.below_a_day]))
def test_periods_follow_each_other_without_gap_or_overlap(first, length, by):
    laid = periods(by, first, first + DAY * length)
    assert laid[0].first_day <= first
    assert laid[-1].last_day >= first + DAY * length
    for before, after in pairwise(laid):
        assert before.last_day + DAY == after.first_day


@given(DAYS, st.sampled_from([b for b in By if not b.below_a_day]))
def test_a_day_lies_in_its_own_period(date, by):
    assert first_day(by, date) <= date <= last_day(by, date)
    assert first_day(by, last_day(by, date)) == first_day(by, date)
