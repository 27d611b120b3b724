"""Calls already counted: bands, redirected, grain, and the repeated hour."""

from decimal import Decimal

import pytest

from dashboard.errors import DashboardError
from tests.drawn_exports import day, drawn, in_memory

pytestmark = pytest.mark.slow


@pytest.fixture
def store(tmp_path):
    return in_memory(tmp_path)


def counted(*rows: str, more: str = "") -> str:
    header = "start|minutes|line|offered|answered|abandoned" + (f"|{more}" if more else "")
    return drawn("\n".join([header, *rows]))


def bands(store, outcome="answered"):
    return store.rows(
        f"select over_s, up_to_s, calls from counted_wait where outcome = '{outcome}' order by over_s"
    )


def test_columns_within_so_many_seconds_become_bands_in_the_order_of_their_edges(store):
    store.load(
        counted("2020-01-06 08:00|30|101|10|8|2|7|5", more="answered_within_40s|answered_within_20s"),
        "half_hours",
    )
    assert bands(store) == [(-1, 20, 5), (20, 40, 2), (40, None, 1)]
    assert bands(store, "abandoned") == [(-1, None, 2)]


def test_an_edge_that_a_row_leaves_blank_is_no_edge_of_that_row(store):
    store.load(
        counted("2020-01-06 08:00|30|101|10|8|2||5", more="answered_within_10s|answered_within_20s"),
        "half_hours",
    )
    assert bands(store) == [(-1, 20, 5), (20, None, 3)]


def test_what_is_offered_beyond_answered_and_abandoned_is_redirected(store):
    store.load(counted("2020-01-06 08:00|30|101|13|8|2"), "half_hours")
    assert store.rows("select offered, answered, abandoned, redirected from counted") == [(10, 8, 2, 3)]


NOT_KEPT = (
    ("2020-01-06 09:00|15|101|1|1|0|1|1", "minutes is not 30, 60, 1440 (a day) or 43200 (a month)", "15"),
    (
        "2020-01-06 09:10|30|101|1|1|0|1|1",
        "start is not where an interval of that length starts",
        "2020-01-06 09:10",
    ),
    ("2020-01-06 09:00|30|101|1|1|1|1|1", "offered is fewer than answered and abandoned together", "1"),
    ("2020-01-06 09:00|30|101|1.5|1|0|1|1", "offered is not a whole number, 0 or more", "1.5"),
    (
        "2020-01-06 09:00|30|101|5|5|0|3|2",
        "answered_within_10s, answered_within_20s: fewer calls within a longer time",
        None,
    ),
    (
        "2020-01-06 09:00|30|101|5|5|0|3|6",
        "answered_within_10s, answered_within_20s: more calls than answered",
        None,
    ),
    (
        "2020-01-06 09:00|30|101|5|5|0|x|2",
        "answered_within_10s, answered_within_20s: not all whole numbers",
        None,
    ),
)


def test_counts_that_cannot_be_are_set_aside(store):
    rows = ["2020-01-06 08:00|30|101|1|1|0|1|1", *(row for row, *_ in NOT_KEPT)]
    store.load(counted(*rows, more="answered_within_10s|answered_within_20s"), "half_hours")
    assert store.aside() == [(number, *why) for number, (_, *why) in enumerate(NOT_KEPT, start=3)]


def test_a_day_counted_two_ways_in_one_file_is_refused(store):
    with pytest.raises(
        DashboardError, match="Line 101 on 2020-01-06 is counted both by 30 and by 60 minutes"
    ):
        store.load(counted("2020-01-06 08:00|30|101|1|1|0", "2020-01-06 09:00|60|101|1|1|0"), "half_hours")


def test_a_month_and_a_day_within_it_in_one_file_are_refused(store):
    with pytest.raises(DashboardError, match="on 2020-01-06 is counted both by 1440 and by 43200"):
        store.load(counted("2020-01-01|43200|101|9|9|0", "2020-01-06|1440|101|1|1|0"), "half_hours")


def test_a_month_covers_all_its_days(store):
    store.load(counted("2020-02-01|41760|101|9|9|0"), "half_hours")
    assert store.rows("select minutes from counted") == [(43200,)]
    assert store.rows("select count(*), max(local_date)::varchar from covered") == [(29, "2020-02-29")]


def test_the_second_of_two_like_hours_on_the_long_day_is_its_second_pass(store):
    hours = ("00:00", "01:00", "01:00", "02:00")
    store.load(counted(*(f"2020-10-25 {hour}|60|101|1|1|0" for hour in hours)), "half_hours")
    moments = store.rows("select half_hour_utc::varchar, repeated from counted order by 1")
    assert [(moment[8:16], repeated) for moment, repeated in moments] == [
        *[("24 23:00", False), ("25 00:00", True), ("25 01:00", True), ("25 02:00", False)]
    ]


