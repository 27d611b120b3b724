"""What counts as no calls, what is missing, and which periods are complete."""

import datetime

import pytest

from dashboard.reference.terms import Form
from tests.asking import ask, only_row
from tests.drawn import store_of

ONE = "offered_at | wait_s\n2020-09-01 09:00 | 3"
COUNTED = """
    start            | minutes | answered | abandoned | answer_seconds
    2020-09-01 00:00 | {minutes} | 8 | 2 | 80
"""
BANDS = """
    start            | outcome   | over_s | up_to_s | calls
    2020-09-01 00:00 | answered  | -1     | 20      | 5
    2020-09-01 00:00 | answered  | 20     | 40      | 3
    2020-09-01 00:00 | abandoned | -1     |         | 2
"""


def test_a_covered_day_without_calls_has_none_and_no_share():
    store = store_of(ONE, covers=("2020-09-01", "2020-09-02"))
    assert only_row(store, "offered", first="2020-09-02").value == 0
    share = only_row(store, "answered_in_time", first="2020-09-02")
    assert (share.value, share.denominator, share.why_no_value) == (None, 0, "no calls answered")


def test_a_day_that_no_load_covers_is_not_a_day_without_calls():
    row = only_row(store_of(ONE), "offered", first="2020-09-02")
    assert (row.value, row.numerator, row.complete) == (None, None, False)
    assert row.why_no_value == "no data loaded for these days"


def test_every_period_between_has_a_row():
    rows = ask(store_of(ONE), "offered", first="2020-08-01", last="2020-10-31", by="month").rows
    assert [(row.period.iso, row.value) for row in rows] == [
        ("2020-08-01", None),
        ("2020-09-01", 1),
        ("2020-10-01", None),
    ]


@pytest.mark.parametrize(
    ("covers", "last", "complete"),
    [
        (("2020-09-01", "2020-09-30"), "2020-09-30", True),
        (("2020-09-01", "2020-09-29"), "2020-09-30", False),
        (("2020-09-01", "2020-09-30"), "2020-09-29", False),
    ],
)
def test_a_month_is_complete_when_all_of_it_is_covered_and_asked_for(covers, last, complete):
    (row,) = ask(store_of(ONE, covers=covers), "offered", last=last, by="month").rows
    assert row.complete is complete


def test_a_day_that_was_not_over_when_loaded_is_not_complete():
    assert only_row(store_of(ONE, over=False), "offered").complete is False


def test_in_an_outage_a_half_hour_without_calls_is_missing_and_the_day_not_complete():
    calls = "offered_at | wait_s\n2021-09-06 23:40 | 3"
    store = store_of(calls, covers=("2021-09-01", "2021-09-30"))
    day = only_row(store, "offered", first="2021-09-06")
    assert (day.value, day.complete) == (1, False)
    halves = ask(store, "offered", first="2021-09-06", by="half_hour").rows
    assert {row.why_no_value for row in halves if row.value is None} == {
        "calls are missing: an outage, not a quiet time"
    }
    assert only_row(store, "offered", first="2021-09-08").complete is True


def test_as_at_leaves_out_periods_not_over_by_that_day():
    store = store_of(ONE, covers=("2020-08-01", "2020-10-31"))
    asked = {"first": "2020-08-01", "last": "2020-10-31", "by": "month"}
    assert [row.period.iso for row in ask(store, "offered", as_at=_day("2020-10-01"), **asked).rows] == [
        "2020-08-01",
        "2020-09-01",
    ]
    assert [row.period.iso for row in ask(store, "offered", as_at=_day("2020-09-30"), **asked).rows] == [
        "2020-08-01"
    ]


@pytest.mark.parametrize(
    ("minutes", "by", "why"),
    [
        (60, "half_hour", "this export counts by hour, so there is no figure by half-hour"),
        (1440, "hour", "this export counts by day, so there is no figure by hour"),
        (43200, "day", "this export counts by month, so there is no figure by day"),
    ],
)
def test_a_grain_finer_than_the_export_has_no_value_and_says_why(minutes, by, why):
    store = store_of(counted=COUNTED.format(minutes=minutes))
    rows = ask(store, "offered", by=by).rows
    assert {row.why_no_value for row in rows} == {why}


def test_seconds_inside_a_band_have_no_value_and_say_why():
    store = store_of(counted=COUNTED.format(minutes=60), bands=BANDS)
    assert only_row(store, "answered_within", within=20).value == 5 / 8
    assert only_row(store, "answered_within", within=40).value == 8 / 8
    row = only_row(store, "answered_in_time")
    assert row.value is None
    assert row.why_no_value == "this export does not tell which calls were answered within 30 seconds"


@pytest.mark.parametrize(
    ("form", "why"),
    [
        ("A1", "abandoned within 20 seconds"),
        ("A4", "abandoned within 20 seconds"),
        ("A5", "abandoned within 5 seconds"),
    ],
)
def test_a_form_that_credits_abandonments_says_that_those_are_what_the_export_lacks(form, why):
    store = store_of(counted=COUNTED.format(minutes=60), bands=BANDS)
    row = only_row(store, "answered_within", within=20, form=Form(form))
    assert (row.value, row.why_no_value) == (None, f"this export does not tell which calls were {why}")


