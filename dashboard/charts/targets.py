"""The target as a dotted, dated step, and its label where there is room for it."""

from collections.abc import Sequence

from dashboard.charts import words
from dashboard.charts.axes import middle
from dashboard.charts.sheet import Mark, Marks, Sheet, as_moment, label
from dashboard.charts.trend_data import Trend
from dashboard.measures.answer import Row
from dashboard.periods import DAY
from dashboard.reference.standards import Step

_NEAR = 0.3


def targets(trend: Trend, sheet: Sheet) -> Marks:
    """A dotted step; fainter on days for which no source speaks."""
    return Marks(
        shapes=tuple(_target(step, sheet) for step in trend.steps),
        labels=tuple(_target_label(trend, sheet)),
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


def _target_label(trend: Trend, sheet: Sheet) -> list[Mark]:
    """At the end of the line, and on the side of it, where fewest points are near."""
    if not trend.steps:
        return []
    target = trend.steps[-1].standard.target or 0
    rows = [row for row in trend.answers[0].rows if row.value is not None]
    at_end = {end: [row for row in rows if _is_near(row, sheet, end)] for end in ("right", "left")}
    room = {(end, side): _room(at_end[end], target, side) for end in at_end for side in (1, -1)}
    end, side = max(room, key=lambda place: room[place])
    assumed = "" if not trend.steps[-1].standard.carried_back else ", carried back"
    return [
        label(
            f"target {words.share(target)}{assumed}",
            colour=sheet.palette.target,
            x=1 if end == "right" else 0,
            xref="paper",
            xanchor=end,
            y=target,
            yanchor="bottom" if side > 0 else "top",
        )
    ]


def _is_near(row: Row, sheet: Sheet, end: str) -> bool:
    across = sheet.across(middle(row.period))
    return across > 1 - _NEAR if end == "right" else across < _NEAR


def _room(rows: Sequence[Row], target: float, side: int) -> float:
    """How far the nearest point is from where the label's middle would be."""
    place = target + side * 0.05
    return min((abs((row.value or 0) - place) for row in rows), default=1.0)
