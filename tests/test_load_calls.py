"""A row a call: what is kept, what is set aside, and what each column comes to."""

from decimal import Decimal

import pytest

from dashboard.errors import DashboardError
from tests.drawn_exports import day, drawn, in_memory


@pytest.fixture
def store(tmp_path):
    return in_memory(tmp_path)


def calls(*rows: str, columns: str = "call_id|line|offered_at|outcome|wait_s") -> str:
    return drawn("\n".join([columns, *rows]))


def test_a_call_keeps_its_wait_to_the_millisecond_and_counts_it_by_second_rounded_up(store):
    store.load(calls("a|999|2020-01-06 08:29:59|answered|10.0", "b|999|2020-01-06 08:30:00|abandoned|10.001"))
    assert store.rows("select wait_s, waited_s, local_half_hour::varchar from call order by call_id") == [
        (Decimal("10.000"), 10, "2020-01-06 08:00:00"),
        (Decimal("10.001"), 11, "2020-01-06 08:30:00"),
    ]


def test_a_summer_call_is_stored_in_utc_and_shown_in_local_time(store):
    store.load(calls("a|101|2020-07-01 00:10:00|answered|1"))
    assert store.rows(
        "select offered_at_utc::varchar, half_hour_utc::varchar, local_date::varchar from call"
    ) == [("2020-06-30 23:10:00", "2020-06-30 23:00:00", "2020-07-01")]


def test_an_optional_column_may_be_missing_and_its_field_is_then_not_known(store):
    store.load(calls("a|101|2020-01-06 08:00:00|answered|1"))
    assert store.rows("select leg, origin, team, talk_s, caller from call") == [
        (1, "not_stated", None, None, None)
    ]
    assert store.rows("select knows_origin from covered") == [(False,)]


def test_with_an_origin_column_the_day_knows_its_origins(store):
    columns = "call_id|line|offered_at|outcome|wait_s|origin"
    store.load(calls("a|101|2020-01-06 08:00:00|answered|1|station_phone", columns=columns))
    assert store.rows("select origin, knows_origin from call, covered") == [("station_phone", True)]


def test_an_origin_is_one_whether_written_with_capitals_or_blanks(store):
    ways = ("Station Phone", "station_phone", "STATION PHONE", "")
    rows = (f"{number}|101|2020-01-06 08:00:00|answered|1|{origin}" for number, origin in enumerate(ways))
    store.load(calls(*rows, columns="call_id|line|offered_at|outcome|wait_s|origin"))
    assert store.rows("select origin, count(*) from call group by origin order by 1") == [
        *[("not_stated", 1), ("station_phone", 3)]
    ]


NOT_KEPT = (
    ("|101|2020-01-06 08:00:00|answered|1", "call_id is empty", None),
    ("a|112|2020-01-06 08:00:00|answered|1", "line is not one of 999, 101", "112"),
    (
        "a|101|06/01/2020 08:00:00|answered|1",
        "offered_at is not a time as YYYY-MM-DD HH:MM:SS",
        "06/01/2020 08:00:00",
    ),
    ("a|101|2020-01-06|answered|1", "offered_at is not a time as YYYY-MM-DD HH:MM:SS", "2020-01-06"),
    (
        "a|101|2020-02-30 08:00|answered|1",
        "offered_at is not a time as YYYY-MM-DD HH:MM:SS",
        "2020-02-30 08:00",
    ),
    ("a|101|2020-01-06 08:00:00|lost|1", "outcome is not one of answered, abandoned, redirected", "lost"),
    ("a|101|2020-01-06 08:00:00|answered|-1", "wait_s is not a time in seconds or H:MM:SS", "-1"),
    ("a|101|2020-01-06 08:00:00|answered|soon", "wait_s is not a time in seconds or H:MM:SS", "soon"),
    ("a|101|2020-01-06 08:00:00|answered|1_000", "wait_s is not a time in seconds or H:MM:SS", "1_000"),
    ("a|101|2020-01-06 08:00:00|answered|99999999", "wait_s is longer than 115 days", None),
    ("a|101|2020-01-06 08:00:00|answered|", "wait_s is empty", None),
    (
        "a|101|1899-01-06 08:00|answered|1",
        "offered_at is not between 1990-01-01 and 2026-06-02",
        "1899-01-06 08:00",
    ),
    (
        "a|101|2026-07-06 08:00|answered|1",
        "offered_at is not between 1990-01-01 and 2026-06-02",
        "2026-07-06 08:00",
    ),
    ("a|101|2020-01-06 08:00:00|answered", "4 columns where the header has 5", None),
    ("a|101", "2 columns where the header has 5", None),
    ("a|101|2020-01-06 08:00:00|answered|1|extra", "6 columns where the header has 5", None),
)


