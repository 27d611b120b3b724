"""What is written at the end of a line: its latest complete value, and `so far` by an unfinished one."""

from collections.abc import Iterator

from dashboard.charts import words
from dashboard.charts.axes import middle
from dashboard.charts.sheet import PLOT_PX, Mark, Marks, Sheet, label
from dashboard.charts.trend_data import Trend
from dashboard.measures.answer import Answer, Row

_LABEL_APART_PX = 18


def ends(trend: Trend, sheet: Sheet) -> Marks:
    """The latest complete value of each line, written beside it; and `so far` by the unfinished one."""
    last = [(place, row) for place, told in enumerate(trend.answers) if (row := _last(told))]
    heights = _apart([(row.value or 0) / sheet.top for _, row in last])
    labels = [
        _end(trend, sheet, place, row, height) for (place, row), height in zip(last, heights, strict=True)
    ]
    return Marks(labels=(*labels, *_so_far(trend, sheet)))


def _last(told: Answer) -> Row | None:
    return next((row for row in reversed(told.rows) if row.complete and row.value is not None), None)


def _end(trend: Trend, sheet: Sheet, place: int, row: Row, height: float) -> Mark:
    told = trend.answers[place]
    several = len(trend.answers) > 1
    name = f"{trend.names[told.measure.key]} " if several else ""
    below = not several and _fell(told, row)
    return label(
        f"{name}{words.value(told.unit, row.value)}",
        colour=sheet.palette.line_words[place],
        bold=True,
        x=middle(row.period),
        y=height * sheet.top,
        xanchor="right" if sheet.across(middle(row.period)) > 0.5 else "left",
        yanchor="middle" if several else "top" if below else "bottom",
        yshift=0 if several else -9 if below else 9,
        xshift=(-12 if sheet.across(middle(row.period)) > 0.5 else 12) if several else 0,
        bgcolor=sheet.palette.page,
        opacity=0.92,
    )


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
    if not rows or rows[-1].complete or rows[-1].value is None or len(trend.answers) > 1:
        return
    yield label(
        "so far",
        colour=sheet.palette.muted,
        x=middle(rows[-1].period),
        y=rows[-1].value,
        xanchor="right" if len(rows) > 2 else "center",
        yanchor="bottom",
        yshift=9,
        xshift=9,
    )
