"""Figures that others gave, where nothing can be worked out: what is drawn and what is said."""

import dataclasses
import datetime
from typing import Any

from dashboard.charts import alone, outside_marks
from dashboard.charts.outside import Giver, Outside
from dashboard.charts.trend import figure
from dashboard.charts.trend_data import Trend
from dashboard.measures import named
from dashboard.reference.standards import steps
from tests.charting import told

NONE = [None, None, None]


def given(month: int, value: float, measure: str = "answered_in_time", **more: Any) -> Outside:
    last = datetime.date(2020, month + 1, 1) - datetime.timedelta(days=1)
    about: dict[str, Any] = {
        "giver": Giver.REPORTED,
        "source": "a monthly report",
        "published_on": "2020-10-12",
        "clock": "force",
        "definition": "of those answered",
    }
    days = {"from_date": datetime.date(2020, month, 1), "to_date": last}
    return Outside(measure=named(measure), value=value, **days, **(about | more))


def test_without_calls_the_headline_counts_what_others_gave() -> None:
    lead = told(NONE, start="2020-07-01")
    reported = [given(7, 0.51), given(8, 0.38)]
    assert alone.headline(lead, reported, loaded=False) == "No calls loaded: 2 figures reported by the force"
    both = [*reported, given(9, 0.27, giver=Giver.PUBLISHED)]
    assert alone.headline(lead, both, loaded=False).endswith(
        ": 2 figures reported by the force and 1 figure published"
    )


def test_where_the_export_cannot_tell_the_headline_does_not_say_that_no_calls_are_loaded() -> None:
    assert alone.headline(told(NONE), [given(7, 0.51)], loaded=True) == (
        "101 answered in time cannot be worked out: 1 figure reported by the force"
    )


def test_the_plain_words_give_the_reason_and_the_latest_figure_with_its_source() -> None:
    said = alone.plain_words(told(["nobody"]), [given(8, 0.38), given(9, 0.27), given(7, 0.51)], loaded=True)
    assert said == (
        "Nothing is worked out here: no calls answered. The latest figure that others gave is of "
        "1 September 2020 to 30 September 2020: answered in time 27%, reported 12 October 2020 "
        "(a monthly report). Such figures are drawn hollow, joined to nothing and never added up."
    )


def test_one_sentence_to_copy_names_giver_source_and_clock() -> None:
    assert alone.to_copy(told(NONE), [given(9, 0.27)]) == (
        "101 answered in time 27%, reported 12 October 2020; a monthly report; force clock; "
        "of those answered; 1 September 2020 to 30 September 2020."
    )


def test_a_given_time_is_said_as_a_time_and_a_count_as_a_count() -> None:
    assert outside_marks.told(given(9, 1.0, "mean_answer_time"))[0].startswith("mean answer time 1 s,")
    assert outside_marks.told(given(9, 130.0, "mean_answer_time"))[0].startswith(
        "mean answer time 2 min 10 s,"
    )
    assert outside_marks.told(given(9, 1_234_567, "offered"))[0].startswith("calls offered 1,234,567,")


def drawn(trend: Trend) -> dict[str, Any]:
    made: dict[str, Any] = figure(trend).to_dict()
    return made


def test_given_figures_are_drawn_with_the_target_and_without_a_line_or_a_shade() -> None:
    lead = told(NONE, start="2020-07-01")
    held = steps("101", lead.asked.from_date, lead.asked.to_date)
    made = drawn(Trend(answers=(lead,), steps=held, outside=(given(7, 0.51), given(9, 0.27))))
    (squares,) = [one for one in made["data"] if one["marker"].get("symbol") == "square-open"]
    assert (list(squares["y"]), squares["mode"]) == ([0.51, 0.27], "markers")
    assert [value for one in made["data"] if "lines" in one["mode"] for value in one["y"]] == NONE
    shapes = made["layout"]["shapes"]
    assert [shape["y0"] for shape in shapes] == [0.8]
    assert "no data" not in [label["text"] for label in made["layout"]["annotations"]]


def test_given_figures_of_several_measures_are_each_named() -> None:
    lead = told(NONE, start="2020-07-01", measure="median_answer_time")
    figures = (given(9, 130, "mean_answer_time"), given(9, 370, "p90_answer_time"))
    written = [
        label["text"] for label in drawn(Trend(answers=(lead,), outside=figures))["layout"]["annotations"]
    ]
    assert written == ["□ reported by the force: mean", "□ reported by the force: 9 in 10"]


def test_a_given_figure_keeps_clear_of_its_own_measures_line_and_no_others() -> None:
    lines = tuple(told([seconds], start="2020-09-01", measure=key) for key, seconds in LINES.items())
    mean = dataclasses.replace(given(9, 100, "mean_answer_time"), giver=Giver.PUBLISHED)
    made = drawn(Trend(answers=lines, outside=(mean,)))
    (label,) = [one for one in made["layout"]["annotations"] if "published" in one["text"]]
    assert label["yanchor"] == "bottom"


# A published mean of 100 s stands over the mean's line, and under that of nine in ten.
LINES = {"p90_answer_time": 200, "mean_answer_time": 50}


def test_without_a_line_a_giver_is_named_where_its_figure_is_furthest_from_the_others() -> None:
    lead = told(NONE, start="2020-07-01")
    made = drawn(Trend(answers=(lead,), outside=(given(7, 0.8), given(8, 0.78), given(9, 0.3))))
    (label,) = [one for one in made["layout"]["annotations"] if "reported" in one["text"]]
    assert label["y"] == 0.3
