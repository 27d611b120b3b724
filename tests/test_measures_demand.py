"""Demand: what is offered, and people rather than shares."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.errors import DashboardError
from tests.asking import ask, only_row, value
from tests.drawn import store_of

ENDINGS = """
    offered_at       | outcome    | wait_s | leg
    2020-09-01 09:00 | answered   | 10     | 1
    2020-09-01 09:00 | abandoned  | 10     | 1
    2020-09-01 09:00 | abandoned  | 10     | 1
    2020-09-01 09:00 | redirected | 10     | 1
    2020-09-01 09:00 | answered   | 10     | 2
"""


@pytest.mark.parametrize(
    ("key", "calls"), [("offered", 3), ("answered", 1), ("abandoned", 2), ("redirected", 1)]
)
def test_a_redirected_call_is_not_offered_and_a_later_leg_is_not_a_call(key, calls):
    assert value(store_of(ENDINGS), key) == calls


def test_gave_up_leaves_out_the_fifth_second_and_counts_the_sixth():
    calls = """
        offered_at       | outcome   | wait_s
        2020-09-01 09:00 | abandoned | 5
        2020-09-01 09:00 | abandoned | 5.2
        2020-09-01 09:00 | answered  | 60
    """
    assert value(store_of(calls), "gave_up") == 1


LONG = """
    offered_at       | line | outcome   | wait_s
    2020-09-01 09:00 | 999  | answered  | 60
    2020-09-01 09:00 | 999  | answered  | 61
    2020-09-01 09:00 | 999  | abandoned | 61
    2020-09-01 09:00 | 101  | answered  | 600
    2020-09-01 09:00 | 101  | abandoned | 601
"""


@pytest.mark.parametrize(("line", "over", "calls"), [("999", None, 2), ("101", None, 1), ("999", 59, 3)])
def test_waited_over_a_minute_on_999_and_ten_on_101_answered_or_not(line, over, calls):
    store = store_of(LONG, lines=("999", "101"))
    assert value(store, "waited_over", line=line, over=over) == calls


def test_a_call_belongs_to_the_half_hour_in_which_it_was_offered():
    calls = """
        offered_at          | wait_s
        2020-09-01 08:29:59 | 3
        2020-09-01 08:30:00 | 3
        2020-09-01 23:59:50 | 40
    """
    rows = ask(store_of(calls), "offered", by="half_hour").rows
    assert {row.period.iso[11:16]: row.value for row in rows if row.value} == {
        "08:00": 1,
        "08:30": 1,
        "23:30": 1,
    }


def test_the_hour_the_clock_shows_twice_is_two_hours():
    calls = """
        offered_at                | wait_s
        2020-10-25T01:10:00+01:00 | 3
        2020-10-25T01:10:00+00:00 | 3
        2020-10-25T01:50:00+00:00 | 3
    """
    rows = ask(store_of(calls), "offered", first="2020-10-25", by="hour").rows
    assert {row.period.iso: row.value for row in rows if row.value} == {
        "2020-10-25T01:00:00+01:00": 1,
        "2020-10-25T01:00:00+00:00": 2,
    }


def test_one_origin_can_be_asked_for():
    calls = """
        offered_at       | origin          | wait_s
        2020-09-01 09:00 | public          | 3
        2020-09-01 09:00 | diverted_mobile | 3
        2020-09-01 09:00 | diverted_mobile | 3
    """
    store = store_of(calls)
    assert value(store, "offered", origin="diverted_mobile") == 2
    assert value(store, "offered") == 3


def test_an_origin_that_no_call_has_is_refused_with_those_there_are():
    store = store_of("offered_at | origin | wait_s\n2020-09-01 09:00 | diverted_mobile | 3")
    with pytest.raises(DashboardError, match="origin 'diverted mobile': there are diverted_mobile"):
        value(store, "offered", origin="diverted mobile")


def test_an_origin_without_calls_in_a_period_has_none_in_it():
    calls = (
        "offered_at | origin | wait_s\n2020-09-01 09:00 | public | 3\n2020-09-02 09:00 | station_phone | 3"
    )
    assert value(store_of(calls), "offered", origin="station_phone") == 0


def test_an_origin_that_the_export_does_not_tell_has_no_value():
    store = store_of("offered_at | wait_s\n2020-09-01 09:00 | 3", knows_origin=False)
    row = only_row(store, "offered", origin="public")
    assert (row.value, row.why_no_value) == (None, "this export does not tell the origin of calls")


CALLS = st.lists(
    st.tuples(
        st.integers(0, 6),
        st.integers(0, 47),
        st.sampled_from(["answered", "abandoned", "redirected"]),
        st.integers(0, 700),
    ),
    min_size=1,
    max_size=30,
)


def _drawn(calls):
    rows = [
        f"2020-09-{7 + day:02} {half // 2:02}:{half % 2 * 30:02} | {outcome} | {wait}"
        for day, half, outcome, wait in calls
    ]
    covers = ("2020-09-07", "2020-09-13")
    return store_of("offered_at | outcome | wait_s\n" + "\n".join(rows), covers=covers)


@pytest.mark.slow
@settings(max_examples=12, deadline=None)
@given(CALLS)
def test_shares_lie_between_nothing_and_all_and_weeks_are_their_half_hours(calls):
    store = _drawn(calls)
    week = {"first": "2020-09-07", "last": "2020-09-13"}
    for key in ("answered_in_time", "abandonment"):
        for row in ask(store, key, by="day", **week).rows:
            assert row.value is None or 0 <= row.value <= 1
    for key in ("offered", "gave_up", "waited_over"):
        (whole,) = ask(store, key, by="week", **week).rows
        halves = ask(store, key, by="half_hour", **week).rows
        assert whole.value == sum(row.value or 0 for row in halves)


@pytest.mark.slow
@settings(max_examples=10, deadline=None)
@given(CALLS, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(calls, random):
    shuffled = list(calls)
    random.shuffle(shuffled)
    week = {"first": "2020-09-07", "last": "2020-09-13", "by": "week"}
    for key in ("mean_answer_time", "p90_answer_time", "gave_up"):
        assert ask(_drawn(calls), key, **week).rows == ask(_drawn(shuffled), key, **week).rows
