"""A measure over time, beside all that is known about those days: rows in, Plotly figure out.

Each layer draws one kind of mark; a later kind (a forecast) is one more of them.
"""

from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go

from dashboard.charts import axes
from dashboard.charts.compared import year_ago
from dashboard.charts.event_marks import events, named
from dashboard.charts.foot import foot, foot_px
from dashboard.charts.gaps import gaps
from dashboard.charts.limits import limits
from dashboard.charts.line_ends import ends_px
from dashboard.charts.lines import highest, lines
from dashboard.charts.lit_days import lit_days
from dashboard.charts.meeting_marks import meetings
from dashboard.charts.outside_marks import outside
from dashboard.charts.packing import rows_of
from dashboard.charts.palette import LIGHT, Palette
from dashboard.charts.sheet import FLAGS_PX, LABEL_PX, PLOT_PX, TEXT_PX, TICKS_PX, Marks, Sheet
from dashboard.charts.signal_marks import signals
from dashboard.charts.targets import targets
from dashboard.charts.trend_data import Trend

LAYERS = (gaps, lit_days, limits, targets, events, outside, year_ago, lines, signals, meetings, foot)
# No dragging or zooming: a click or a tap chooses a point. Plotly gives its points to no key; the filter
# bar's choice of meeting is the same choice for whoever has only keys.
CONFIG: Mapping[str, Any] = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}


def figure(trend: Trend, palette: Palette = LIGHT) -> go.Figure:
    """`trend` has at least one answer, and that at least one row."""
    sheet = sheet_of(trend, palette)
    marks = sum((draw(trend, sheet) for draw in LAYERS), Marks())
    layout = {**_layout(trend, sheet), "shapes": marks.shapes, "annotations": marks.labels}
    return go.Figure(data=marks.traces, layout=layout)


def sheet_of(trend: Trend, palette: Palette) -> Sheet:
    rows = trend.answers[0].rows
    at, _ = axes.value_ticks(trend.answers[0].unit, highest(trend))
    return Sheet(
        start=rows[0].period.local_start, end=rows[-1].period.local_end, top=at[-1] * 1.02, palette=palette
    )


def _layout(trend: Trend, sheet: Sheet) -> dict[str, Any]:
    over = 12 + rows_of(named(trend, sheet)) * LABEL_PX
    under = 4 + foot_px(trend)
    return {
        "height": over + PLOT_PX + TICKS_PX + FLAGS_PX + under,
        "margin": {"l": 8, "r": ends_px(trend), "t": over, "b": under},
        "font": {"family": '"Source Sans", sans-serif', "size": TEXT_PX, "color": sheet.palette.muted},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "dragmode": False,
        "clickmode": "event+select",
        "hovermode": "closest",
        "hoverdistance": 30,
        "hoverlabel": _hover(sheet),
        "xaxis": _days(trend, sheet),
        "yaxis": _values(trend, sheet),
        "yaxis2": {"domain": [0, FLAGS_PX / (PLOT_PX + TICKS_PX + FLAGS_PX)], "range": [0, 1]}
        | {"visible": False, "fixedrange": True},
    }


def _hover(sheet: Sheet) -> dict[str, Any]:
    font = {"size": TEXT_PX, "color": sheet.palette.text}
    return {
        "bgcolor": sheet.palette.page,
        "bordercolor": sheet.palette.muted,
        "align": "left",
        "font": font,
        "namelength": -1,
    }


def _days(trend: Trend, sheet: Sheet) -> dict[str, Any]:
    told = trend.answers[0]
    at, texts = axes.day_ticks(told.asked.by, [row.period for row in told.rows])
    return {
        "range": [sheet.start, sheet.end],
        "tickvals": at,
        "ticktext": texts,
        "tickangle": 0,
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
        "ticks": "outside",
        "ticklen": 4,
        "tickcolor": sheet.palette.grid,
        "anchor": "y",
    }


def _values(trend: Trend, sheet: Sheet) -> dict[str, Any]:
    at, texts = axes.value_ticks(trend.answers[0].unit, highest(trend))
    return {
        "domain": [sheet.foot, 1],
        "range": [0, sheet.top],
        "tickvals": at,
        "ticktext": texts,
        "gridcolor": sheet.palette.grid,
        "zeroline": True,
        "zerolinecolor": sheet.palette.muted,
        "zerolinewidth": 1,
        "fixedrange": True,
        "automargin": True,
    }
