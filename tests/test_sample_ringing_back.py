"""Who rang again after giving up on 101: followed by matter, to the millisecond."""

import math
from datetime import date

import pytest

from dashboard.sample.figures import periods_of
from dashboard.sample.ringing_back import rang_back
from tests.running import drawn

pytestmark = pytest.mark.slow

MONTHS = periods_of([date(2020, 6, 1), date(2020, 7, 1)])


def figures(table: str) -> dict[tuple[str, ...], float]:
    return rang_back(drawn(table), MONTHS)


def test_a_redial_half_an_hour_after_giving_up_is_within_half_an_hour_and_a_moment_later_it_is_not() -> None:
    found = figures("""
        2020-06-15 10:00:00.000 0-1 101 gave-up  60 0   public
        2020-06-15 10:31:00.000 0-2 101 answered 60 300 public
        2020-06-15 11:00:00.000 1-1 101 gave-up  60 0   public
        2020-06-15 11:31:00.001 1-2 101 answered 60 300 public
    """)
    assert found["2020-06", "each_call_given_up", "on_101_within_30_min"] == 1 / 2
    assert found["2020-06", "each_call_given_up", "on_101_within_15_min"] == 0
    assert found["2020-06", "each_call_given_up", "on_101_within_60_min"] == 1


CHAIN = """
    2020-06-15 10:00:00 0-1 101 gave-up  60 0   public
    2020-06-15 10:05:00 0-2 101 gave-up  60 0   public
    2020-06-15 10:10:00 0-3 999 gave-up  60 0   public
    2020-06-15 10:12:00 0-4 999 answered 5  200 public
    2020-06-15 10:00:30 1-1 101 gave-up  10 0   public
    2020-06-15 10:00:40 2-1 101 answered 10 100 public
    2020-06-15 10:01:00 3-1 999 gave-up  10 0   emergency
    2020-06-15 10:02:00 3-2 999 answered 10 90  emergency
"""


def test_every_call_given_up_counts_and_another_attempt_may_lie_between() -> None:
    found = figures(CHAIN)
    assert found["2020-06", "each_call_given_up", "number"] == 3
    assert found["2020-06", "each_call_given_up", "on_101_within_30_min"] == 1 / 3
    assert found["2020-06", "each_call_given_up", "on_999_within_30_min"] == 2 / 3
    assert found["2020-06", "each_call_given_up", "on_either_within_30_min"] == 2 / 3


def test_each_caller_counts_once_from_when_they_first_gave_up() -> None:
    found = figures(CHAIN)
    assert found["2020-06", "each_caller_once", "number"] == 2
    assert found["2020-06", "each_caller_once", "on_101_within_15_min"] == 1 / 2
    assert found["2020-06", "each_caller_once", "on_999_within_15_min"] == 1 / 2


def test_calls_on_999_that_101_made_are_the_first_there_and_those_after_it() -> None:
    found = figures(CHAIN)
    assert found["2020-06", "calls_on_999", "first"] == 1
    assert found["2020-06", "calls_on_999", "first_within_15_min"] == 1
    assert found["2020-06", "calls_on_999", "first_and_again"] == 2
    assert found["2020-06", "calls_on_999", "share_of_999_offered"] == 2 / 4


def test_a_call_on_999_an_hour_after_101_was_given_up_is_first_there_but_not_within_the_hour() -> None:
    found = figures("""
        2020-06-15 10:00:00 0-1 101 gave-up  60 0   public
        2020-06-15 11:01:01 0-2 999 answered 5  200 public
    """)
    assert found["2020-06", "calls_on_999", "first"] == 1
    assert found["2020-06", "calls_on_999", "first_within_60_min"] == 0


def test_over_midnight_at_a_months_end_the_share_is_of_the_one_month_and_the_999_call_of_the_next() -> None:
    found = figures("""
        2020-06-30 23:58:00 0-1 101 gave-up  60 0   public
        2020-07-01 00:03:00 0-2 999 answered 5  200 public
    """)
    assert found["2020-06", "each_call_given_up", "on_999_within_15_min"] == 1
    assert found["2020-06", "calls_on_999", "first"] == 0
    assert found["2020-07", "calls_on_999", "first_within_15_min"] == 1
    assert math.isnan(found["2020-07", "each_call_given_up", "on_999_within_15_min"])


def test_two_callers_matters_are_never_taken_for_one() -> None:
    found = figures("""
        2020-06-15 10:00:00 0-1 101 gave-up  60 0   public
        2020-06-15 10:02:00 1-1 101 answered 60 300 public
    """)
    assert found["2020-06", "each_call_given_up", "on_101_within_60_min"] == 0
