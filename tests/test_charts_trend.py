"""Rows in, figure out: what is joined, what is hollow, what is a gap, what stands round it."""

import dataclasses
import datetime
import itertools
from typing import Any

import pytest

from dashboard.charts import axes
from dashboard.charts.event_marks import MOST_NAMED
from dashboard.charts.outside import Giver, Outside
from dashboard.charts.palette import DARK, LIGHT, Palette
from dashboard.charts.trend import figure
from dashboard.charts.trend_data import MeetingMark, Trend
from dashboard.measures import named
from dashboard.measures.measure import Unit
from dashboard.periods import By, periods
from dashboard.reference.events import events, events_for
from dashboard.reference.standards import steps
from tests.charting import told

VALUES = [0.81, 0.83, 0.8, None, 0.79, "nobody", 0.8, 0.4]


def drawn(trend: Trend, palette: Palette = LIGHT) -> dict[str, Any]:
    made: dict[str, Any] = figure(trend, palette).to_dict()
    return made


def texts(made: dict[str, Any]) -> list[str]:
    return [label["text"] for label in made["layout"]["annotations"]]


def traces(made: dict[str, Any], mode: str) -> list[dict[str, Any]]:
    return [trace for trace in made["data"] if trace["mode"] == mode]


def test_missing_periods_and_nobody_to_count_leave_a_gap_in_the_line() -> None:
    (line,) = traces(drawn(Trend(answers=(told(VALUES, so_far=True),))), "lines+markers")
    assert list(line["y"]) == [0.81, 0.83, 0.8, None, 0.79, None, 0.8, None]


def test_an_unfinished_period_is_hollow_and_called_so_far() -> None:
    made = drawn(Trend(answers=(told([0.8, 0.4], so_far=True),)))
    (hollow,) = traces(made, "markers")
    assert (list(hollow["y"]), hollow["marker"]["color"]) == ([0.4], LIGHT.page)
    assert "so far" in texts(made)


def test_so_far_is_not_written_through_the_target() -> None:
    answer = told([0.86, 0.88], line="999", so_far=True)
    held = steps("999", answer.asked.from_date, answer.asked.to_date)
    made = drawn(Trend(answers=(answer,), steps=held))
    (label,) = [label for label in made["layout"]["annotations"] if label["text"] == "so far"]
    assert label["yanchor"] == "top"


def test_missing_days_are_shaded_and_a_quiet_period_is_not() -> None:
    made = drawn(Trend(answers=(told(VALUES),)))
    (shade,) = [shape for shape in made["layout"]["shapes"] if shape["type"] == "rect"]
    assert (shade["x0"], shade["x1"]) == (datetime.datetime(2020, 1, 1), datetime.datetime(2020, 2, 1))
    (quiet,) = traces(made, "markers")
    assert quiet["hovertext"][0] == "March 2020: no calls answered"


def test_a_target_is_a_step_for_each_stretch_and_fainter_where_carried_back() -> None:
    answer = told([0.8] * 12)
    held = steps("101", answer.asked.from_date, answer.asked.to_date)
    made = drawn(Trend(answers=(answer,), steps=held))
    lines = [shape for shape in made["layout"]["shapes"] if shape["line"].get("dash") == "dot"]
    assert [(line["y0"], line["opacity"]) for line in lines] == [(0.8, 0.45), (0.8, 1)]
    assert "target<br>80%" in texts(made)


def test_a_target_that_no_longer_held_is_not_drawn_on() -> None:
    answer = told([0.8] * 8, start="2023-06-01")
    held = steps("101", answer.asked.from_date, answer.asked.to_date)
    made = drawn(Trend(answers=(answer,), steps=tuple(step for step in held if step.standard.target)))
    (line,) = [shape for shape in made["layout"]["shapes"] if shape["line"].get("dash") == "dot"]
    assert line["x1"] == datetime.datetime(2023, 10, 1)
    assert "target<br>80%<br>until<br>Sep 2023" in texts(made)


def test_a_target_in_force_is_drawn_to_the_end_of_an_unfinished_period() -> None:
    answer = told([0.8, 0.8], start="2020-09-01", so_far=True)
    made = drawn(Trend(answers=(answer,), steps=steps("101", answer.asked.from_date, answer.asked.to_date)))
    (line,) = [shape for shape in made["layout"]["shapes"] if shape["line"].get("dash") == "dot"]
    assert line["x1"] == datetime.datetime(2020, 11, 1)


