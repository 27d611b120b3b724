"""Dated events: a dashed line each, its label above the plot."""

from dashboard.charts.packing import Placed, packed
from dashboard.charts.sheet import Mark, Marks, Sheet, label
from dashboard.charts.trend_data import Trend


def events(trend: Trend, sheet: Sheet) -> Marks:
    placed = packed([(event.label, sheet.across(event.mark_on)) for event in trend.events])
    return Marks(
        shapes=tuple(_event_line(one, sheet) for one in placed),
        labels=tuple(_event_label(one, sheet) for one in placed),
    )


def _event_line(one: Placed, sheet: Sheet) -> Mark:
    return {
        "type": "line",
        "x0": one.across,
        "x1": one.across,
        "xref": "paper",
        "yref": "paper",
        "y0": sheet.foot,
        "y1": sheet.above(one.row + 0.2),
        "line": {"color": sheet.palette.event, "width": 1.2, "dash": "dash"},
        "layer": "below",
    }


def _event_label(one: Placed, sheet: Sheet) -> Mark:
    return label(
        one.text,
        colour=sheet.palette.event,
        x=one.across,
        y=sheet.above(one.row),
        xref="paper",
        yref="paper",
        xanchor=one.anchor,
        yanchor="bottom",
        align=one.anchor,
        bgcolor=sheet.palette.page,
        borderpad=0,
    )