def test_the_same_interval_again_further_down_is_the_one_kept(store):
    loaded = store.load(
        counted("2020-01-06 08:00|30|101|1|1|0", "2020-01-06 08:00|30|101|2|2|0"), "half_hours"
    )
    assert store.rows("select answered from counted") == [(2,)]
    assert store.aside() == [(2, "the same again further down: the last is kept", None)]
    assert (loaded.rows_kept, loaded.rows_set_aside) == (1, 1)


def test_sums_may_be_written_as_seconds_or_as_a_clock_past_24_hours(store):
    store.load(
        counted("2020-01-06|1440|101|9|9|0|90061.5|25:01:01.500", more="answer_sum_s|talk_sum_s"),
        "half_hours",
    )
    assert store.rows("select answer_seconds, talk_seconds, abandon_seconds, approximate from counted") == [
        (Decimal("90061.500"), Decimal("90061.500"), None, False)
    ]


def test_another_grain_of_the_same_days_is_refused_unless_it_is_to_take_their_place(store):
    store.load(counted("2020-01-06 08:00|30|101|1|1|0", "2020-01-07 08:00|30|101|1|1|0"), "half_hours")
    store.rows("delete from set_aside")
    a_day = counted("2020-01-06|1440|101|5|5|0")
    with pytest.raises(
        DashboardError, match=r"Line 101 on 2020-01-06 .* by 30 minutes.* by the day .*--replace"
    ):
        store.load(a_day, "half_hours")


def test_replacing_a_grain_takes_its_days_and_no_others(store):
    store.load(counted("2020-01-06 08:00|30|101|1|1|0", "2020-01-07 08:00|30|101|2|2|0"), "half_hours")
    loaded = store.load(counted("2020-01-06|1440|101|5|5|0"), "half_hours", replace=True)
    assert loaded.rows_replaced == 1
    assert store.rows("select local_date::varchar, minutes, answered from counted order by 1") == [
        *[("2020-01-06", 1440, 5), ("2020-01-07", 30, 2)]
    ]
    assert store.rows("select minutes from covered order by local_date") == [(1440,), (30,)]


def test_a_month_goes_whole_where_some_of_its_days_are_replaced(store):
    store.load(counted("2020-02-01|43200|101|9|9|0"), "half_hours")
    store.load(counted("2020-02-10|1440|101|5|5|0"), "half_hours", replace=True)
    assert store.rows("select local_date::varchar, minutes from covered") == [("2020-02-10", 1440)]
    assert store.rows("select answered from counted") == [(5,)]
    assert store.rows("select calls from counted_wait") == [(5,)]


def test_covers_widens_a_load_to_days_without_calls(store):
    covers = (day("2020-01-01"), day("2020-01-31"))
    loaded = store.load(counted("2020-01-06 08:00|30|101|1|1|0"), "half_hours", covers=covers)
    assert loaded.covers == covers
    assert store.rows("select count(*), max(minutes) from covered") == [(31, 30)]


WHOLE = counted("2020-01-06 08:00|30|101|10|9|1", "2020-01-06 08:30|30|101|5|5|0")
BY_ORIGIN = counted(
    "2020-01-06 08:00|30|101|8|7|1|public", "2020-01-06 08:00|30|101|2|2|0|station", more="origin"
)
BY_TEAM = counted("2020-01-06 08:00|30|101|10|9|1|Red", more="team")


@pytest.mark.parametrize(("first", "second"), [(WHOLE, BY_ORIGIN), (BY_ORIGIN, WHOLE), (WHOLE, BY_TEAM)])
def test_an_interval_told_whole_and_in_parts_is_counted_once(store, first, second):
    store.load(first, "half_hours")
    with pytest.raises(DashboardError, match=r"Line 101 at 2020-01-06 08:00 .* count twice\. Add --replace"):
        store.load(second, "half_hours")


def test_parts_take_the_place_of_the_whole_where_they_are_to(store):
    store.load(WHOLE, "half_hours")
    assert store.load(BY_ORIGIN, "half_hours", replace=True).rows_replaced == 1
    assert store.rows("select origin, offered from counted order by 1") == [
        *[("not_stated", 5), ("public", 8), ("station", 2)]
    ]
    assert store.rows("select sum(calls) from counted_wait") == [(15,)]


def test_teams_that_come_in_files_of_their_own_add_up(store):
    store.load(BY_TEAM, "half_hours")
    store.load(BY_TEAM.replace("Red", "Blue"), "half_hours")
    assert store.rows("select sum(offered) from counted") == [(20,)]