def test_shares_in_time_go_from_nought_to_all_whatever_their_values() -> None:
    made = drawn(Trend(answers=(told([0.8, 0.81]),)))
    assert made["layout"]["yaxis"]["range"][0] == 0
    assert (made["layout"]["yaxis"]["ticktext"][0], made["layout"]["yaxis"]["ticktext"][-1]) == ("0%", "100%")


@pytest.mark.parametrize(
    ("most", "top"), [(0.03, "10%"), (0.1, "10%"), (0.25, "25%"), (0.26, "50%"), (0.6, "100%")]
)
def test_a_small_share_that_should_be_low_is_drawn_large_enough_to_read(most: float, top: str) -> None:
    made = drawn(Trend(answers=(told([0.01, most], measure="abandonment"),)))
    assert made["layout"]["yaxis"]["range"][0] == 0
    assert made["layout"]["yaxis"]["ticktext"][-1] == top


def test_a_figure_that_fell_to_the_bottom_is_written_beside_its_line_and_off_the_axis() -> None:
    made = drawn(Trend(answers=(told([12, 1], measure="mean_answer_time"),)))
    (latest,) = [label for label in made["layout"]["annotations"] if label["text"] == "<b>1 s</b>"]
    assert (latest["xanchor"], latest["yanchor"]) == ("left", "bottom")


def outside(giver: Giver) -> Outside:
    return Outside(
        giver=giver,
        measure=named("answered_in_time"),
        from_date=datetime.date(2020, 4, 1),
        to_date=datetime.date(2020, 4, 30),
        value=0.84,
        source="West Mercia PCC, a report",
        published_on="2021-11-24",
        clock="force",
        definition="answered within 30 s",
    )


def test_each_giver_of_figures_keeps_a_shape_that_no_line_joins() -> None:
    trend = Trend(answers=(told(VALUES),), outside=(outside(Giver.PUBLISHED), outside(Giver.REPORTED)))
    given = [trace for trace in drawn(trend)["data"] if "open" in str(trace["marker"].get("symbol"))]
    shapes = {trace["marker"]["symbol"] for trace in given if "West Mercia" in trace["hovertext"][0]}
    assert shapes == {"diamond-open", "square-open"}
    assert {trace["mode"] for trace in given} == {"markers"}


def test_a_giver_is_named_where_its_figure_is_furthest_from_the_line_and_hides_nothing() -> None:
    near, far = outside(Giver.PUBLISHED), dataclasses.replace(outside(Giver.PUBLISHED), value=0.3)
    later = {"from_date": datetime.date(2020, 5, 1), "to_date": datetime.date(2020, 5, 31)}
    trend = Trend(answers=(told(VALUES),), outside=(near, dataclasses.replace(far, **later)))
    (named,) = [label for label in drawn(trend)["layout"]["annotations"] if "published" in label["text"]]
    assert (named["y"], named["yanchor"]) == (0.3, "top")
    assert "bgcolor" not in named


def test_a_given_figure_tells_source_date_clock_and_definition() -> None:
    trend = Trend(answers=(told(VALUES),), outside=(outside(Giver.PUBLISHED),))
    (told_on_hover,) = [
        trace["hovertext"][0] for trace in drawn(trend)["data"] if "84%" in trace["hovertext"][0]
    ]
    for part in (
        "published 24 November 2021",
        "West Mercia PCC, a report",
        "force clock",
        "answered within 30 s",
    ):
        assert part in told_on_hover


def test_the_chosen_meeting_is_lit_up_with_a_line_through_the_plot() -> None:
    day = datetime.date(2020, 3, 10)
    held = (
        MeetingMark(date=day, title="Assurance", chosen=True),
        MeetingMark(date=day.replace(month=1), title="A"),
    )
    made = drawn(Trend(answers=(told(VALUES),), meetings=held))
    flags = [shape["fillcolor"] for shape in made["layout"]["shapes"] if shape["type"] == "path"]
    assert flags == [LIGHT.chosen, LIGHT.meeting]
    assert "<b>meeting 10 Mar 2020</b>" in texts(made)


def test_a_meetings_name_never_lies_on_another_meetings_flag() -> None:
    days = (datetime.date(2020, 2, 10), datetime.date(2020, 2, 26), datetime.date(2020, 3, 20))
    held = tuple(MeetingMark(date=day, title="Assurance") for day in days)
    made = drawn(Trend(answers=(told([0.8] * 12),), meetings=held))
    assert [text for text in texts(made) if "2020" in text] == ["meeting 20 Mar 2020", "10 Feb 2020"]


