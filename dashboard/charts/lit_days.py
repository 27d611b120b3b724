"""The days that a chosen extract speaks of: a stretch of the chart, shaded between two lines."""

import datetime

from dashboard.charts import words
from dashboard.charts.sheet import Mark, Marks, Sheet, as_moment
from dashboard.charts.trend_data import Lit, Trend
from dashboard.periods import DAY

_SHADE = 0.14


def lit_days(trend: Trend, sheet: Sheet) -> Marks:
    if trend.lit is None:
        return Marks()
    ends = _within(trend.lit, sheet)
    if ends is None:
        return Marks()
    return Marks(shapes=(_shade(*ends, sheet), *(_edge(moment, sheet) for moment in ends)))


def _within(lit: Lit, sheet: Sheet) -> tuple[datetime.datetime, datetime.datetime] | None:
    """Cut to the days charted; None where it has none of them."""
    start, end = max(as_moment(lit.first), sheet.start), min(as_moment(lit.last + DAY), sheet.end)
    return (start, end) if start < end else None


def _shade(start: datetime.datetime, end: datetime.datetime, sheet: Sheet) -> Mark:
    return {
        "type": "rect",
        "x0": start,
        "x1": end,
        "y0": sheet.foot,
        "y1": 1,
        "yref": "paper",
        "fillcolor": sheet.palette.chosen,
        "opacity": _SHADE,
        "line": {"width": 0},
        "layer": "below",
    }


def _edge(moment: datetime.datetime, sheet: Sheet) -> Mark:
    return {
        "type": "line",
        "x0": moment,
        "x1": moment,
        "y0": sheet.foot,
        "y1": 1,
        "yref": "paper",
        "line": {"color": sheet.palette.chosen, "width": 1.5, "dash": "2px,2px"},
        "layer": "below",
    }


def in_words(lit: Lit) -> str:
    """30 August 2020 to 28 September 2020, the 30 days before the meeting of 29 September 2020."""
    days = words.span(lit.first, lit.last)
    if lit.named:
        return f"{days}, by its own words (“{lit.named}”)"
    many = (lit.last - lit.first).days + 1
    return f"{days}, the {many} days before the meeting of {words.day(lit.meeting)}"
