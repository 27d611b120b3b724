"""Published figures: which are visible, by measure, line, clock and day."""

import re
from datetime import date
from pathlib import Path

import pytest

import dashboard
from dashboard.reference.published import Published, published, published_for
from dashboard.reference.standards import lines
from dashboard.reference.terms import Clock, Exactness, Per, PublishedMeasure, Unit


def figure(name: str) -> Published:
    return next(row for row in published() if row.id == name)


def test_the_shares_of_101_in_30_seconds_by_month_are_as_published():
    months = {
        str(row.period_start)[:7]: row.value
        for row in published_for("answered_in_time", "101")
        if row.span == "month"
    }
    assert months == {
        "2020-04": 0.84,
        "2020-05": 0.79,
        "2020-09": 0.27,
        "2021-02": 0.39,
        "2021-05": 0.63,
        "2021-06": 0.63,
        "2021-09": 0.34,
    }


def test_the_figure_for_september_2020_is_not_visible_before_november_2021():
    def visible(day: date) -> list[float]:
        rows = published_for("answered_within", "101", as_at=day, within=30)
        return [row.value for row in rows if str(row.period_start) == "2020-09-01"]

    assert visible(date(2020, 10, 12)) == []
    assert visible(date(2021, 11, 23)) == []
    assert visible(date(2021, 11, 24)) == [0.27]


def test_a_figure_published_in_a_month_or_a_year_is_visible_from_its_last_day():
    assert figure("wm-101-in30-point-2021-05").visible_from == date(2021, 5, 31)
    assert figure("avon-999-offered-2015").visible_from == date(2017, 12, 31)
    assert figure("wm-999-in10-2021-09").visible_from == date(2021, 10, 31)


def test_a_figure_from_an_undated_page_is_never_visible_as_at_a_day():
    undated = figure("wm-both-offered-2025")
    assert undated.visible_from is None
    assert undated in published_for("offered", "both")
    assert undated not in published_for("offered", "both", as_at=date(2030, 1, 1))


def test_force_and_bt_clocks_are_told_apart():
    clocks = {row.id: row.clock for row in published_for("answered_in_time", "999")}
    assert clocks["wm-999-in10-2021-22"] == Clock.FORCE
    assert clocks["wm-999-in10-bt-2023-24"] == Clock.BT
    before_bt = [r for r in published() if r.clock == Clock.BT and r.period_start < date(2021, 11, 1)]
    assert before_bt == []


def test_within_keeps_only_figures_of_those_seconds_and_geography_only_that_place():
    assert published_for("answered_within", "101", within=60) == ()
    surrey = published_for("answered_within", "999", within=10, geography="Surrey")
    assert {row.geography for row in surrey} == {"Surrey"}
    november = {row.clock: row.value for row in surrey if str(row.period_start) == "2023-11-01"}
    assert november == {Clock.FORCE: 0.884, Clock.BT: 0.861}


@pytest.mark.parametrize("line", ["999", "101", "both", ""])
def test_where_no_place_is_asked_for_only_the_force_s_own_figures_are_given(line):
    for measure in (*PublishedMeasure, "answered_in_time"):
        if measure == "answered_in_time" and line not in lines():
            continue
        assert {row.geography for row in published_for(measure, line)} <= {"West Mercia"}


def test_only_the_reference_files_readers_see_figures_of_every_place():
    package = Path(dashboard.__file__).parent
    outside = [path for path in package.rglob("*.py") if path.parent.name != "reference"]
    assert [path for path in outside if re.search(r"import published\b", path.read_text("utf-8"))] == []


def test_a_total_cannot_have_been_published_before_its_period_was_over():
    early = [row.id for row in published() if row.visible_from and row.visible_from < row.period_end]
    assert {row.per for row in published() if row.id in early} <= {Per.DAY, Per.MONTH}


def test_a_usual_level_says_what_it_is_for_and_is_no_total():
    by_period = [(row.value, row.per) for row in published_for("offered", "both")]
    assert by_period == [(1500, "day"), (10_000, "week"), (10_000, "week")]


def test_a_share_counts_those_answered_and_says_where_this_is_assumed():
    shares = [row for row in published() if row.measure == "answered_within"]
    assert len(shares) > 100
    assert {row.form for row in shares} == {"A2"}
    assert [row.id for row in shares if not row.form_assumed] == ["syorks-101-in120-2019-10-2019-11"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("wm-101-in30-2021-05", "wm-101-in30-point-2021-05"),
        ("wm-101-in30-2021-09", "wm-101-in30-2020-09"),
        ("wm-999-in10-2021-09", "wm-999-mean-bt-2021-11"),
        ("wm-101-in30-count-w-2021-04-26", "wm-101-offered-w-2021-04-26"),
        ("wm-999-mean-bt-2023-24", "wm-999-mean-bt-2023-24-b"),
        ("wm-101-offered-2012-16", "warks-101-offered-2012-16"),
        ("kent-101-abandonment-2022-10", "kent-101-abandonment-2022-10-press"),
    ],
)
def test_figures_that_disagree_name_each_other_and_say_why(one, other):
    assert other in figure(one).conflicts
    assert one in figure(other).conflicts
    assert figure(one).conflict_why


def test_a_figure_worked_out_or_read_by_us_says_so_and_how():
    derived = [row for row in published() if row.exactness == Exactness.DERIVED]
    assert {"wm-101-offered-w-2021-04-26", "wm-999-abandoned-2022-05"} <= {row.id for row in derived}
    assert all(row.note or row.conflict_why for row in derived)


def test_units_go_with_measures():
    of = {(str(row.measure), row.unit) for row in published()}
    assert ("answered_within", Unit.SHARE) in of
    assert ("mean_answer_time", Unit.SECONDS) in of
    assert len(of) == len({measure for measure, _ in of})
