"""Meetings over a measure: a mark each where the line stands, with what was asked and promised."""

import datetime

import pytest

from dashboard.charts.meeting_timeline import MOST_CIRCLES, Said, figure, in_words, value_on
from dashboard.charts.trend_data import Trend
from tests.charting import told

MARCH = datetime.date(2020, 3, 16)


def held(day, challenges=3, promises=0, title="Board"):
    return Said(id=day.isoformat(), date=day, title=title, challenges=challenges, promises=promises)


def marks(said, values=(0.8, 0.6, 0.4), **more):
    return figure(Trend(answers=(told(values, start="2020-02-01", **more),)), said).data[-1]


def test_a_mark_stands_on_the_line_and_says_which_meeting_a_click_opens():
    drawn = marks([held(MARCH)])
    assert list(drawn.text) == ["3"]
    assert list(drawn.customdata) == ["meeting 2020-03-16"]
    assert drawn.y[0] == pytest.approx(0.6, abs=0.01)


def test_a_meeting_where_something_was_promised_has_another_shape():
    assert list(marks([held(MARCH), held(MARCH, promises=2)]).marker.symbol) == ["circle", "diamond"]


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2020-02-01", 0.8), ("2020-03-01", 0.7), ("2020-04-30", 0.4)],
    ids=["before the first middle", "between two", "after the last"],
)
def test_between_two_periods_a_mark_stands_between_their_values(day, expected):
    shown = Trend(answers=(told([0.8, 0.6, 0.4], start="2020-02-01"),))
    assert value_on(shown, datetime.date.fromisoformat(day)) == pytest.approx(expected, abs=0.02)


def test_an_unfinished_period_pulls_no_mark():
    shown = Trend(answers=(told([0.8, 0.6, 0.1], start="2020-02-01", so_far=True),))
    assert value_on(shown, datetime.date(2020, 4, 9)) == 0.6


def test_of_very_many_meetings_the_marks_are_dots_and_say_their_numbers_when_pointed_at():
    drawn = marks([held(MARCH)] * (MOST_CIRCLES + 1))
    assert drawn.mode == "markers"
    assert drawn.hovertext[0] == "Board<br>16 March 2020: 3 challenges, no promise"


def test_a_meeting_outside_the_days_charted_is_not_drawn():
    assert len(figure(Trend(answers=(told([0.8], start="2020-02-01"),)), [held(MARCH)]).data) == len(
        figure(Trend(answers=(told([0.8], start="2020-02-01"),)), []).data
    )


def test_a_title_from_outside_is_shown_letter_by_letter():
    assert "<b>" not in marks([held(MARCH, title="<b>Board</b>")]).hovertext[0]


def test_one_of_a_thing_is_one():
    assert in_words(held(MARCH, 1, 1)) == "16 March 2020: 1 challenge, 1 promise"
