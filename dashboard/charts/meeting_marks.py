"""Meetings: a flag each under the axis, the chosen one lit up."""

from collections.abc import Sequence

from dashboard.charts import words
from dashboard.charts.packing import anchor_at, packed
from dashboard.charts.sheet import LABEL_PX, Mark, Marks, Sheet, as_moment, label
from dashboard.charts.trend_data import MeetingMark, Trend

# A pole with a pennant, in pixels from its foot.
_FLAG = "M 0 0 L 0 17 L 12 13 L 1.5 9 L 1.5 0 Z"


def meetings(trend: Trend, sheet: Sheet) -> Marks:
    """A flag under the axis for each; the chosen one lit up, and a line up to the plot's top."""
    held = [one for one in trend.meetings if sheet.has(one.date)]
    if not held:
        return Marks()
    chosen = tuple(_chosen_line(one, sheet) for one in held if one.chosen)
    flags = tuple(_flag(one, sheet) for one in held)
    return Marks(traces=(_poles(held),), shapes=chosen + flags, labels=tuple(_flag_labels(held, sheet)))


def _colour(one: MeetingMark, sheet: Sheet) -> str:
    return sheet.palette.chosen if one.chosen else sheet.palette.meeting


def _flag(one: MeetingMark, sheet: Sheet) -> Mark:
    return {
        "type": "path",
        "path": _FLAG,
        "xsizemode": "pixel",
        "ysizemode": "pixel",
        "xanchor": as_moment(one.date),
        "yref": "paper",
        "yanchor": 0,
        "fillcolor": _colour(one, sheet),
        "line": {"color": _colour(one, sheet), "width": 1.5},
    }


def _poles(held: Sequence[MeetingMark]) -> Mark:
    """Nothing to see: what the pointer finds over a flag."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [as_moment(one.date) for one in held],
        "y": [0.5 for _ in held],
        "yaxis": "y2",
        "marker": {"size": 24, "opacity": 0},
        "hovertext": [f"{one.title}, {words.day(one.date)}" for one in held],
        "hoverinfo": "text",
        "customdata": [f"meeting {one.date}" for one in held],
    }


def _chosen_line(one: MeetingMark, sheet: Sheet) -> Mark:
    ends = {"x0": as_moment(one.date), "x1": as_moment(one.date), "y0": sheet.foot, "y1": 1, "yref": "paper"}
    return {"type": "line", **ends, "line": {"color": sheet.palette.chosen, "width": 2}, "layer": "below"}


def _flag_labels(held: Sequence[MeetingMark], sheet: Sheet) -> list[Mark]:
    """The chosen meeting's, then the latest's, then any that find room in the one row there is."""
    fitting: list[tuple[MeetingMark, str]] = []
    for one in sorted(held, key=lambda one: (not one.chosen, -one.date.toordinal())):
        tried = [*fitting, (one, _held(one, first=not fitting))]
        placed = packed([(text, sheet.across(each.date)) for each, text in tried])
        if all(each.row == 0 for each in placed):
            fitting = tried
    return [_flag_label(one, text, sheet) for one, text in fitting]


def _held(one: MeetingMark, *, first: bool) -> str:
    return f"meeting {words.short_day(one.date)}" if first else words.short_day(one.date)


def _flag_label(one: MeetingMark, text: str, sheet: Sheet) -> Mark:
    left = anchor_at(sheet.across(one.date)) == "right"
    return label(
        text,
        colour=_colour(one, sheet),
        bold=one.chosen,
        x=as_moment(one.date),
        y=0,
        yref="paper",
        xanchor="right" if left else "left",
        yanchor="bottom",
        xshift=-5 if left else 16,
        height=LABEL_PX,
    )
