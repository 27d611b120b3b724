"""Figures that others gave: a hollow shape for each giver, joined to nothing."""

import datetime
import math
from collections.abc import Sequence

from dashboard.charts import axes, sentences, words
from dashboard.charts.clear_space import BESIDE_PX, OVER_PX, Point, Spot, along, clearest
from dashboard.charts.outside import Giver, Outside
from dashboard.charts.sheet import NARROW_PX, PLOT_PX, Mark, Marks, Sheet, as_moment, label
from dashboard.charts.trend_data import Trend, short_name
from dashboard.measures.answer import Row
from dashboard.periods import DAY

_SYMBOL = {Giver.PUBLISHED: "diamond-open", Giver.REPORTED: "square-open"}
# Of the plot's height.
_CLOSE = 0.05
_CALLED = {Giver.PUBLISHED: "◇ published", Giver.REPORTED: "□ reported by the force"}


def outside(trend: Trend, sheet: Sheet) -> Marks:
    """Each giver with its own hollow shape, joined to nothing, named where it is furthest from the line.

    Where figures are of several measures, so is each of those.
    """
    several = len({one.measure.key for one in trend.outside}) > 1
    drawn = Marks()
    for giver, key in dict.fromkeys((one.giver, one.measure.key) for one in trend.outside):
        given = [one for one in trend.outside if (one.giver, one.measure.key) == (giver, key)]
        named = _clearest(given, trend, sheet)
        called = f"{_CALLED[giver]}{f': {short_name(named.measure)}' if several else ''}"
        spot = clearest(
            called, _points(given, sheet), _all_drawn(trend, sheet), _usual(named, given, trend, sheet)
        )
        drawn += Marks(traces=(_shapes(given, sheet),), labels=(_giver(given, called, spot, sheet),))
    return drawn


def _points(given: Sequence[Outside], sheet: Sheet) -> list[Point]:
    return [(sheet.across(_middle(one)), one.value / sheet.top) for one in given]


def _all_drawn(trend: Trend, sheet: Sheet) -> list[Point]:
    """All along the lines, and every mark that is joined to none."""
    lines: list[Point] = []
    for told in trend.answers:
        lines += along([_at(row, sheet) if row.complete else None for row in told.rows])
        lines += [point for row in told.rows if (point := _at(row, sheet))]
    return lines + _points(trend.outside, sheet)


def _at(row: Row, sheet: Sheet) -> Point | None:
    """None where nothing is drawn."""
    return None if row.value is None else (sheet.across(axes.middle(row.period)), row.value / sheet.top)


def _shapes(given: Sequence[Outside], sheet: Sheet) -> Mark:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [_middle(one) for one in given],
        "y": [one.value for one in given],
        "marker": {
            "symbol": _SYMBOL[given[0].giver],
            "size": 13,
            "color": sheet.palette.outside,
            "line": {"width": 2},
        },
        "hovertext": ["<br>".join(told(one)) for one in given],
        "hoverinfo": "text",
        "customdata": [f"point {_middle(one).date()}" for one in given],
        "cliponaxis": False,
    }


def _middle(one: Outside) -> datetime.datetime:
    return as_moment(one.from_date) + (as_moment(one.to_date + DAY) - as_moment(one.from_date)) / 2


def told(one: Outside) -> list[str]:
    """The figure and who gave it when, its source, what it means, its days."""
    amount = words.value(one.measure.unit, one.value)
    said = f"{sentences.name(one.measure)} {amount}, {one.giver} {_when(one.published_on)}"
    return [
        said,
        one.source,
        f"{one.clock} clock; {one.definition}".replace("not stated clock", "clock not stated"),
        words.span(one.from_date, one.to_date),
    ]


def _when(published_on: str) -> str:
    """Some are known to the month only, some not at all."""
    return words.day(words.as_day(published_on)) if len(published_on) == len("2020-09-29") else published_on


def _clearest(given: Sequence[Outside], trend: Trend, sheet: Sheet) -> Outside:
    """The furthest from the line, else the first; without a line, the furthest from the others."""
    if not trend.is_worked_out:
        return max(given, key=lambda one: _alone(one, given, sheet))
    furthest = max(given, key=lambda one: abs(_over_the_line(one, trend)))
    return furthest if abs(_over_the_line(furthest, trend)) / sheet.top > _CLOSE else given[0]


def _alone(one: Outside, given: Sequence[Outside], sheet: Sheet) -> float:
    """Pixels to the nearest other, on the narrowest plot."""
    others = [other for other in given if other is not one]
    return min((_apart(one, other, sheet) for other in others), default=0.0)


def _apart(one: Outside, other: Outside, sheet: Sheet) -> float:
    across = sheet.across(_middle(one)) - sheet.across(_middle(other))
    return math.hypot(across * NARROW_PX, (one.value - other.value) / sheet.top * PLOT_PX)


def _over_the_line(one: Outside, trend: Trend) -> float:
    """How far over what was worked out for its first day; 0 where nothing was."""
    lines = [told for told in trend.answers if told.measure.key == one.measure.key]
    beside = [row.value for told in lines for row in told.rows if row.period.first_day == one.from_date]
    return one.value - beside[0] if beside and beside[0] is not None else 0.0


def _usual(named: Outside, given: Sequence[Outside], trend: Trend, sheet: Sheet) -> Spot:
    """Away from the line; close to it published below and reported above, so that both can be read."""
    over = _over_the_line(named, trend) / sheet.top
    return Spot(
        mark=given.index(named),
        left=sheet.across(_middle(named)) > 0.5,
        below=over < 0 if abs(over) > _CLOSE else named.giver is Giver.PUBLISHED,
    )


def _giver(given: Sequence[Outside], called: str, spot: Spot, sheet: Sheet) -> Mark:
    one = given[spot.mark]
    return label(
        called,
        colour=sheet.palette.outside,
        x=_middle(one),
        y=one.value,
        xanchor="right" if spot.left else "left",
        yanchor="top" if spot.below else "bottom",
        xshift=-BESIDE_PX if spot.left else BESIDE_PX,
        yshift=-OVER_PX if spot.below else OVER_PX,
    )
