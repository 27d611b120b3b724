"""Gaps in a trend: days that are missing are shaded; periods with nobody to count are ticked.

What an export cannot tell is neither: it is a plain gap, and the table says why.
"""

import datetime
from collections.abc import Sequence

from dashboard.charts import words
from dashboard.charts.axes import middle
from dashboard.charts.sheet import Mark, Marks, Sheet, label
from dashboard.charts.trend_data import Trend
from dashboard.measures.answer import Row
from dashboard.measures.telling import marked

_WIDE_ENOUGH = 0.18


def gaps(trend: Trend, sheet: Sheet) -> Marks:
    """Missing periods shaded; periods in which there was nobody to count marked on the bottom line.

    Where no period has a value the headline says so, and nothing is shaded.
    """
    rows = trend.answers[0].rows
    if not trend.is_worked_out:
        return Marks()
    blank = [row for row in rows if row.value is None]
    nobody = [row for row in blank if row.complete and row.denominator == 0]
    shapes = tuple(
        {
            "type": "rect",
            "x0": start,
            "x1": end,
            "y0": sheet.foot,
            "y1": 1,
            "yref": "paper",
            "fillcolor": sheet.palette.missing,
            "line": {"width": 0},
            "layer": "below",
        }
        for start, end in _stretches([row for row in blank if not row.complete])
    )
    named = tuple(
        label("no data", colour=sheet.palette.muted, x=start + (end - start) / 2, y=sheet.top * 0.5)
        for start, end in _stretches([row for row in blank if not row.complete])
        if sheet.across(end) - sheet.across(start) > _WIDE_ENOUGH
    )
    return Marks(traces=(_empty(trend, sheet, nobody),) if nobody else (), shapes=shapes, labels=named)


def _empty(trend: Trend, sheet: Sheet, rows: Sequence[Row]) -> Mark:
    told = trend.answers[0]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [middle(row.period) for row in rows],
        "y": [0 for _ in rows],
        "marker": {"symbol": "line-ns-open", "size": 9, "color": sheet.palette.muted, "line": {"width": 2}},
        "hovertext": [
            marked(f"{words.period(told.asked.by, row.period)}: {row.why_no_value}", told.data, "<br>")
            for row in rows
        ],
        "hoverinfo": "text",
        "customdata": [f"point {middle(row.period).date()}" for row in rows],
    }


def _stretches(rows: Sequence[Row]) -> list[tuple[datetime.datetime, datetime.datetime]]:
    """Neighbouring periods as one."""
    joined: list[tuple[datetime.datetime, datetime.datetime]] = []
    for row in rows:
        start, end = row.period.local_start, row.period.local_end
        if joined and joined[-1][1] == start:
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return joined
