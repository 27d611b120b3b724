"""What is written at the end of a line: one line's latest complete value, or several lines' names."""

from collections.abc import Iterator

from dashboard.analysis.terms import Signal
from dashboard.charts import targets, words
from dashboard.charts.axes import middle
from dashboard.charts.sheet import PLOT_PX, Mark, Marks, Sheet, label, width_px
from dashboard.charts.signal_words import TOO_FEW, word
from dashboard.charts.trend_data import Trend
from dashboard.measures.answer import Answer, Row

_LABEL_APART_PX = 18
_EDGE_PX = 12
# Of the plot's height: lower points have the axis where a label would be.
_ROOM_BELOW = 0.15
_HALF_WAY = 0.5
SO_FAR = "so far"


def ends_px(trend: Trend) -> float:
    """The room right of the plot for what is written there."""
    names = trend.names.values() if len(trend.answers) > 1 else [targets.in_words(trend)]
    return max(map(width_px, [*names, SO_FAR])) + _EDGE_PX


def ends(trend: Trend, sheet: Sheet) -> Marks:
    if len(trend.answers) > 1:
        return Marks(labels=tuple(_names(trend, sheet)))
    return Marks(labels=(*_latest(trend, sheet), *_so_far(trend, sheet)))


def _names(trend: Trend, sheet: Sheet) -> Iterator[Mark]:
    """Each right of the plot, at the height where its line ends, moved up where two would touch."""
    ending = [(place, row) for place, told in enumerate(trend.answers) if (row := _last(told))]
    heights = _apart([(row.value or 0) / sheet.top for _, row in ending])
    for (place, _), height in zip(ending, heights, strict=True):
        yield label(
            trend.names[trend.answers[place].measure.key],
            colour=sheet.palette.line_words[place],
            bold=True,
            x=1,
            xref="paper",
            y=height * sheet.top,
            xanchor="left",
            yanchor="middle",
            xshift=2,
        )


def _latest(trend: Trend, sheet: Sheet) -> Iterator[Mark]:
    told = trend.answers[0]
    row = _last(told, complete=True)
    if row is None:
        return
    yield label(
        words.value(told.unit, row.value) + _signal(trend),
        colour=_colour(trend, sheet),
        bold=True,
        size=17,
        x=middle(row.period),
        y=row.value,
        **_off_the_line(told, row, sheet),
    )


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
        return {"xanchor": "left", "xshift": 8, "yanchor": "bottom", "yshift": 2}
    side = "right" if sheet.across(middle(last.period)) > _HALF_WAY else "left"
    return {"xanchor": side, "yanchor": "top" if fell else "bottom", "yshift": -9 if fell else 9}


def _last(told: Answer, *, complete: bool = False) -> Row | None:
    with_value = [row for row in reversed(told.rows) if row.value is not None]
    return next((row for row in with_value if row.complete or not complete), None)


def _fell(told: Answer, last: Row) -> bool:
    before = [row.value for row in told.rows if row.complete and row.value is not None and row is not last]
    return bool(before) and (last.value or 0) < before[-1]


def _apart(heights: list[float]) -> list[float]:
    """Heights moved up until labels at them no longer touch."""
    gap = _LABEL_APART_PX / PLOT_PX
    placed: dict[int, float] = {}
    floor = -1.0
    for place in sorted(range(len(heights)), key=heights.__getitem__):
        floor = placed[place] = max(heights[place], floor + gap)
    return [placed[place] for place in range(len(heights))]


def _so_far(trend: Trend, sheet: Sheet) -> Iterator[Mark]:
    rows = trend.answers[0].rows
    if rows[-1].complete or rows[-1].value is None:
        return
    yield label(
        SO_FAR,
        colour=sheet.palette.muted,
        x=middle(rows[-1].period),
        y=rows[-1].value,
        xanchor="left",
        yanchor=_off_the_target(rows[-1].value, trend, sheet),
        xshift=8,
    )


def _off_the_target(value: float, trend: Trend, sheet: Sheet) -> str:
    target = trend.steps[-1].standard.target if trend.steps else None
    if target is None or abs(value - target) * PLOT_PX / sheet.top > _LABEL_APART_PX:
        return "middle"
    return "bottom" if value >= target else "top"
