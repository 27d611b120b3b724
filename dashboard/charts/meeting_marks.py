"""Meetings: a flag each under the axis, the chosen one lit up."""

from collections.abc import Sequence

from dashboard.charts import words
from dashboard.charts.sheet import LABEL_PX, NARROW_PX, Mark, Marks, Sheet, as_moment, label, width_px
from dashboard.charts.trend_data import MeetingMark, Trend

# A pole with a pennant, in pixels from its foot.
_FLAG_PX = 16
_GLOW_PX = 16
_FLAG = "M 0 0 L 0 17 L 12 13 L 1.5 9 L 1.5 0 Z"


def meetings(trend: Trend, sheet: Sheet) -> Marks:
    """A flag under the axis for each; the chosen one lit up, and a line up to the plot's top."""
    held = [one for one in trend.meetings if sheet.has(one.date)]
    if not held:
        return Marks()
    chosen = tuple(mark for one in held if one.chosen for mark in _lit(one, sheet))
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


def _lit(one: MeetingMark, sheet: Sheet) -> tuple[Mark, Mark]:
    """A glow with a line in it, from the axis to the plot's top: unlike any event's dashes."""
    day = as_moment(one.date)
    line = {
        "type": "line",
        "x0": day,
        "x1": day,
        "y0": sheet.foot,
        "y1": 1,
        "yref": "paper",
        "layer": "below",
    }
    glow = {"color": sheet.palette.chosen, "width": _GLOW_PX}
    return {**line, "line": glow, "opacity": 0.2}, {**line, "line": {**glow, "width": 2}}


def _flag_labels(held: Sequence[MeetingMark], sheet: Sheet) -> list[Mark]:
    """The chosen meeting's, then the latest's, then any others that find room beside all the flags."""
    flags = [sheet.across(one.date) * NARROW_PX for one in held]
    taken: list[tuple[float, float]] = []
    labels: list[Mark] = []
    for one in sorted(held, key=lambda one: (not one.chosen, -one.date.toordinal())):
        text = f"{'' if labels else 'meeting '}{words.short_day(one.date)}"
        at = sheet.across(one.date) * NARROW_PX
        sides = {side: _ends(text, at, side) for side in _sides(at)}
        free = [side for side, ends in sides.items() if _is_free(ends, [f for f in flags if f != at], taken)]
        if free or (one.chosen and not labels):
            side = free[0] if free else next(iter(sides))
            taken.append(sides[side])
            labels.append(_flag_label(one, text, side, sheet))
    return labels


def _sides(at: float) -> tuple[str, str]:
    """Which side of its flag a label is anchored at; the roomier first."""
    return ("right", "left") if at > NARROW_PX / 2 else ("left", "right")


def _ends(text: str, at: float, side: str) -> tuple[float, float]:
    width = width_px(text) + _FLAG_PX
    return (at - width, at) if side == "right" else (at, at + width)


def _is_free(ends: tuple[float, float], flags: Sequence[float], taken: Sequence[tuple[float, float]]) -> bool:
    start, end = ends
    inside = start > -_FLAG_PX and end < NARROW_PX + _FLAG_PX
    clear = not any(start < flag + _FLAG_PX and flag < end for flag in flags)
    return inside and clear and not any(start < other[1] and other[0] < end for other in taken)


def _flag_label(one: MeetingMark, text: str, side: str, sheet: Sheet) -> Mark:
    return label(
        text,
        colour=sheet.palette.page if one.chosen else _colour(one, sheet),
        bgcolor=sheet.palette.chosen if one.chosen else None,
        borderpad=2 if one.chosen else 0,
        bold=one.chosen,
        x=as_moment(one.date),
        y=0,
        yref="paper",
        xanchor=side,
        yanchor="bottom",
        xshift=-5 if side == "right" else _FLAG_PX,
        height=LABEL_PX,
    )
