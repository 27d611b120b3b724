"""How many were still waiting after each second: all who rang, beside those who were answered."""

from collections.abc import Iterator, Sequence
from typing import Any

import plotly.graph_objects as go

from dashboard.charts import words
from dashboard.charts.axes import value_ticks
from dashboard.charts.ground import axis, foot, ground
from dashboard.charts.palette import LIGHT, Palette
from dashboard.charts.sheet import LABEL_PX, Mark, label
from dashboard.charts.waits_told import WaitsTold, waited
from dashboard.measures.faced import Still, within
from dashboard.measures.measure import Unit
from dashboard.measures.telling import marked
from dashboard.measures.wait_lengths import PERCENTS

PLOT_PX = 260
# The long tail of the last few in a hundred would press all the rest against the edge.
_TAIL = 0.03
_MOST_POINTS = 300
_HALF = 50
_MOST_TICKS = 5
_NAMES = ("all who rang", "those answered")
_DASHES = ("━", "╍")
_SHARES = ([0.0, 0.25, 0.5, 0.75, 1.0], ["0%", "25%", "50%", "75%", "100%"])


def figure(shown: WaitsTold, palette: Palette = LIGHT) -> go.Figure:
    """`shown` has waits by the second."""
    end = _end(shown)
    at, texts = value_ticks(Unit.SECONDS, end)
    # Times are wide, and screens may be narrow.
    step = 1 if len(at) <= _MOST_TICKS else 2
    lines = [_line(shown.faced, shown, palette, 0, end), _line(shown.met, shown, palette, 1, end)]
    layout = {
        **ground(palette, shown.data, PLOT_PX),
        "xaxis": axis(palette, at[-1], (at[::step], texts[::step])),
        "yaxis": axis(palette, 1.04, _SHARES),
        "annotations": [*_names(shown, palette), *foot(palette, shown.data)],
    }
    return go.Figure(data=lines, layout=layout)


def _end(shown: WaitsTold) -> int:
    return max(next((one.after_s for one in shown.faced if one.share <= _TAIL), shown.longest_s), 1)


def _line(points: Sequence[Still], shown: WaitsTold, palette: Palette, place: int, end: int) -> Mark:
    drawn = _thinned([one for one in points if one.after_s <= end])
    said = (
        f"{words.share(one.share)} of {_NAMES[place]} still waiting after {words.seconds(one.after_s)}"
        for one in drawn
    )
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [one.after_s for one in drawn],
        "y": [one.share for one in drawn],
        "line": {
            "shape": "hv",
            "color": palette.lines[place],
            "width": 2.5,
            "dash": ("solid", "dash")[place],
        },
        "hovertext": [marked(text, shown.data, "<br>") for text in said],
        "hoverinfo": "text",
    }


def _thinned(points: Sequence[Still]) -> list[Still]:
    """First and last kept."""
    step = len(points) // _MOST_POINTS + 1
    return [*points[::step], points[-1]]


def _names(shown: WaitsTold, palette: Palette) -> Iterator[Mark]:
    """Top right, where few are still waiting and the lines leave room."""
    for place, points in enumerate((shown.faced, shown.met)):
        half = waited(within(points, _HALF), shown.longest_s)
        yield label(
            f"{_DASHES[place]} {_NAMES[place]}: half within {half}",
            colour=palette.line_words[place],
            bold=True,
            x=1,
            xref="paper",
            xanchor="right",
            y=1,
            yref="paper",
            yanchor="top",
            yshift=-LABEL_PX * (place + 0.3),
        )


def headline(shown: WaitsTold) -> str:
    longest = shown.longest_s
    all_faced, met = within(shown.faced, _HALF), within(shown.met, _HALF)
    said = f"{shown.whose} callers faced a median wait of {waited(all_faced, longest)} {shown.when}"
    return (
        f"{said}, as did those answered"
        if all_faced == met
        else f"{said}; those answered, {waited(met, longest)}"
    )


def plain_words(shown: WaitsTold) -> str:
    longest = shown.longest_s
    met = [waited(within(shown.met, percent), longest) for percent in PERCENTS]
    all_faced = [waited(within(shown.faced, percent), longest) for percent in PERCENTS]
    said = [f"Of those answered, half waited {met[0]} or less, nine in ten {met[1]}, 95 in 100 {met[2]}."]
    if not shown.abandoned:
        return " ".join([*said, "None was abandoned, so all who rang faced the same.", *shown.ending()])
    share = words.share(shown.abandoned / shown.every)
    said += [
        f"But {words.plural(shown.abandoned, 'call')} ({share}), abandoned however soon, stand in none of "
        "those: the longer a wait, the likelier it is abandoned, so answer times can look shorter than waits "
        "were.",
        f"Counted as waiting until then, half of all who rang faced {all_faced[0]}, "
        f"nine in ten {all_faced[1]}, 95 in 100 {all_faced[2]}.",
        "It is an estimate: it takes whoever gave up to have been as near an answer as those still waiting.",
    ]
    return " ".join([*said, *shown.ending()])


def rows(shown: WaitsTold) -> list[dict[str, Any]]:
    """`percent`, `answered_s`, `faced_s`: seconds, None where so many were never answered."""
    return [
        {
            "percent": percent,
            "answered_s": within(shown.met, percent),
            "faced_s": within(shown.faced, percent),
        }
        for percent in PERCENTS
    ]
