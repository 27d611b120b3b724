"""Under a chart of practice data, inside the figure: a picture of it says by itself that it is not real."""

from dashboard.charts.outside import Giver
from dashboard.charts.sheet import LABEL_PX, Marks, Sheet, label
from dashboard.charts.trend_data import Trend
from dashboard.measures.telling import NOT_REAL, mark

_APART_PX = 6
_SIZE_PX = 13
# Figures that others published are of real calls, so they are told apart from what is worked out.
_BUT = "<br>(◇ published figures are real)"


def foot_px(trend: Trend) -> int:
    """The room under the flags for what is written there."""
    lines = in_words(trend).count("<br>") + 1
    return lines * LABEL_PX + _APART_PX if in_words(trend) else 0


def foot(trend: Trend, sheet: Sheet) -> Marks:
    written = in_words(trend)
    if not written:
        return Marks()
    return Marks(
        labels=(
            label(
                written,
                colour=sheet.palette.text,
                size=_SIZE_PX,
                bgcolor=sheet.palette.practice,
                borderpad=2,
                x=0,
                xref="paper",
                xanchor="left",
                align="left",
                y=0,
                yref="paper",
                yanchor="top",
                yshift=-_APART_PX,
            ),
        )
    )


def in_words(trend: Trend) -> str:
    """Blank where nothing drawn is practice data."""
    if not (mark(trend.data) and trend.is_worked_out):
        return ""
    published = any(one.giver is Giver.PUBLISHED for one in trend.outside)
    return NOT_REAL + (_BUT if published else "")