def test_bands_too_wide_for_a_percentile_say_so():
    store = store_of(counted=COUNTED.format(minutes=60), bands=BANDS)
    row = only_row(store, "median_answer_time")
    assert (row.value, row.denominator) == (None, 8)
    assert row.why_no_value == "this export counts waits in bands too wide to find the median"


@pytest.mark.parametrize("measure", ["median_answer_time", "p90_answer_time", "median_time_to_abandon"])
def test_an_export_without_wait_bands_does_not_tell_how_long_each_call_waited(measure):
    bands = """
        start            | outcome   | over_s | up_to_s | calls
        2020-09-01 00:00 | answered  | -1     |         | 8
        2020-09-01 00:00 | abandoned | -1     |         | 2
    """
    store = store_of(counted=COUNTED.format(minutes=1440), bands=bands)
    row = only_row(store, measure)
    assert row.value is None
    assert row.why_no_value == "this export does not tell how long each call waited"


def test_a_percentile_in_the_last_open_band_is_said_to_be_in_too_wide_a_band():
    bands = """
        start            | over_s | up_to_s | calls
        2020-09-01 00:00 | -1     | 20      | 3
        2020-09-01 00:00 | 20     |         | 5
    """
    row = only_row(store_of(counted=COUNTED.format(minutes=60), bands=bands), "median_answer_time")
    assert row.why_no_value == "this export counts waits in bands too wide to find the median"


def test_bands_a_second_wide_give_the_same_percentile_as_calls():
    bands = """
        start            | over_s | up_to_s | calls
        2020-09-01 00:00 | 3 | 4 | 6
        2020-09-01 00:00 | 4 | 5 | 2
    """
    store = store_of(counted=COUNTED.format(minutes=60), bands=bands)
    assert only_row(store, "median_answer_time").value == 4


def test_a_wait_inside_a_band_leaves_those_who_waited_longer_unknown():
    bands = BANDS.replace("abandoned | -1     |      ", "abandoned | -1     | 20   ")
    store = store_of(counted=COUNTED.format(minutes=60), bands=bands)
    assert only_row(store, "waited_over", over=20).value == 3
    row = only_row(store, "waited_over", over=30)
    assert (row.value, row.why_no_value) == (
        None,
        "this export does not tell which calls waited longer than 30 seconds",
    )


@pytest.mark.parametrize("by", ["hour", "day"])
def test_bands_that_hold_nobody_give_no_percentile(by):
    bands = "start | over_s | up_to_s | calls\n2020-09-01 00:00 | 3 | 4 | 0"
    counted = "start | minutes | answered\n2020-09-01 00:00 | 60 | 0"
    rows = ask(store_of(counted=counted, bands=bands), "median_answer_time", by=by).rows
    assert {(row.value, row.denominator, row.why_no_value) for row in rows} == {
        (None, 0, "no calls answered")
    }


def test_bands_of_several_intervals_and_teams_of_a_day_are_added_up():
    bands = """
        start            | outcome  | team  | over_s | up_to_s | calls
        2020-09-01 00:00 | answered | early | -1     | 30      | 5
        2020-09-01 00:00 | answered | late  | -1     | 30      | 2
        2020-09-01 09:00 | answered | early | 30     |         | 3
    """
    row = only_row(store_of(counted=COUNTED.format(minutes=60), bands=bands), "answered_in_time")
    assert (row.numerator, row.denominator) == (7, 10)


def test_the_longest_wait_is_of_all_calls_of_the_intervals_that_give_one():
    counted = """
        start            | minutes | team  | answered | abandoned | longest_wait_s
        2020-09-01 00:00 | 60      | early | 8        | 2         | 40
        2020-09-01 00:00 | 60      | late  | 3        | 0         | 70
    """
    row = only_row(store_of(counted=counted), "longest_wait")
    assert (row.value, row.denominator, row.why_no_value) == (70, 13, None)


def test_abandonments_without_bands_leave_those_who_gave_up_unknown():
    row = only_row(store_of(counted=COUNTED.format(minutes=60), bands=BANDS), "gave_up")
    assert row.why_no_value == "this export does not tell which calls were abandoned within 5 seconds"


def test_a_longest_wait_that_the_export_lacks_has_no_value():
    row = only_row(store_of(counted=COUNTED.format(minutes=60)), "longest_wait")
    assert (row.value, row.why_no_value) == (None, "this export does not give the longest wait")


def test_answer_seconds_that_the_export_lacks_leave_no_mean():
    counted = "start | minutes | answered | abandoned\n2020-09-01 00:00 | 60 | 8 | 2"
    row = only_row(store_of(counted=counted), "mean_answer_time")
    assert row.why_no_value == "this export does not give the seconds until calls were answered"


def _day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)
