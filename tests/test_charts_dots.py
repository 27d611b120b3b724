"""Fewer than ten forces: dots by name, a line where calls are known, wholes apart from the forces."""

from dashboard.analysis.funnel import compare
from dashboard.analysis.funnel_peers import units_of
from dashboard.charts import dots
from tests.placing import drawn, seconds

TWO = drawn(("Alpha", 0.9, 1000), ("Beta", 0.8, None), whole=0.85)


def drawing(peers, ours="Alpha"):
    units = units_of(peers)
    return dots.figure(peers, compare(units) if units else None, ours).to_dict()


def test_forces_stand_by_name_from_the_top_not_by_rank():
    assert drawing(TWO)["layout"]["yaxis"]["tickvals"] == ["Beta", "Alpha"]


def test_only_a_force_whose_calls_are_known_has_an_interval():
    beta, alpha = drawing(TWO)["data"]
    assert alpha["error_x"]["visible"]
    assert alpha["error_x"]["array"][0] > 0
    assert not beta["error_x"]["visible"]
    assert "not published" in beta["hovertext"]
    assert "of 1,000 calls" in alpha["hovertext"]


def test_a_whole_is_a_dotted_line_with_its_name_and_never_one_of_the_dots():
    figure = drawing(TWO)
    (line,) = figure["layout"]["shapes"]
    assert (line["x0"], line["line"]["dash"]) == (0.85, "dot")
    assert [one["text"] for one in figure["layout"]["annotations"]] == ["All<br>85%"]
    assert len(figure["data"]) == 2


def test_ours_is_filled_and_bold():
    figure = drawing(TWO)
    assert [trace["marker"]["symbol"] for trace in figure["data"]] == ["diamond-open", "diamond"]
    assert figure["layout"]["yaxis"]["ticktext"] == ["Beta", "<b>Alpha</b>"]


def test_times_are_in_seconds_and_a_lone_force_is_still_drawn():
    figure = drawing(seconds(("Alpha", 12.0)))
    assert figure["layout"]["xaxis"]["ticksuffix"] == " s"
    low, high = figure["layout"]["xaxis"]["range"]
    assert low < 12 < high
