"""The latest complete value at the end of a lone line, with its signal where it has one."""

import math
from collections.abc import Iterator

from dashboard.analysis.terms import Signal
from dashboard.charts import words
from dashboard.charts.axes import middle
from dashboard.charts.clear_space import BESIDE_PX, OVER_PX, Point, Spot, along, clearest
from dashboard.charts.sheet import PLOT_PX, TEXT_PX, Mark, Sheet, label
from dashboard.charts.signal_words import TOO_FEW, word
from dashboard.charts.trend_data import Trend
from dashboard.measures.answer import Answer, Row

# Of the plot's height: lower points have the axis where a label would be.
_ROOM_BELOW = 0.15
_HALF_WAY = 0.5
_LARGE_PX = 17
# How much wider than plain letters bold ones are.
_BOLD = 1.1
# Over and under the point, the nearest first.
_STEPS_PX = (0, -20, 20, -40, 40, -60, 60)


def latest(trend: Trend, sheet: Sheet) -> Iterator[Mark]:
    told = trend.answers[0]
    row = last_with_value(told, complete=True)
    if row is None:
        return
    signal = _signal(trend)
    text = words.value(told.unit, row.value) + signal
    at = _in_the_clear(text, trend, row, sheet) if signal else _off_the_line(told, row, sheet)
    yield label(text, colour=_colour(trend, sheet), bold=True, size=_LARGE_PX, x=middle(row.period), **at)


def _in_the_clear(text: str, trend: Trend, row: Row, sheet: Sheet) -> Mark:
    """Beside the point, or a little over or under it, where so long a text hides least."""
    told = trend.answers[0]
    across, up = sheet.across(middle(row.period)), (row.value or 0) / sheet.top
    heights = [(across, up + step / PLOT_PX) for step in _STEPS_PX]
    drawn = along([_place(one, sheet) if one.complete else None for one in told.rows])
    for step in trend.steps:
        target = (step.standard.target or 0) / sheet.top
        drawn += along([(0, target), (1, target)])
    first = Spot(mark=0, left=True, below=_fell(told, row))
    spot = clearest("n" * math.ceil(len(text) * _LARGE_PX / TEXT_PX * _BOLD), heights, drawn, first)
    return {
        "y": heights[spot.mark][1] * sheet.top,
        "xanchor": "right" if spot.left else "left",
        "xshift": -BESIDE_PX if spot.left else BESIDE_PX,
        "yanchor": "top" if spot.below else "bottom",
        "yshift": -OVER_PX if spot.below else OVER_PX,
    }


def _place(row: Row, sheet: Sheet) -> Point | None:
    return None if row.value is None else (sheet.across(middle(row.period)), row.value / sheet.top)


def _signal(trend: Trend) -> str:
    """▼ concern; blank of common cause: what is usual needs no mark."""
    point = trend.latest_point
    if not trend.signals or not point or point.signal is Signal.COMMON_CAUSE:
        return ""
    said = word(point, trend.signals)
    return "" if said == TOO_FEW else f" {said}"


def _colour(trend: Trend, sheet: Sheet) -> str:
    point, palette = trend.latest_point, sheet.palette
    if not _signal(trend) or not point:
        return palette.line_words[0]
    spoken = {Signal.CONCERN: palette.concern_words, Signal.IMPROVEMENT: palette.improvement_words}
    return spoken.get(point.signal, palette.change_words)


def _off_the_line(told: Answer, last: Row, sheet: Sheet) -> Mark:
    """Under a fall and over a rise; right of a fall that leaves no room under it."""
    fell = _fell(told, last)
    if fell and (last.value or 0) / sheet.top < _ROOM_BELOW:
        return {"y": last.value, "xanchor": "left", "xshift": 8, "yanchor": "bottom", "yshift": 2}
    side = "right" if sheet.across(middle(last.period)) > _HALF_WAY else "left"
    up, shift = ("top", -9) if fell else ("bottom", 9)
    return {"y": last.value, "xanchor": side, "yanchor": up, "yshift": shift}


def last_with_value(told: Answer, *, complete: bool = False) -> Row | None:
    with_value = [row for row in reversed(told.rows) if row.value is not None]
    return next((row for row in with_value if row.complete or not complete), None)


def _fell(told: Answer, last: Row) -> bool:
    before = [row.value for row in told.rows if row.complete and row.value is not None and row is not last]
    return bool(before) and (last.value or 0) < before[-1]
