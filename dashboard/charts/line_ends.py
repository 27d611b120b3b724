"""What is written at the end of a line: one line's latest complete value, or several lines' names."""

from collections.abc import Iterator

from dashboard.charts import targets
from dashboard.charts.axes import middle
from dashboard.charts.latest import last_with_value, latest
from dashboard.charts.sheet import PLOT_PX, Mark, Marks, Sheet, label, width_px
from dashboard.charts.trend_data import Trend

_LABEL_APART_PX = 18
_EDGE_PX = 12
SO_FAR = "so far"


def ends_px(trend: Trend) -> float:
    """The room right of the plot for what is written there."""
    names = trend.names.values() if len(trend.answers) > 1 else [targets.in_words(trend)]
    return max(map(width_px, [*names, SO_FAR])) + _EDGE_PX


def ends(trend: Trend, sheet: Sheet) -> Marks:
    if len(trend.answers) > 1:
        return Marks(labels=tuple(_names(trend, sheet)))
    return Marks(labels=(*latest(trend, sheet), *_so_far(trend, sheet)))


def _names(trend: Trend, sheet: Sheet) -> Iterator[Mark]:
    """Each right of the plot, at the height where its line ends, moved up where two would touch."""
    ending = [(place, row) for place, told in enumerate(trend.answers) if (row := last_with_value(told))]
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
