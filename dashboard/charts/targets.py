"""The target as a dotted, dated step, named at its end."""

from collections.abc import Iterator

from dashboard.charts import words
from dashboard.charts.sheet import PLOT_PX, Mark, Marks, Sheet, as_moment, label
from dashboard.charts.trend_data import Trend
from dashboard.periods import DAY
from dashboard.reference.standards import Step

_NEAR_PX = 30


def targets(trend: Trend, sheet: Sheet) -> Marks:
    """A dotted step; fainter on days for which no source speaks."""
    return Marks(
        shapes=tuple(_target(step, sheet) for step in trend.steps),
        labels=tuple(_name(trend, sheet)),
    )


def _target(step: Step, sheet: Sheet) -> Mark:
    return {
        "type": "line",
        "x0": max(as_moment(step.from_date), sheet.start),
        "x1": min(as_moment(step.to_date + DAY), sheet.end),
        "y0": step.standard.target,
        "y1": step.standard.target,
        "line": {"color": sheet.palette.target, "width": 1.6, "dash": "dot"},
        "opacity": 0.45 if step.standard.carried_back else 1,
    }


def _name(trend: Trend, sheet: Sheet) -> Iterator[Mark]:
    """Right of the plot, where no point can be."""
    if not trend.steps:
        return
    last = trend.steps[-1].standard
    anchor, shift = _out_of_the_way(trend, sheet, last.target or 0)
    yield label(
        f"target<br>{words.share(last.target or 0)}" + ("<br>carried<br>back" if last.carried_back else ""),
        colour=sheet.palette.target,
        x=1,
        xref="paper",
        xanchor="left",
        align="left",
        y=last.target,
        yanchor=anchor,
        yshift=shift,
        xshift=2,
    )


def _out_of_the_way(trend: Trend, sheet: Sheet, target: float) -> tuple[str, int]:
    """The side of the target, and how far, that leaves room for `so far` where it is near."""
    last = trend.answers[0].rows[-1]
    if last.complete or last.value is None or abs(last.value - target) * PLOT_PX / sheet.top > _NEAR_PX:
        return "middle", 0
    return ("top", -9) if last.value >= target else ("bottom", 9)
