"""Fewer than ten forces: a dot for each by name, with what chance leaves open where its calls are known."""

from typing import Any

import plotly.graph_objects as go

from dashboard.analysis.funnel import Comparison, Dot
from dashboard.charts import peer_words, words
from dashboard.charts.funnel import plain_layout
from dashboard.charts.palette import LIGHT, Palette
from dashboard.charts.sheet import Mark, label
from dashboard.reference.peer_sets import PeerSet, Placed
from dashboard.reference.terms import Unit

ROW_PX = 30
_OVER_PX, _UNDER_PX = 54, 40
_ROOM = 0.15


def figure(peers: PeerSet, compared: Comparison | None, ours: str, palette: Palette = LIGHT) -> go.Figure:
    intervals = {dot.name: dot for dot in compared.dots} if compared else {}
    # The first by name stands at the top.
    rows = list(reversed(peers.forces))
    layout = {
        **plain_layout(palette, len(rows) * ROW_PX + _OVER_PX + _UNDER_PX),
        "shapes": [_whole(one, palette) for one in peers.wholes],
        "annotations": [_whole_name(one, palette) for one in peers.wholes],
        **_axes(peers, intervals, ours, palette),
    }
    return go.Figure(data=[_dot(one, intervals, ours, palette) for one in rows], layout=layout)


def _dot(one: Placed, intervals: dict[str, Dot], ours: str, palette: Palette) -> Mark:
    name, value = one.figure.geography, one.figure.value
    dot = intervals.get(name)
    mine = name == ours
    colour = palette.meeting if mine else palette.outside
    reach = {"array": [dot.upper - value], "arrayminus": [value - dot.lower]} if dot else {}
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [value],
        "y": [name],
        "error_x": {"visible": bool(dot), "symmetric": False, "color": colour, "thickness": 1.6, **reach},
        "marker": {"symbol": "diamond" if mine else "diamond-open", "size": 12, "color": colour},
        "hoverinfo": "text",
        "hovertext": said_of(one, dot),
    }


def said_of(one: Placed, dot: Dot | None) -> str:
    told = f"{one.figure.geography}: {peer_words.amount(one.figure)}"
    if not dot or not one.calls:
        return f"{told}; how many calls it is of was not published"
    return f"{told} of {words.count(one.calls)} calls ({dot.lower:.1%} to {dot.upper:.1%})"


def _whole(one: Placed, palette: Palette) -> Mark:
    at = one.figure.value
    line = {"color": palette.target, "width": 1.6, "dash": "dot"}
    return {"type": "line", "x0": at, "x1": at, "y0": 0, "y1": 1, "yref": "paper", "line": line}


def _whole_name(one: Placed, palette: Palette) -> Mark:
    return label(
        f"{one.figure.geography}<br>{peer_words.amount(one.figure)}",
        colour=palette.target,
        x=one.figure.value,
        y=1,
        yref="paper",
        yanchor="bottom",
        xanchor="center",
    )


def _axes(peers: PeerSet, intervals: dict[str, Dot], ours: str, palette: Palette) -> dict[str, Any]:
    all_figures = [one.figure for one in (*peers.forces, *peers.wholes)]
    values = [one.value for one in all_figures]
    values += [edge for dot in intervals.values() for edge in (dot.lower, dot.upper)]
    room = (max(values) - min(values)) * _ROOM or max(values) * _ROOM
    shares = all_figures[0].unit is Unit.SHARE
    axis = {"fixedrange": True, "automargin": True, "zeroline": False, "gridcolor": palette.grid}
    units = {"tickformat": ".0%"} if shares else {"ticksuffix": " s"}
    names = [one.figure.geography for one in reversed(peers.forces)]
    return {
        "xaxis": {**axis, **units, "nticks": 6, "range": [max(0.0, min(values) - room), max(values) + room]},
        "yaxis": {**axis, "tickvals": names, "range": [-0.6, len(names) - 0.4]}
        | {"ticktext": [f"<b>{name}</b>" if name == ours else name for name in names]},
    }
