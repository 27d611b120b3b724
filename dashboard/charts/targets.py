"""The target as a dotted, dated step, named at its end."""

from collections.abc import Iterator

from dashboard.charts import words
from dashboard.charts.sheet import Mark, Marks, Sheet, as_moment, label
from dashboard.charts.trend_data import Trend
from dashboard.periods import DAY
from dashboard.reference.standards import Step


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
    yield label(
        f"target<br>{words.share(last.target or 0)}" + ("<br>carried<br>back" if last.carried_back else ""),
        colour=sheet.palette.target,
        x=1,
        xref="paper",
        xanchor="left",
        align="left",
        y=last.target,
        yanchor="middle",
        xshift=2,
    )
