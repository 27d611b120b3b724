"""Reported figures, absence, strength and staffing."""

import pytest

from tests.drawn_exports import drawn, in_memory


@pytest.fixture
def store(tmp_path):
    return in_memory(tmp_path)


REPORTED = """
period                | line | measure              | value   | numerator | denominator | clock | published_on
2020-09               | 999  | answered_within_10s  | 92%     | 9200      | 10000       | force | 2020-10-05
2020-04-06            | 101  | mean_answer_time     | 0:01:10 |           |             |       |
2020/21               | 101  | answered_in_time     | 0.57    |           |             |       |
2020-04-01/2020-06-30 | 101  | abandonment          | 12.5%   |           |             | BT    |
2020/22               | 101  | abandonment          | 12.5%   |           |             |       |
2020-09               | 101  | abandonment          | 12.5    |           |             |       |
2020-09               | 101  | answered_within      | 50%     |           |             |       |
2020-09               | 101  | sevenths             | 50%     |           |             |       |
2020-07-01/2020-06-30 | 101  | abandonment          | 12.5%   |           |             |       |
"""


def test_a_reported_figure_is_of_a_day_a_month_a_financial_year_or_from_day_to_day(store):
    store.load(drawn(REPORTED), "reported")
    assert store.rows(
        "select period_start::varchar, period_end::varchar, measure, within_s, value, clock,"
        " published_on::varchar from reported order by rowid"
    ) == [
        ("2020-09-01", "2020-09-30", "answered_within", 10, 0.92, "force", "2020-10-05"),
        ("2020-04-06", "2020-04-06", "mean_answer_time", None, 70.0, "not stated", None),
        ("2020-04-01", "2021-03-31", "answered_in_time", None, 0.57, "not stated", None),
        ("2020-04-01", "2020-06-30", "abandonment", None, 0.125, "BT", None),
    ]
    assert [(line, reason.split(":")[0][:40]) for line, reason, _ in store.aside()] == [
        (6, "period is not a day, a month (2020-09), "),
        (7, "a share is a fraction up to 1, or has a "),
        (8, "answered_within wants its seconds, as in"),
        (9, "measure is not one of offered, answered,"),
        (10, "period ends before it starts"),
    ]


@pytest.mark.parametrize("value", ["inf", "nan", "-5", "-5%", "1e400", "3e9"])
def test_a_reported_figure_is_a_number_that_can_be(store, value):
    store.load(
        drawn(f"period|line|measure|value\n2020-08|101|offered|1\n2020-09|101|offered|{value}"), "reported"
    )
    assert [(line, told) for line, _, told in store.aside()] == [(3, value)]


def test_a_figure_reported_again_takes_the_place_of_the_same_source_and_no_other(store):
    row = "2020-09,999,abandonment,{},{}\n"
    header = "period,line,measure,value,source\n"
    store.load(header + row.format("5%", "board") + row.format("6%", "press"), "reported")
    assert store.load(header + row.format("4%", "board"), "reported").rows_replaced == 1
    assert store.rows("select source, value from reported order by 1") == [("board", 0.04), ("press", 0.06)]


ABSENCE = """
date       | unit | team | workforce | reason          | spell_days | hours_lost | people
2020-04-01 | OCC  | Red  | staff     | Cold            | 2          | 7.4        | 1
2020-04-01 | OCC  | Red  | Staff     | Cold            | 2          | 7.4        | 1
2020-04-01 | OCC  |      | officer   | Covid isolation |            | 14.8       | 2
2020-04-01 | OCC  |      | robot     | Rust            |            | 1          | 1
2020-04-01 | OCC  |      | PCSO      | Cold            |            | -1         | 1
"""


def test_absence_keeps_a_row_for_each_person_and_isolation_apart(store):
    store.load(drawn(ABSENCE), "absence")
    assert store.rows(
        "select workforce, isolation, hours_lost::double, people from absence order by rowid"
    ) == [
        ("staff", False, 7.4, 1),
        ("staff", False, 7.4, 1),
        ("officer", True, 14.8, 2),
    ]
    assert [line for line, *_ in store.aside()] == [5, 6]


def test_absence_told_again_is_replaced_and_not_added(store):
    store.load(drawn(ABSENCE), "absence")
    assert store.load(drawn(ABSENCE).replace("7.4", "8"), "absence").rows_replaced == 3
    assert store.rows("select sum(hours_lost)::double from absence") == [(30.8,)]


def test_contracted_hours_stand_once_for_a_month_unit_team_and_workforce(store):
    rows = """
    month      | unit | workforce | contracted_hours | headcount
    2020-04    | OCC  | staff     | 1630.6           | 10
    2020-04-01 | OCC  | staff     | 1500             | 9
    2020-05    | OCC  | staff     | 1600             | 10
    """
    store.load(drawn(rows), "strength")
    assert store.rows("select month::varchar, contracted_hours::double from strength order by 1") == [
        ("2020-04-01", 1500.0),
        ("2020-05-01", 1600.0),
    ]
    assert store.aside() == [(2, "the same again further down: the last is kept", None)]


def test_staffing_tells_both_passes_of_the_repeated_hour_apart(store):
    hours = ("00:30", "01:00", "01:30", "01:00", "01:30", "02:00")
    rows = "".join(f"2020-10-25 {hour},30,OCC,{number}\n" for number, hour in enumerate(hours))
    store.load("start,minutes,unit,on_duty\n" + rows, "staffing")
    told = store.rows("select start_utc::varchar, on_duty::integer from staffing order by 1")
    assert [(start[8:16], people) for start, people in told] == [
        *[
            ("24 23:30", 0),
            ("25 00:00", 1),
            ("25 00:30", 2),
            ("25 01:00", 3),
            ("25 01:30", 4),
            ("25 02:00", 5),
        ]
    ]


def test_a_roster_may_be_of_next_year(store):
    assert store.load("start,minutes,unit,rostered\n2027-01-04 07:00,480,OCC,12\n", "staffing").rows_kept == 1
