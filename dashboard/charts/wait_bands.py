"""Calls by how long they waited: those answered, and those abandoned."""

from typing import Any

import plotly.graph_objects as go

from dashboard.charts import words
from dashboard.charts.axes import value_ticks
from dashboard.charts.ground import axis, foot, ground
from dashboard.charts.palette import LIGHT, Palette
from dashboard.charts.sheet import LABEL_PX, Mark, label
from dashboard.charts.waits_told import WaitsTold
from dashboard.measures.measure import Unit
from dashboard.measures.telling import marked
from dashboard.measures.wait_lengths import Band, bands

_ROW_PX = 27
_END_ROOM = 1.18
_ANSWERED, _ABANDONED = "■ answered", "▨ abandoned"


def figure(shown: WaitsTold, palette: Palette = LIGHT) -> go.Figure:
    held = bands(shown.waits)
    most = max(1, *(one.answered + one.abandoned for one in held))
    at, texts = value_ticks(Unit.CALLS, most)
    layout = {
        **ground(palette, shown.data, _ROW_PX * len(held), over_px=LABEL_PX + 10),
        "barmode": "stack",
        "bargap": 0.28,
        "xaxis": axis(palette, most * _END_ROOM, (at[::2], texts[::2])),
        "yaxis": {"autorange": "reversed", "fixedrange": True, "automargin": True, "ticks": ""},
        "annotations": [*_names(palette), *foot(palette, shown.data)],
    }
    return go.Figure(data=[_bars(shown, held, palette, place) for place in (0, 1)], layout=layout)


def _bars(shown: WaitsTold, held: tuple[Band, ...], palette: Palette, place: int) -> Mark:
    """The first are those answered; at the end of the second stands the sum of both."""
    hatched = {"shape": "/", "fillmode": "overlay", "fgcolor": palette.page, "size": 6, "solidity": 0.3}
    said = (
        f"{in_words(one)}: {words.count(one.answered)} answered, {words.count(one.abandoned)} abandoned"
        for one in held
    )
    return {
        "type": "bar",
        "orientation": "h",
        "y": [in_words(one) for one in held],
        "x": [(one.answered, one.abandoned)[place] for one in held],
        "marker": {"color": palette.lines[place], **({"pattern": hatched} if place else {})},
        "text": [words.count(one.answered + one.abandoned) for one in held] if place else None,
        "textposition": "outside",
        "textfont": {"color": palette.text},
        "cliponaxis": False,
        "hovertext": [marked(text, shown.data, "<br>") for text in said],
        "hoverinfo": "text",
    }


def _names(palette: Palette) -> list[Mark]:
    place: dict[str, Any] = {"xref": "paper", "yref": "paper", "y": 1, "xanchor": "left", "yanchor": "bottom"}
    return [
        label(_ANSWERED, colour=palette.line_words[0], bold=True, x=0, **place),
        label(_ABANDONED, colour=palette.line_words[1], bold=True, x=0, xshift=92, **place),
    ]


def in_words(one: Band) -> str:
    """up to 5 s, 5 s to 10 s, over 20 min."""
    if one.over_s is None:
        return "any wait" if one.up_to_s is None else f"up to {words.seconds(one.up_to_s)}"
    if one.up_to_s is None:
        return f"over {words.seconds(one.over_s)}"
    return f"{words.seconds(one.over_s)} to {words.seconds(one.up_to_s)}"


def headline(shown: WaitsTold, long_s: int) -> str:
    """`long_s` is what counts as long; the nearest edge below it where the export has no band from there."""
    held, calls = bands(shown.waits), f"{words.plural(shown.every, 'call')} to {shown.whose}"
    edges = [one.over_s for one in held if one.over_s is not None]
    if not edges:
        return f"{calls} {shown.when}, by outcome"
    edge = max([one for one in edges if one <= long_s], default=edges[0])
    past = [one for one in held if one.over_s is not None and one.over_s >= edge]
    answered, abandoned = (
        sum(each) for each in zip(*((one.answered, one.abandoned) for one in past), strict=True)
    )
    if not answered + abandoned:
        return f"None of {calls} waited over {words.seconds(edge)} {shown.when}"
    return (
        f"{words.count(answered + abandoned)} of {calls} waited over {words.seconds(edge)} {shown.when}; "
        f"{words.count(abandoned)} of those were abandoned"
    )


def plain_words(shown: WaitsTold) -> str:
    held = bands(shown.waits)
    most = max(held, key=lambda one: one.answered + one.abandoned)
    lost = max(held, key=lambda one: one.abandoned)
    calls = words.plural(most.answered + most.abandoned, "call")
    said = [f"The fullest band is “{in_words(most)}”, with {calls}; bands are not equally wide."]
    if shown.abandoned:
        said.append(
            f"Abandoned, however soon: {words.plural(shown.abandoned, 'call')}; no band holds more of "
            f"them than “{in_words(lost)}” ({words.count(lost.abandoned)})."
        )
    said.append("A wait of exactly the edge of two bands stands in the shorter one.")
    return " ".join([*said, *shown.ending()])


def rows(shown: WaitsTold) -> list[dict[str, Any]]:
    return [
        {"over_s": one.over_s, "up_to_s": one.up_to_s, "answered": one.answered, "abandoned": one.abandoned}
        for one in bands(shown.waits)
    ]
