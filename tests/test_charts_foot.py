"""A chart of practice data says so inside the figure, and never of a figure that others published."""

import pytest

from dashboard.charts.outside import Giver
from dashboard.charts.palette import DARK, LIGHT, Palette
from dashboard.charts.sheet import FLAGS_PX, PLOT_PX, TICKS_PX, width_px
from dashboard.charts.trend_data import Trend
from tests.charting import told
from tests.test_charts_trend import drawn, luminance, outside, texts

NOT_REAL = "practice data, not real calls"
NARROWEST_PX = 340


def test_a_picture_of_practice_data_says_so_by_itself() -> None:
    made = drawn(Trend(answers=(told([0.84, 0.27], data="practice"),)))
    (mark,) = [label for label in made["layout"]["annotations"] if label["text"] == NOT_REAL]
    assert (mark["bgcolor"], mark["yanchor"], mark["yref"]) == (LIGHT.practice, "top", "paper")


def test_a_chart_of_own_data_carries_no_such_mark_and_no_room_for_one() -> None:
    own = drawn(Trend(answers=(told([0.84, 0.27]),)))
    practice = drawn(Trend(answers=(told([0.84, 0.27], data="practice"),)))
    assert not any("practice" in text for text in texts(own))
    assert own["layout"]["margin"]["b"] < practice["layout"]["margin"]["b"]


@pytest.mark.parametrize("giver", [None, Giver.PUBLISHED])
def test_the_mark_has_room_under_the_plot_and_on_the_narrowest_screen(giver: Giver | None) -> None:
    given = (outside(giver),) if giver else ()
    made = drawn(Trend(answers=(told([0.84, 0.27], data="practice"),), outside=given))
    (text,) = [text for text in texts(made) if NOT_REAL in text]
    layout = made["layout"]
    under = layout["height"] - layout["margin"]["t"] - PLOT_PX - TICKS_PX - FLAGS_PX
    assert under == layout["margin"]["b"] >= 18 * (text.count("<br>") + 1) + 6
    assert width_px(text) < NARROWEST_PX


def test_published_figures_beside_practice_ones_are_said_to_be_real() -> None:
    practice = told([0.84, 0.27], data="practice")
    beside = Trend(answers=(practice,), outside=(outside(Giver.PUBLISHED),))
    assert any("◇ published figures are real" in text for text in texts(drawn(beside)))
    assert not any("real)" in text for text in texts(drawn(Trend(answers=(practice,)))))


def test_published_figures_alone_are_not_called_practice_data() -> None:
    nothing = told([None, None], data="practice")
    alone = drawn(Trend(answers=(nothing,), outside=(outside(Giver.PUBLISHED),)))
    assert not any("practice" in text for text in texts(alone))


def test_what_the_pointer_finds_on_a_published_figure_never_says_practice_data() -> None:
    made = drawn(Trend(answers=(told([0.84] * 8, data="practice"),), outside=(outside(Giver.PUBLISHED),)))
    by_symbol = {trace["marker"].get("symbol"): trace["hovertext"] for trace in made["data"]}
    assert all("practice" not in text for text in by_symbol["diamond-open"])
    assert all(text.endswith("practice data") for text in by_symbol[None])


def test_a_tick_where_nobody_rang_says_practice_data_too() -> None:
    answer = told([0.8, "nobody", 0.8], data="practice")
    made = drawn(Trend(answers=(answer,)))
    assert ("November 2019: no calls answered<br>practice data",) in [
        tuple(trace["hovertext"]) for trace in made["data"]
    ]


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_the_mark_can_be_read_on_its_ground(palette: Palette) -> None:
    light, dark = sorted((luminance(palette.text), luminance(palette.practice)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5