def test_a_row_that_cannot_be_kept_is_set_aside_with_its_line_and_reason_and_the_rest_loads(store):
    good = ["good|101|2020-01-06 08:00:00|answered|1", "fine|101|2020-01-06 09:00:00|answered|1"]
    loaded = store.load(calls(good[0], *(row for row, *_ in NOT_KEPT), good[1]))
    assert store.aside() == [(number, *why) for number, (_, *why) in enumerate(NOT_KEPT, start=3)]
    assert (loaded.rows_kept, loaded.rows_set_aside) == (2, len(NOT_KEPT))
    assert store.rows("select call_id from call order by 1") == [("fine",), ("good",)]


def test_lines_are_counted_through_blank_lines_and_quoted_line_ends(store):
    written = (
        "call_id,line,offered_at,outcome,wait_s,disposition\r\n\r\n"
        'a,101,2020-01-06 08:00:00,answered,1,"two\r\nlines"\r\n\r\n'
        "b,101,2020-01-06 08:00:00,answered\r\n"
        "c,101,never,answered,1,\r\n"
        "d,101,2020-01-06 08:00:00,answered,1,\r\n"
    )
    store.load(written)
    assert [line for line, *_ in store.aside()] == [6, 7]
    assert store.rows("select call_id, disposition from call order by 1") == [
        ("a", "two\r\nlines"),
        ("d", None),
    ]


def test_rows_of_empty_cells_are_left_out_and_not_called_faulty(store):
    loaded = store.load(calls("a|101|2020-01-06 08:00:00|answered|1", "||||"))
    assert (loaded.left_out, loaded.rows_set_aside) == ((("a blank row", 1),), 0)


def test_of_a_call_told_twice_in_one_file_the_last_is_kept(store):
    rows = [
        "a|101|2020-01-06 08:00:00|abandoned|5",
        "b|101|2020-01-06 08:00:00|answered|1",
        "a|101|2020-01-06 08:00:00|answered|9",
    ]
    loaded = store.load(calls(*rows))
    assert store.rows("select call_id, outcome from call order by 1") == [
        ("a", "answered"),
        ("b", "answered"),
    ]
    assert store.aside() == [(2, "the same call again further down: the last is kept", None)]
    assert (loaded.rows_kept, loaded.rows_set_aside) == (2, 1)


def test_the_same_id_on_another_line_or_leg_is_another_row(store):
    columns = "call_id|line|offered_at|outcome|wait_s|leg"
    rows = [
        "a|101|2020-01-06 08:00:00|answered|1|1",
        "a|101|2020-01-06 08:05:00|answered|1|2",
        "a|999|2020-01-06 08:00:00|answered|1|1",
    ]
    assert store.load(calls(*rows, columns=columns)).rows_kept == 3


def test_a_row_outside_covers_is_set_aside(store):
    covers = (day("2020-01-06"), day("2020-01-07"))
    loaded = store.load(
        calls("a|101|2020-01-05 23:59:59|answered|1", "b|101|2020-01-06 00:00:00|answered|1"), covers=covers
    )
    assert loaded.covers == covers
    assert store.aside() == [
        (2, "offered_at lies outside the days that --covers gives", "2020-01-05 23:59:59")
    ]
    assert store.rows("select count(*) from covered") == [(2,)]


def test_a_load_covers_its_first_to_last_day_for_every_line_in_it(store):
    store.load(calls("a|101|2020-01-06 08:00:00|answered|1", "b|999|2020-01-08 08:00:00|answered|1"))
    assert store.rows(
        "select line, count(*), min(local_date)::varchar, max(minutes) from covered group by line order by 1"
    ) == [
        ("101", 3, "2020-01-06", 0),
        ("999", 3, "2020-01-06", 0),
    ]


def test_the_day_of_the_load_is_not_over(store):
    store.load(calls("a|101|2026-05-31 08:00:00|answered|1", "b|101|2026-06-01 08:00:00|answered|1"))
    assert store.rows('select local_date::varchar, "over" from covered order by 1') == [
        ("2026-05-31", True),
        ("2026-06-01", False),
    ]


def test_a_file_with_nothing_to_keep_is_refused_with_its_commonest_reasons(store):
    with pytest.raises(
        DashboardError, match=r"No row of export.csv could be kept.*2 × line is not one of 999, 101"
    ):
        store.load(calls("a|112|2020-01-06 08:00:00|answered|1", "b|112|2020-01-06 08:00:00|answered|1"))


def test_a_header_without_rows_is_refused(store):
    with pytest.raises(DashboardError, match="a header and no rows"):
        store.load(calls())
