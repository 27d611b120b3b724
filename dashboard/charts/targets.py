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
        shapes=tuple(_target(step, trend, sheet) for step in trend.steps),
        labels=tuple(_name(trend, sheet)),
    )


def _target(step: Step, trend: Trend, sheet: Sheet) -> Mark:
    return {
        "type": "line",
        "x0": max(as_moment(step.from_date), sheet.start),
        # It holds to the end of an unfinished period, which is drawn whole.
        "x1": sheet.end if _is_in_force(step, trend) else as_moment(step.to_date + DAY),
        "y0": step.standard.target,
        "y1": step.standard.target,
        "line": {"color": sheet.palette.target, "width": 1.6, "dash": "dot"},
        "opacity": 0.45 if step.standard.carried_back else 1,
    }


def in_words(trend: Trend) -> str:
    """Blank where there is none."""
    if not trend.steps:
        return ""
    step = trend.steps[-1]
    back = "<br>assumed" if step.standard.carried_back else ""
    until = "" if _is_in_force(step, trend) else f"<br>until<br>{step.to_date:%b %Y}"
    return f"target<br>{words.share(step.standard.target or 0)}{back}{until}"


def _is_in_force(step: Step, trend: Trend) -> bool:
    """At the end of the days asked for."""
    return step.to_date >= trend.answers[0].asked.to_date


def _name(trend: Trend, sheet: Sheet) -> Iterator[Mark]:
    """Right of the plot, where no point can be."""
    if not trend.steps:
        return
    last = trend.steps[-1].standard
    anchor, shift = _out_of_the_way(trend, sheet, last.target or 0)
    yield label(
        in_words(trend),
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
