"""What a chart that has no days along its foot is drawn on: fonts, colours, room, and the practice mark."""

from collections.abc import Sequence
from typing import Any

from dashboard.charts.palette import Palette
from dashboard.charts.sheet import LABEL_PX, TEXT_PX, Mark, label
from dashboard.measures.telling import NOT_REAL, mark

TICKS_PX = 30
_FOOT_SIZE_PX = 13


def ground(
    palette: Palette, data: str, plot_px: int, *, over_px: int = 12, right_px: int = 26
) -> dict[str, Any]:
    """The layout without its axes; `over_px` is the room above the plot."""
    under = TICKS_PX + (LABEL_PX + 8 if mark(data) else 4)
    return {
        "height": over_px + plot_px + under,
        "margin": {"l": 16, "r": right_px, "t": over_px, "b": under},
        "font": {"family": '"Source Sans", sans-serif', "size": TEXT_PX, "color": palette.muted},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "hoverlabel": {
            "bgcolor": palette.page,
            "bordercolor": palette.muted,
            "align": "left",
            "font": {"size": TEXT_PX, "color": palette.text},
        },
    }


def axis(palette: Palette, most: float, ticks: tuple[Sequence[float], Sequence[str]]) -> dict[str, Any]:
    """From nought; a line at each tick."""
    return {
        "range": [0, most],
        "tickvals": list(ticks[0]),
        "ticktext": list(ticks[1]),
        "tickangle": 0,
        "gridcolor": palette.grid,
        "zeroline": True,
        "zerolinecolor": palette.muted,
        "zerolinewidth": 1,
        "fixedrange": True,
        "automargin": True,
    }


def foot(palette: Palette, data: str) -> list[Mark]:
    """Under the ticks, inside the picture: none for own data."""
    if not mark(data):
        return []
    return [
        label(
            NOT_REAL,
            colour=palette.text,
            size=_FOOT_SIZE_PX,
            bgcolor=palette.practice,
            borderpad=2,
            x=0,
            xref="paper",
            xanchor="left",
            y=0,
            yref="paper",
            yanchor="top",
            yshift=-TICKS_PX,
        )
    ]
