"""Each promise as a line: said, due, put off, done; and how far past its first day it ran.

A ring is the day it was said, a diamond a day it was promised for (open: put off since), a square the day by
which it was done, a cross the day it was known to be dropped. The line is whole up to the first day promised
and dashed past it, to the end or the day as at which all is shown. Every row says in words how it stands.
"""

import datetime
from collections.abc import Iterator, Sequence
from html import escape
from typing import Any

import plotly.graph_objects as go

from dashboard.charts import words
from dashboard.charts.axes import MOST_LONG_TICKS
from dashboard.charts.ground import TICKS_PX, ground
from dashboard.charts.palette import LIGHT, Palette
from dashboard.charts.sheet import Mark, label
from dashboard.charts.slippage_words import first_day, in_words, last_day, promised, standing
from dashboard.minutes.following.tracker import Sort, State, Tracked

ROW_PX = 46
_OVER_PX = 30
_LONGEST = 40
_ROOM = 0.03


def rows_of(tracked: Sequence[Tracked]) -> tuple[Tracked, ...]:
    """Those with a day to draw, as they were said; opinions are none."""
    return tuple(one for one in tracked if one.sort is not Sort.OPINION and one.dues)


def figure(tracked: Sequence[Tracked], palette: Palette = LIGHT) -> go.Figure:
    """Of `rows_of` some promises, one at least, all as at one day."""
    shown = list(tracked)
    layout = {
        **ground(palette, "own", len(shown) * ROW_PX, over_px=_OVER_PX),
        "xaxis": _days(shown, palette),
        "yaxis": {"range": [len(shown) - 0.5, -0.5], "visible": False, "fixedrange": True},
        "shapes": [_as_at(shown[0].as_at, palette)],
        "annotations": [
            _as_at_words(shown[0].as_at, palette),
            *(each for row, one in enumerate(shown) for each in _words(row, one, palette)),
        ],
    }
    traces = [each for row, one in enumerate(shown) for each in _drawn(row, one, palette)]
    return go.Figure(data=traces, layout=layout)


def _drawn(row: int, one: Tracked, palette: Palette) -> Iterator[Mark]:
    begun, first, end = one.steps[0].on, first_day(one), last_day(one)
    yield _line(row, begun, min(first, end), palette.meeting)
    if end > first:
        yield _line(row, first, end, palette.concern, dash="dash")
    yield _marks(row, one, palette)


def _line(row: int, start: datetime.date, end: datetime.date, colour: str, dash: str = "solid") -> Mark:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [start, end],
        "y": [row, row],
        "line": {"color": colour, "width": 3, "dash": dash},
        "hoverinfo": "skip",
    }


def _marks(row: int, one: Tracked, palette: Palette) -> Mark:
    points = [(one.steps[0].on, "circle-open", palette.meeting, f"counted from {words.day(one.steps[0].on)}")]
    if one.steps[0].on == one.said_on:
        points = [(one.said_on, "circle-open", palette.meeting, f"said on {words.day(one.said_on)}")]
    for step in one.dues:
        if step.due:
            symbol = "diamond" if step is one.dues[-1] else "diamond-open"
            points.append((step.due, symbol, palette.meeting, promised(step)))
    if one.ended:
        done = one.ended.state is State.DONE
        colour = palette.improvement if done else palette.concern
        points.append((last_day(one), "square" if done else "x", colour, in_words(one)))
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [day for day, *_ in points],
        "y": [row] * len(points),
        "marker": {
            "symbol": [symbol for _, symbol, *_ in points],
            "color": [colour for _, _, colour, _ in points],
            "size": 12,
            "line": {"width": 2},
        },
        "hoverinfo": "text",
        "hovertext": [f"{escape(one.what)}<br>{escape(said)}" for *_, said in points],
    }


def _words(row: int, one: Tracked, palette: Palette) -> Iterator[Mark]:
    """Over the line: its name at the left, how it stands at the right."""
    looks = {State.OVERDUE: palette.concern_words, State.DONE: palette.improvement_words}
    name = one.what if len(one.what) <= _LONGEST else f"{one.what[: _LONGEST - 1].rstrip()}…"
    place: dict[str, Any] = {"xref": "paper", "y": row, "yanchor": "bottom", "yshift": 7, "size": 13}
    place |= {"bgcolor": palette.page, "borderpad": 1}
    yield label(escape(name), colour=palette.text, bold=True, x=0, xanchor="left", **place)
    colour = looks.get(one.state, palette.muted)
    yield label(escape(standing(one)), colour=colour, x=1, xanchor="right", **place)


def _as_at(day: datetime.date, palette: Palette) -> Mark:
    line = {"color": palette.muted, "width": 1.5, "dash": "dot"}
    return {"type": "line", "x0": day, "x1": day, "y0": 0, "y1": 1, "yref": "paper", "line": line}


def _as_at_words(day: datetime.date, palette: Palette) -> Mark:
    return label(
        f"as at {words.short_day(day)}",
        colour=palette.muted,
        size=13,
        x=day,
        xanchor="right",
        y=1,
        yref="paper",
        yanchor="bottom",
    )


def _days(shown: Sequence[Tracked], palette: Palette) -> dict[str, Any]:
    days = [day for one in shown for day in (one.steps[0].on, last_day(one), one.as_at, one.due or one.as_at)]
    first, last = min(days), max(days)
    room = (last - first) * _ROOM
    return {
        "type": "date",
        "range": [first - room, last + room],
        "nticks": MOST_LONG_TICKS,
        "tickformat": "%b\n%Y" if (last - first).days < 3 * 365 else "%Y",
        "gridcolor": palette.grid,
        "fixedrange": True,
        "zeroline": False,
        "ticklabelstandoff": max(0, TICKS_PX - 26),
    }
