"""Answering: the boundaries first, on calls drawn as a table."""

import json
from pathlib import Path

import pytest

from dashboard.errors import DashboardError
from dashboard.reference.terms import Form
from tests.asking import ask, only_row, value
from tests.drawn import store_of

NINES = """
    offered_at          | line | outcome  | wait_s
    2020-09-01 09:00:00 | 999  | answered | 10
    2020-09-01 09:00:00 | 999  | answered | 10.001
"""


def test_a_call_answered_on_the_tenth_second_is_in_time():
    row = only_row(store_of(NINES, lines=("999",)), "answered_in_time", line="999")
    assert (row.numerator, row.denominator, row.value) == (1, 2, 1 / 2)


def test_a_101_call_has_thirty_seconds():
    calls = """
        offered_at       | wait_s
        2020-09-01 09:00 | 30
        2020-09-01 09:00 | 31
        2020-09-01 09:00 | 29.5
    """
    assert value(store_of(calls), "answered_in_time") == 2 / 3


FORMS = """
    offered_at       | outcome   | wait_s
    2020-09-01 09:00 | answered  | 20
    2020-09-01 09:00 | answered  | 20
    2020-09-01 09:00 | answered  | 20
    2020-09-01 09:00 | answered  | 21
    2020-09-01 09:00 | abandoned | 5
    2020-09-01 09:00 | abandoned | 6
    2020-09-01 09:00 | abandoned | 21
    2020-09-01 09:00 | abandoned | 90
"""


@pytest.mark.parametrize(
    ("form", "numerator", "denominator"),
    [("A1", 3 + 2, 4 + 4), ("A2", 3, 4), ("A3", 3, 4 + 4), ("A4", 3, 4 + 4 - 2), ("A5", 3 + 1, 4 + 4)],
)
def test_each_form_counts_what_it_says(form, numerator, denominator):
    row = only_row(store_of(FORMS), "answered_within", within=20, form=Form(form))
    assert (row.numerator, row.denominator) == (numerator, denominator)
    assert row.value == numerator / denominator


def test_forms_agree_with_the_published_example(shared: Path):
    example = json.loads((shared / "oracles" / "measures_and_time.json").read_text())["service_level"]
    given = example["inputs"]
    bands = f"""
        start            | outcome   | over_s | up_to_s | calls
        2020-09-01 09:00 | answered  | -1 | 20  | {given["answered_within_t"]}
        2020-09-01 09:00 | answered  | 20 | 900 | {given["answered"] - given["answered_within_t"]}
        2020-09-01 09:00 | abandoned | -1 | 5   | {given["abandoned_within_5s"]}
        2020-09-01 09:00 | abandoned | 5  | 20  | {given["abandoned_within_t"] - given["abandoned_within_5s"]}
        2020-09-01 09:00 | abandoned | 20 | 900 | {given["abandoned_after_t"]}
    """
    counted = f"""
        start            | answered            | abandoned
        2020-09-01 09:00 | {given["answered"]} | {given["abandoned"]}
    """
    store = store_of(counted=counted, bands=bands)
    for name, published in example["variants"].items():
        worked_out = value(store, "answered_within", within=20, form=Form(name[:2]))
        assert worked_out == pytest.approx(published["value"], abs=1e-12)


def test_the_default_form_is_of_those_answered():
    told = ask(store_of(FORMS), "answered_within", within=20)
    assert told.form is Form.A2
    assert told.rows[0].value == 3 / 4


def test_the_mean_answer_time_leaves_out_those_who_gave_up():
    calls = """
        offered_at       | outcome   | wait_s
        2020-09-01 09:00 | answered  | 10
        2020-09-01 09:00 | answered  | 20.5
        2020-09-01 09:00 | abandoned | 600
    """
    row = only_row(store_of(calls), "mean_answer_time")
    assert (row.numerator, row.denominator, row.value) == (30.5, 2, 15.25)


def test_means_are_of_calls_and_never_of_hours(shared: Path):
    oracle = json.loads((shared / "oracles" / "measures_and_time.json").read_text())["averages"]
    counted = "start | answered | abandoned | answer_seconds\n" + "\n".join(
        f"2020-09-01 {9 + number:02}:00 | {hour['calls']} | 0 | {hour['calls'] * hour['mean_wait']}"
        for number, hour in enumerate(oracle["hours"])
    )
    store = store_of(counted=counted)
    assert value(store, "mean_answer_time") == pytest.approx(oracle["right_mean"])


def test_a_percentile_is_the_nearest_rank():
    calls = "offered_at | wait_s\n" + "\n".join(f"2020-09-01 09:00 | {wait}" for wait in range(1, 11))
    store = store_of(calls)
    row = only_row(store, "p90_answer_time")
    assert (row.value, row.numerator, row.denominator) == (9, None, 10)
    assert value(store, "median_answer_time") == 5


def test_a_percentile_of_two_days_is_not_the_mean_of_two_percentiles(shared: Path):
    oracle = json.loads((shared / "oracles" / "measures_and_time.json").read_text())["percentiles"]
    rows = [f"2020-09-01 09:00 | {wait}" for wait in oracle["day1"]]
    rows += [f"2020-09-02 09:00 | {wait}" for wait in oracle["day2"]]
    store = store_of("offered_at | wait_s\n" + "\n".join(rows))
    assert value(store, "p90_answer_time") == oracle["duckdb_on_1_to_10"]["quantile_disc"]
    (month,) = ask(store, "p90_answer_time", first="2020-09-01", last="2020-09-02", by="month").rows
    assert month.value == oracle["p90_pooled"]