def test_what_an_export_cannot_tell_is_neither_shaded_nor_ticked() -> None:
    answer = told([0.8, "nobody", 0.8])
    untold = dataclasses.replace(answer.rows[1], denominator=40, why_no_value="this export does not tell")
    rows = (answer.rows[0], untold, answer.rows[2])
    made = drawn(Trend(answers=(dataclasses.replace(answer, rows=rows),)))
    assert "shapes" not in made["layout"]
    assert not traces(made, "markers")


def test_a_meeting_outside_the_days_shown_has_no_flag() -> None:
    made = drawn(
        Trend(answers=(told(VALUES),), meetings=(MeetingMark(date=datetime.date(2021, 1, 1), title="A"),))
    )
    assert not [shape for shape in made["layout"]["shapes"] if shape["type"] == "path"]


def test_of_many_events_the_weightiest_are_named_and_all_are_marked() -> None:
    answer = told([0.8] * 48, start="2018-04-01")
    known = tuple(
        one for one in events_for("answered_in_time", "101") if one.mark_on < datetime.date(2022, 4, 1)
    )
    made = drawn(Trend(answers=(answer,), events=known))
    dashed = [shape for shape in made["layout"]["shapes"] if shape["line"].get("dash") == "4px,4px"]
    assert len(dashed) == len(known) > MOST_NAMED
    assert any("SAFE goes live" in text for text in texts(made))


def test_several_lines_are_named_where_they_end_and_differ_by_more_than_colour() -> None:
    keys = ("median_answer_time", "p90_answer_time", "mean_answer_time")
    made = drawn(Trend(answers=tuple(told([10 + n, 12 + n], measure=key) for n, key in enumerate(keys))))
    assert {"<b>median</b>", "<b>9 in 10</b>", "<b>mean</b>"} <= set(texts(made))
    assert len({trace["line"]["dash"] for trace in traces(made, "lines+markers")}) == len(keys)


def test_names_of_lines_that_end_together_do_not_touch() -> None:
    keys = ("median_answer_time", "p90_answer_time", "mean_answer_time")
    made = drawn(Trend(answers=tuple(told([10, 10], measure=key) for key in keys)))
    heights = sorted(label["y"] for label in made["layout"]["annotations"] if label["text"].startswith("<b>"))
    top = made["layout"]["yaxis"]["range"][1]
    assert all((above - below) / top * 250 > 17 for below, above in itertools.pairwise(heights))


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_marks_and_text_stand_out_from_the_page(palette: Palette) -> None:
    def contrast(colour: str) -> float:
        light, dark = sorted((luminance(colour), luminance(palette.page)), reverse=True)
        return (light + 0.05) / (dark + 0.05)

    texts_of = (
        palette.text,
        palette.muted,
        palette.target,
        palette.event,
        palette.outside,
        *palette.line_words,
    )
    assert min(map(contrast, texts_of)) >= 4.5
    assert min(map(contrast, (*palette.lines, palette.meeting, palette.chosen))) >= 3


@pytest.mark.parametrize(
    ("unit", "most", "top"),
    [(Unit.SECONDS, 11, 15), (Unit.SECONDS, 219, 240), (Unit.CALLS, 27_429, 30_000), (Unit.CALLS, 3, 3)],
)
def test_the_scale_ends_at_the_first_round_step_past_the_highest_value(
    unit: Unit, most: float, top: float
) -> None:
    assert axes.value_ticks(unit, most)[0][-1] == top


def test_ticks_of_months_begin_their_years_with_january() -> None:
    months = periods(By.MONTH, datetime.date(2018, 10, 1), datetime.date(2020, 10, 31))
    assert axes.day_ticks(By.MONTH, months)[1][:3] == ["Oct<br>2018", "Jan<br>2019", "Apr"]


def test_every_event_of_the_reference_can_be_drawn() -> None:
    answer = told([0.8] * 96, start="2016-04-01")
    inside = tuple(
        one for one in events() if datetime.date(2016, 4, 1) <= one.mark_on < datetime.date(2024, 4, 1)
    )
    assert len(traces(drawn(Trend(answers=(answer,), events=inside)), "markers")[0]["x"]) == len(inside)
