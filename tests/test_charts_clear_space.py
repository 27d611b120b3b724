"""A label stands where it hides least of what is drawn."""

import datetime

from dashboard.charts.clear_space import Spot, along, clearest
from dashboard.charts.outside import Giver
from dashboard.charts.trend_data import Trend
from tests.charting import told
from tests.test_charts_outside import figure
from tests.test_charts_trend import drawn

USUAL = Spot(mark=0, left=False, below=True)
WORD = "◇ published"


def test_a_place_that_hides_nothing_is_kept():
    assert clearest(WORD, [(0.3, 0.8)], [(0.3, 0.8), (0.9, 0.1)], USUAL) == USUAL


def test_a_label_moves_off_a_line_that_falls_under_it():
    falling = along([(0.1, 0.8), (0.3, 0.8), (0.6, 0.6)])
    assert clearest(WORD, [(0.3, 0.8)], falling, USUAL) != USUAL


def test_where_every_corner_of_a_mark_hides_something_another_mark_is_named():
    crowded = [(0.3 + x / 100, 0.8 + y / 100) for x in range(-30, 31) for y in range(-15, 16)]
    assert clearest(WORD, [(0.3, 0.8), (0.8, 0.2)], crowded, USUAL).mark == 1


def test_a_label_is_not_put_where_the_plot_ends():
    over_the_right_edge = Spot(mark=0, left=False, below=False)
    spot = clearest(WORD, [(0.97, 0.98)], [], over_the_right_edge)
    assert (spot.left, spot.below) == (True, True)


def test_a_broken_line_hides_nothing_in_its_gap():
    assert along([(0.0, 0.5), None, (1.0, 0.5)]) == [(0.0, 0.5), (1.0, 0.5)]
    assert len(along([(0.0, 0.5), (1.0, 0.5)])) > 4


def test_the_name_of_published_figures_that_lie_on_a_falling_line_is_not_written_across_it():
    line = told([0.84, 0.79, 0.7, 0.52, 0.38, 0.27], start="2020-04-01")
    april = {"from_date": datetime.date(2020, 4, 1), "to_date": datetime.date(2020, 4, 30), "value": 0.84}
    may = {"from_date": datetime.date(2020, 5, 1), "to_date": datetime.date(2020, 5, 31), "value": 0.79}
    given = tuple(figure(giver=Giver.PUBLISHED, **days) for days in (april, may))
    (name,) = [
        label
        for label in drawn(Trend(answers=(line,), outside=given))["layout"]["annotations"]
        if label["text"] == WORD
    ]
    assert (name["xanchor"], name["yanchor"]) == ("left", "bottom")
