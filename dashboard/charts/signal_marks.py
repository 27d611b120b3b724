"""Signals on a trend: a shape over each point that chance alone would seldom make, none over the rest."""

from dashboard.analysis.chart import Point
from dashboard.analysis.terms import Signal
from dashboard.charts.axes import middle
from dashboard.charts.palette import Palette
from dashboard.charts.sheet import Mark, Marks, Sheet
from dashboard.charts.signal_words import BETTER, DOWN, UP, shape
from dashboard.charts.trend_data import Trend
from dashboard.measures.answer import Row

_SYMBOL = {UP: "triangle-up", DOWN: "triangle-down", BETTER: "cross"}
# More points than this run into one another.
_MOST_LARGE = 40


def signals(trend: Trend, sheet: Sheet) -> Marks:
    flagged = [(row, one) for row, one in trend.limited if one.signal is not Signal.COMMON_CAUSE]
    return Marks(traces=(_shapes(trend, flagged, sheet),)) if flagged else Marks()


def _shapes(trend: Trend, flagged: list[tuple[Row, Point]], sheet: Sheet) -> Mark:
    """Nothing for the pointer: the line's own points under them tell the signal."""
    assert trend.signals  # noqa: S101
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [middle(row.period) for row, _ in flagged],
        "y": [row.value for row, _ in flagged],
        "hoverinfo": "skip",
        "cliponaxis": False,
        "marker": {
            "symbol": [_SYMBOL[shape(one, trend.signals)] for _, one in flagged],
            "size": 13 if len(trend.answers[0].rows) < _MOST_LARGE else 8,
            "color": [of_signal(one.signal, sheet.palette) for _, one in flagged],
            "line": {"color": sheet.palette.page, "width": 1.5},
            "opacity": 1,
        },
    }


def of_signal(signal: Signal, palette: Palette) -> str:
    return {Signal.CONCERN: palette.concern, Signal.IMPROVEMENT: palette.improvement}.get(
        signal, palette.change
    )
