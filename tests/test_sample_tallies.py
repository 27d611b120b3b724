"""How the truth file counts a run's calls, by month and line, and what they are made of."""

import math
from datetime import date

import pytest

from dashboard.sample.figures import Period, less, over_seeds, periods_of
from dashboard.sample.origins import shares_of_streams
from dashboard.sample.tallies import MEASURES, tallied
from tests.running import drawn

pytestmark = pytest.mark.slow

JUNE, JULY = date(2020, 6, 1), date(2020, 7, 1)
BOTH = periods_of([JUNE, JULY])
CALLS = drawn("""
    2020-06-15 10:00:00 0-1 101 answered  30     400 public
    2020-06-15 10:00:01 1-1 101 answered  30.001 500 diverted_mobile
    2020-06-15 10:00:02 2-1 101 gave-up   90     0   public
    2020-06-30 23:59:59 3-1 101 gave-up   2      0   station_phone
    2020-07-01 00:00:00 4-1 101 answered  5      200 public
    2020-06-15 11:00:00 5-1 999 answered  10     100 emergency
    2020-06-15 11:00:01 6-1 999 answered  10.001 300 accidental
    2020-06-15 11:10:00 2-2 999 answered  4      50  public
""")
FIGURES = tallied(CALLS, BOTH)


def test_a_call_answered_on_the_standards_last_second_is_in_time() -> None:
    assert FIGURES["2020-06", "101", "answered_in_time"] == 1 / 2
    assert FIGURES["2020-06", "999", "answered_in_time"] == 2 / 3


def test_a_call_belongs_to_the_month_in_which_it_was_offered_by_the_clock_on_the_wall() -> None:
    assert FIGURES["2020-06", "101", "offered"] == 4
    assert FIGURES["2020-07", "101", "offered"] == 1


def test_giving_up_counts_however_soon() -> None:
    assert FIGURES["2020-06", "101", "abandonment"] == 2 / 4


def test_answer_times_leave_out_who_gave_up_and_waits_do_not() -> None:
    assert FIGURES["2020-06", "101", "mean_answer_s"] == pytest.approx((30 + 30.001) / 2)
    assert FIGURES["2020-06", "101", "median_answer_s"] == pytest.approx((30 + 30.001) / 2)
    assert FIGURES["2020-06", "101", "mean_wait_s"] == pytest.approx((30 + 30.001 + 90 + 2) / 4)
    assert FIGURES["2020-06", "101", "median_wait_s"] == pytest.approx((30 + 30.001) / 2)


def test_handling_is_of_calls_answered() -> None:
    assert FIGURES["2020-06", "101", "mean_handling_s"] == 450


def test_months_together_are_put_together_before_they_are_divided() -> None:
    assert FIGURES["2020-06 to 2020-07", "101", "answered_in_time"] == 2 / 3
    assert FIGURES["2020-06 to 2020-07", "101", "abandonment"] == 2 / 5


def test_every_measure_that_the_file_defines_is_counted_and_no_other() -> None:
    assert {measure for _, _, measure in FIGURES} == set(MEASURES)


def test_a_share_of_no_calls_is_undefined_and_so_is_a_difference_from_it() -> None:
    assert FIGURES["2020-07", "999", "offered"] == 0
    assert math.isnan(FIGURES["2020-07", "999", "abandonment"])
    assert math.isnan(less({("a",): 1.0}, {("a",): math.nan})["a",])


def test_a_redial_counts_with_the_stream_of_its_first_attempt_on_the_line_that_it_rang() -> None:
    shares = shares_of_streams(CALLS, [Period.of(JUNE)])
    assert shares["2020-06", "999", "offered", "public"] == 1 / 3
    assert shares["2020-06", "999", "first_attempts", "public"] == 0
    assert shares["2020-06", "999", "first_attempts", "accidental"] == 1 / 2
    assert shares["2020-06", "101", "offered", "diverted_mobile"] == 1 / 4


def test_one_month_is_one_period() -> None:
    assert [period.label for period in periods_of([JUNE])] == ["2020-06"]
    assert Period.of(JUNE, JULY) == (date(2020, 6, 1), date(2020, 7, 31))


def test_over_seeds_a_figure_is_its_mean_its_spread_and_its_values_in_order() -> None:
    nested = over_seeds([{("a", "b"): 1.0}, {("a", "b"): 4.0}, {("a", "b"): 1.0}])
    assert nested == {"a": {"b": {"mean": 2, "sd": pytest.approx(math.sqrt(3)), "by_seed": [1, 4, 1]}}}


def test_what_is_undefined_for_a_seed_stays_out_of_the_mean_and_is_null_in_the_list() -> None:
    nested = over_seeds([{("a",): 1.0}, {("a",): math.nan}])
    assert nested == {"a": {"mean": 1, "sd": None, "by_seed": [1, None]}}
    assert over_seeds([{("a",): math.nan}]) == {"a": {"mean": None, "sd": None, "by_seed": [None]}}
