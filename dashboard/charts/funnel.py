"""Ten or more forces as a funnel: each by its calls and its share, and the limits that its size sets."""

import math
from typing import Any

import plotly.graph_objects as go

from dashboard.analysis.funnel import Beyond, Comparison, Dot, Limits
from dashboard.charts import words
from dashboard.charts.funnel_names import named
from dashboard.charts.palette import LIGHT, Palette
from dashboard.charts.sheet import TEXT_PX, Mark, label

HEIGHT_PX = 400
_PLACES = 80
_ROOM = 1.25
# So that no share at the edge is cut through.
_MARGIN = 0.02
SHAPES = {
    Beyond.WITHIN: "diamond-open",
    Beyond.LOW_95: "triangle-down-open",
    Beyond.LOW_998: "triangle-down",
    Beyond.HIGH_95: "triangle-up-open",
    Beyond.HIGH_998: "triangle-up",
}
_TICKS = tuple(step * 10**power for power in range(1, 7) for step in (1, 2, 5))


def figure(
    compared: Comparison, ours: str, palette: Palette = LIGHT, target: float | None = None
) -> go.Figure:
    """Of shares only. How forces differ and whether they meet a target are two questions: both are drawn."""
    sizes = _sizes(compared)
    limits = [compared.limits(size) for size in sizes]
    span = _span(compared, limits, target)
    traces = [*_limits(sizes, limits, palette), *_forces(compared, ours, palette)]
    across = (math.log10(sizes[0]), math.log10(sizes[-1]))
    labels = [_centre(compared, target, palette), *named(compared, ours, across, span, palette)]
    return go.Figure(
        data=traces,
        layout={**_layout(across, span, palette), "annotations": labels, "shapes": _target(target, palette)},
    )


def _sizes(compared: Comparison) -> list[float]:
    least = min(dot.denominator for dot in compared.dots) / _ROOM
    most = max(dot.denominator for dot in compared.dots) * _ROOM
    return [least * (most / least) ** (place / _PLACES) for place in range(_PLACES + 1)]


def _span(compared: Comparison, limits: list[Limits], target: float | None) -> tuple[float, float]:
    aimed = [] if target is None else [target]
    low = min(*aimed, *(dot.value for dot in compared.dots), *(one.lower_998 for one in limits))
    high = max(*aimed, *(dot.value for dot in compared.dots), *(one.upper_998 for one in limits))
    return max(0.0, low - _MARGIN), min(1.0, high + _MARGIN)


def _limits(sizes: list[float], limits: list[Limits], palette: Palette) -> list[Mark]:
    named = {"lower_998": "99.8%", "upper_998": "99.8%", "lower_95": "95%", "upper_95": "95%"}
    return [
        {
            "type": "scatter",
            "mode": "lines",
            "x": sizes,
            "y": [getattr(one, name) for one in limits],
            "line": {"color": palette.muted, "width": 1.4, "dash": "solid" if "998" in name else "dash"},
            "hoverinfo": "text",
            "hovertext": f"{percent} limit",
        }
        for name, percent in named.items()
    ]


def _target(target: float | None, palette: Palette) -> list[Mark]:
    if target is None:
        return []
    line = {"color": palette.target, "width": 1.6, "dash": "dot"}
    return [{"type": "line", "x0": 0, "x1": 1, "xref": "paper", "y0": target, "y1": target, "line": line}]


def _forces(compared: Comparison, ours: str, palette: Palette) -> list[Mark]:
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "x": [dot.denominator],
            "y": [dot.value],
            "marker": {
                "symbol": SHAPES[dot.beyond or Beyond.WITHIN],
                "size": 13 if dot.name == ours else 11,
                "color": palette.meeting if dot.name == ours else palette.outside,
                "line": {"width": 1.8},
            },
            "hoverinfo": "text",
            "hovertext": said_of(dot),
        }
        for dot in compared.dots
    ]


def said_of(dot: Dot) -> str:
    calls = words.count(dot.denominator)
    return f"{dot.name}: {dot.value:.1%} of {calls} calls, {dot.beyond or 'not judged'}"


def _centre(compared: Comparison, target: float | None, palette: Palette) -> Mark:
    aimed = "" if target is None else f", dots target {words.share(target)}"
    return label(
        f"all of these {compared.centre:.1%}<br>limits: dashes 95%, lines 99.8%{aimed}",
        colour=palette.muted,
        x=1,
        xref="paper",
        xanchor="right",
        y=1,
        yref="paper",
        yanchor="bottom",
        align="right",
        yshift=4,
    )


def _layout(across: tuple[float, float], span: tuple[float, float], palette: Palette) -> dict[str, Any]:
    at = [size for size in _TICKS if across[0] <= math.log10(size) <= across[1]]
    axis = {"gridcolor": palette.grid, "zeroline": False, "fixedrange": True, "automargin": True}
    texts = [words.count(size) for size in at]
    return {
        **plain_layout(palette, HEIGHT_PX),
        "xaxis": {**axis, "type": "log", "range": across, "tickvals": at, "ticktext": texts}
        | {"title": {"text": "calls", "font": {"size": TEXT_PX}}, "showgrid": False},
        "yaxis": {**axis, "range": span, "tickformat": ".0%", "nticks": 6},
    }


def plain_layout(palette: Palette, height: int) -> dict[str, Any]:
    font = {"size": TEXT_PX, "color": palette.text}
    return {
        "height": height,
        "margin": {"l": 8, "r": 12, "t": 48, "b": 8},
        "font": {"family": '"Source Sans", sans-serif', "size": TEXT_PX, "color": palette.muted},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "hoverlabel": {"bgcolor": palette.page, "bordercolor": palette.muted, "align": "left", "font": font},
    }
