"""A funnel: what stands apart has its own shape and is named; limits are drawn at every size."""

import pytest

from dashboard.analysis.funnel import compare
from dashboard.analysis.funnel_peers import units_of
from dashboard.charts import funnel
from dashboard.charts.palette import DARK, LIGHT
from tests.placing import ten_alike

FAR = {"Faraway": 0.5}


def drawing(peers, target=None, palette=LIGHT, ours="Force 3"):
    return funnel.figure(compare(units_of(peers)), ours, palette, target).to_dict()


def marks(figure):
    return {
        trace["hovertext"].partition(":")[0]: trace for trace in figure["data"] if trace["mode"] == "markers"
    }


def named(figure):
    return [one["text"] for one in figure["layout"]["annotations"]]


def test_a_force_beyond_the_outer_limit_has_a_shape_of_its_own_and_its_name():
    figure = drawing(ten_alike(**FAR))
    assert marks(figure)["Faraway"]["marker"]["symbol"] == "triangle-down"
    assert marks(figure)["Force 5"]["marker"]["symbol"] == "diamond-open"
    assert "Faraway" in named(figure)
    assert "Force 5" not in named(figure)


def test_our_force_is_named_even_where_it_does_not_stand_apart():
    assert "<b>Force 3</b>" in named(drawing(ten_alike()))


def test_four_limits_are_drawn_and_none_crosses_another():
    lines = [trace["y"] for trace in drawing(ten_alike(**FAR))["data"] if trace["mode"] == "lines"]
    assert len(lines) == 4
    for lower_998, upper_998, lower_95, upper_95 in zip(*lines, strict=True):
        assert 0 <= lower_998 < lower_95 < upper_95 < upper_998 <= 1


def test_a_target_is_a_dotted_line_and_lies_on_the_chart():
    figure = drawing(ten_alike(), target=0.97)
    (line,) = figure["layout"]["shapes"]
    assert (line["y0"], line["line"]["dash"]) == (0.97, "dot")
    assert figure["layout"]["yaxis"]["range"][1] >= 0.97
    assert "dots target 97%" in named(figure)[0]
    assert "shapes" not in drawing(ten_alike())["layout"]


def test_a_name_with_no_room_is_left_out_rather_than_drawn_over_another():
    crowded = {f"A force of the very same place {number}": 0.4 for number in range(3)}
    figure = drawing(ten_alike(**crowded), ours="none")
    assert sum(name in crowded for name in named(figure)) < len(crowded)


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_our_mark_has_the_colour_of_ours(palette):
    drawn_marks = marks(drawing(ten_alike(), palette=palette))
    assert drawn_marks["Force 3"]["marker"]["color"] == palette.meeting
    assert drawn_marks["Force 4"]["marker"]["color"] == palette.outside


def test_what_a_force_is_said_to_be_gives_its_share_its_calls_and_its_place():
    (dot,) = [dot for dot in compare(units_of(ten_alike(**FAR))).dots if dot.name == "Faraway"]
    assert funnel.said_of(dot) == "Faraway: 50.0% of 10,000 calls, below the 99.8% limit"