SHORT_AND_LONG = """
    offered_at       | origin        | wait_s
    2020-09-01 09:00 | public        | 9
    2020-09-01 09:00 | public        | 9
    2020-09-01 09:40 | public        | 30
    2020-09-02 09:00 | station_phone | 40
    2020-09-02 09:00 | station_phone | 50
    2020-09-02 09:00 | station_phone | 50
"""


def test_each_period_has_a_percentile_of_its_own():
    rows = ask(store_of(SHORT_AND_LONG), "median_answer_time", last="2020-09-02").rows
    assert [(row.denominator, row.value) for row in rows] == [(3, 9), (3, 50)]


def test_a_percentile_of_one_origin_is_of_its_calls_alone():
    asked = {"last": "2020-09-02", "by": "week", "origin": "station_phone"}
    assert only_row(store_of(SHORT_AND_LONG), "median_answer_time", **asked).value == 50


def test_a_percentile_by_the_hour_is_of_both_its_half_hours():
    rows = ask(store_of(SHORT_AND_LONG), "p90_answer_time", by="hour").rows
    assert [(row.denominator, row.value) for row in rows if row.denominator] == [(3, 30)]


@pytest.mark.parametrize("by", ["half_hour", "day"])
def test_a_later_leg_of_a_call_is_no_wait_of_its_own(by):
    calls = """
        offered_at       | leg | wait_s
        2020-09-01 09:00 | 1   | 5
        2020-09-01 09:00 | 2   | 500
    """
    rows = ask(store_of(calls), "p90_answer_time", by=by).rows
    assert [(row.denominator, row.value) for row in rows if row.denominator] == [(1, 5)]


def test_waits_count_by_the_second_rounded_up_in_percentiles():
    assert value(store_of("offered_at | wait_s\n2020-09-01 09:00 | 3.2"), "median_answer_time") == 4


def test_a_percentile_by_half_hour_comes_from_the_calls_themselves():
    calls = """
        offered_at       | wait_s
        2020-09-01 09:00 | 4
        2020-09-01 09:31 | 8
    """
    rows = ask(store_of(calls), "median_answer_time", by="half_hour").rows
    assert {row.period.iso[11:16]: row.value for row in rows if row.value is not None} == {
        "09:00": 4,
        "09:30": 8,
    }


def test_waits_below_a_day_are_asked_for_at_most_31_days_at_once():
    store = store_of("offered_at | wait_s\n2020-09-01 09:00 | 3")
    assert ask(store, "answered_in_time", first="2020-09-01", last="2020-10-01", by="hour").rows
    with pytest.raises(DashboardError, match="31 days"):
        ask(store, "answered_in_time", first="2020-09-01", last="2020-10-02", by="hour")


def test_the_longest_wait_is_of_everybody_answered_or_not():
    calls = """
        offered_at       | outcome    | wait_s
        2020-09-01 09:00 | answered   | 10
        2020-09-01 09:00 | abandoned  | 61.5
        2020-09-01 09:00 | redirected | 900
    """
    row = only_row(store_of(calls), "longest_wait")
    assert (row.value, row.numerator, row.denominator) == (62, None, 2)


def test_abandonment_is_a_share_of_calls_offered_however_soon():
    row = only_row(store_of(FORMS), "abandonment")
    assert (row.numerator, row.denominator, row.value) == (4, 8, 0.5)


def test_half_of_those_who_gave_up():
    assert value(store_of(FORMS), "median_time_to_abandon") == 6


def test_handling_is_talk_hold_and_wrap_of_answered_calls():
    calls = """
        offered_at       | outcome   | wait_s | talk_s | hold_s | wrap_s
        2020-09-01 09:00 | answered  | 10     | 100    | 10     | 30
        2020-09-01 09:00 | answered  | 10     | 60     |        |
        2020-09-01 09:00 | abandoned | 10     |        |        |
    """
    row = only_row(store_of(calls), "mean_handling_time")
    assert (row.numerator, row.denominator, row.value) == (200, 2, 100)


def test_handling_that_the_export_does_not_give_has_no_value_and_says_why():
    row = only_row(store_of("offered_at | wait_s\n2020-09-01 09:00 | 3"), "mean_handling_time")
    assert row.value is None
    assert row.why_no_value == "this export does not give talk, hold or wrap times"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"key": "answered_within"}, "needs the seconds"),
        ({"key": "offered", "within": 20}, "takes no --within"),
        ({"key": "offered", "over": 20}, "takes no --over"),
        ({"key": "abandonment", "form": Form.A3}, "takes no --form"),
        ({"key": "offered", "line": "112"}, "no line '112'"),
        ({"key": "offered", "first": "2020-09-02", "last": "2020-09-01"}, "later than --to"),
        ({"key": "answred"}, "did you mean answered"),
    ],
)
def test_a_question_that_makes_no_sense_is_refused_with_a_sentence(more, said):
    with pytest.raises(DashboardError, match=said):
        ask(store_of(FORMS), **more)
