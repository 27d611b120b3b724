"""Meetings over a measure: its line, and on it a circle for each meeting with what was asked and promised."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

import plotly.graph_objects as go

from dashboard.charts import trend as trends
from dashboard.charts import words
from dashboard.charts.axes import middle
from dashboard.charts.palette import LIGHT, Palette
from dashboard.charts.sheet import Mark, as_moment
from dashboard.charts.trend_data import Trend

# With more meetings than this the circles would hide one another: they are dots, and say it when pointed at.
MOST_CIRCLES = 40
_CIRCLE_PX, _DOT_PX = 24, 9


@dataclass(frozen=True, kw_only=True)
class Said:
    """What was said at a meeting, by number; `id` is the meeting's."""

    id: str
    date: datetime.date
    title: str
    challenges: int
    promises: int


def figure(shown: Trend, said: Sequence[Said], palette: Palette = LIGHT) -> go.Figure:
    """The trend must have a value; of meetings outside its days nothing is drawn."""
    made = trends.figure(shown, palette)
    sheet = trends.sheet_of(shown, palette)
    held = [one for one in said if sheet.has(one.date)]
    if held:
        made.add_trace(_circles(shown, held, palette))
    return made


def _circles(shown: Trend, held: Sequence[Said], palette: Palette) -> Mark:
    many = len(held) > MOST_CIRCLES
    return {
        "type": "scatter",
        "mode": "markers" if many else "markers+text",
        "x": [as_moment(one.date) for one in held],
        "y": [value_on(shown, one.date) for one in held],
        "text": [str(one.challenges) for one in held],
        "textfont": {"color": palette.page, "size": 13},
        "marker": {
            "size": _DOT_PX if many else _CIRCLE_PX,
            "color": palette.meeting,
            "symbol": ["diamond" if one.promises else "circle" for one in held],
            "line": {"color": palette.page, "width": 2},
        },
        "hovertext": [f"{escape(one.title)}<br>{in_words(one)}" for one in held],
        "hoverinfo": "text",
        "customdata": [f"meeting {one.id}" for one in held],
        "cliponaxis": False,
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
    }


def in_words(one: Said) -> str:
    """29 September 2020: 12 challenges, 3 promises."""
    promises = words.plural(one.promises, "promise") if one.promises else "no promise"
    return f"{words.day(one.date)}: {words.plural(one.challenges, 'challenge')}, {promises}"


def value_on(shown: Trend, day: datetime.date) -> float:
    """Where the line stands that day: between the complete periods on both sides; 0 where there is none."""
    whole = [row for row in shown.answers[0].rows if row.complete]
    rows = [(middle(row.period), row.value) for row in whole if row.value is not None]
    at = as_moment(day)
    for (first, low), (second, high) in pairwise(rows):
        if first <= at <= second:
            return low + (high - low) * ((at - first) / (second - first))
    nearest = min(rows, key=lambda one: abs(one[0] - at), default=(at, 0.0))
    return nearest[1]
