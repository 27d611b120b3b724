"""The three real exports, to the call."""

from datetime import date

import pytest

from tests.drawn_exports import in_memory

pytestmark = pytest.mark.slow


@pytest.fixture
def store(tmp_path):
    return in_memory(tmp_path)


def test_the_banks_day_has_1511_answered_and_728_abandoned_calls(store, shared):
    said = {"first_day": date(1999, 8, 1), "line": "101"}
    loaded = store.load(shared / "data" / "bank_calls_one_day.csv", "bank_calls", **said)
    assert (loaded.rows_read, loaded.rows_kept, loaded.rows_set_aside, loaded.rows_left_out) == (
        2375,
        2239,
        18,
        118,
    )
    assert store.rows("select outcome, count(*) from call group by outcome order by 1") == [
        ("abandoned", 728),
        ("answered", 1511),
    ]
    assert store.rows("select count(*) from call where outcome = 'answered' and wait_s = 0") == [(268,)]
    assert store.rows("select count(distinct call_id) from call") == [(2239,)]
    assert store.rows("select min(file_line), count(*), count(value) from set_aside") == [(149, 18, 0)]


def test_a_call_of_the_bank_traced_by_hand(store, shared):
    said = {"first_day": date(1999, 8, 1), "line": "101"}
    store.load(shared / "data" / "bank_calls_one_day.csv", "bank_calls", **said)
    # AA0213,24281: in the queue from 10:00:51 for 42 s, answered, served for 96 s.
    assert store.rows(
        "select offered_at_utc::varchar, local_half_hour::varchar, outcome, wait_s::integer, talk_s::integer"
        " from call where call_id = 'AA0213/24281'"
    ) == [("1999-08-01 09:00:51", "1999-08-01 10:00:00", "answered", 42, 96)]


def test_the_control_room_counts_two_lines_by_the_hour_in_bands(store, shared):
    loaded = store.load(shared / "data" / "control_room_hourly.csv", "control_room_hourly")
    assert (loaded.rows_kept, loaded.lines, loaded.rows_set_aside) == (168, ("101", "999"), 0)
    assert store.rows("select line, sum(offered), sum(redirected) from counted group by line order by 1") == [
        ("101", 3260, 0),
        ("999", 1565, 0),
    ]
    # 26 October 2025, midnight in New York: 19 calls, 10 within 10 s, 4 more within 15 s, 1 within 40 s.
    assert store.rows(
        "select over_s, up_to_s, calls, outcome from counted_wait"
        " where line = '999' and half_hour_utc = '2025-10-26 04:00:00' order by outcome, over_s"
    ) == [
        (-1, None, 4, "abandoned"),
        (-1, 10, 10, "answered"),
        (10, 15, 4, "answered"),
        (20, 40, 1, "answered"),
    ]


def test_the_control_room_in_london_has_one_hour_that_the_clock_shows_twice(store, shared):
    store.load(shared / "data" / "control_room_hourly.csv", "control_room_hourly", zone="Europe/London")
    assert store.rows("select distinct half_hour_utc::varchar from counted where repeated") == [
        ("2025-10-26 00:00:00",)
    ]


def test_the_call_centres_averages_are_approximate_sums_and_its_service_level_is_reported(store, shared):
    said = {"first_day": date(2020, 1, 1), "line": "101"}
    loaded = store.load(shared / "data" / "call_centre_daily.csv", "call_centre_daily", **said)
    assert (loaded.rows_kept, loaded.covers) == (1251, (date(2020, 1, 1), date(2023, 6, 4)))
    # The first day: 217 offered, 204 answered after 17 s and talking 134 s on average; service level 76.28%.
    assert store.rows(
        "select offered, answered, abandoned, answer_seconds::integer, talk_seconds::integer, approximate"
        " from counted where local_date = '2020-01-01'"
    ) == [(217, 204, 13, 204 * 17, 204 * 134, True)]
    assert store.rows(
        "select measure, within_s, value, numerator from reported where period_start = '2020-01-01'"
    ) == [("answered_within", 20, 0.7628, None)]
    assert store.rows("select count(*) from reported") == [(1251,)]
