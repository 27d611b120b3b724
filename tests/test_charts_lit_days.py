"""The days that a chosen extract speaks of are shaded on the chart, as far as they are charted."""

import datetime
from typing import Any

from dashboard.charts.lit_days import in_words
from dashboard.charts.palette import LIGHT
from dashboard.charts.trend import figure
from dashboard.charts.trend_data import Lit, Trend
from tests.charting import told

DAY = datetime.date.fromisoformat


def shades(first: str, last: str) -> list[tuple[str, str]]:
    """From and to, to the day; the chart holds January to March 2020."""
    lit = Lit(first=DAY(first), last=DAY(last), meeting=DAY("2020-03-20"))
    made = figure(Trend(answers=(told([0.8, 0.7, 0.6], start="2020-01-01"),), lit=lit)).to_dict()
    return [(str(one["x0"])[:10], str(one["x1"])[:10]) for one in rectangles(made)]


def rectangles(made: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        one
        for one in made["layout"].get("shapes", ())
        if one["type"] == "rect" and one["fillcolor"] == LIGHT.chosen and "opacity" in one
    ]


def test_a_stretch_is_shaded_to_the_end_of_its_last_day() -> None:
    assert shades("2020-02-01", "2020-02-10") == [("2020-02-01", "2020-02-11")]


def test_what_lies_outside_the_days_charted_is_cut_off() -> None:
    assert shades("2019-12-01", "2020-01-10") == [("2020-01-01", "2020-01-11")]
    assert shades("2020-03-25", "2020-04-25") == [("2020-03-25", "2020-04-01")]


def test_of_days_not_charted_nothing_is_shaded() -> None:
    assert shades("2019-11-01", "2019-12-31") == []
    assert shades("2020-04-01", "2020-04-02") == []


def test_it_has_two_edges_besides_its_shade_for_whom_colour_says_nothing() -> None:
    lit = Lit(first=DAY("2020-02-01"), last=DAY("2020-02-10"), meeting=DAY("2020-03-20"))
    made = figure(Trend(answers=(told([0.8, 0.7, 0.6], start="2020-01-01"),), lit=lit)).to_dict()
    edges = [one for one in made["layout"]["shapes"] if one["line"].get("dash") == "2px,2px"]
    assert [str(one["x0"])[:10] for one in edges] == ["2020-02-01", "2020-02-11"]


def test_it_is_said_in_words_which_days_and_why_these() -> None:
    days = {"first": DAY("2020-08-30"), "last": DAY("2020-09-28"), "meeting": DAY("2020-09-29")}
    assert in_words(Lit(**days)) == (
        "30 August 2020 to 28 September 2020, the 30 days before the meeting of 29 September 2020"
    )
    assert in_words(Lit(**days, named="in September")).endswith("by its own words (“in September”)")
