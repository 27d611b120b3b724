"""The lines of a trend: complete periods joined, unfinished ones hollow, the rest a gap."""

from collections.abc import Sequence

from dashboard.charts import sentences
from dashboard.charts.axes import middle
from dashboard.charts.line_ends import ends
from dashboard.charts.sheet import Mark, Marks, Sheet
from dashboard.charts.signal_words import on_hover
from dashboard.charts.trend_data import Trend
from dashboard.measures.answer import Answer, Row
from dashboard.measures.measure import Better, Unit

# More points than this run into one another: the line is then drawn without them.
MOST_DOTS = 70
_DASHES = ("solid", "dash", "dot")


def lines(trend: Trend, sheet: Sheet) -> Marks:
    drawn = (_line(trend, sheet, place) for place in range(len(trend.answers)))
    return sum(drawn, Marks()) + ends(trend, sheet)


def _line(trend: Trend, sheet: Sheet, place: int) -> Marks:
    told = trend.answers[place]
    colour = sheet.palette.lines[place]
    dots = len(told.rows) <= MOST_DOTS
    joined = {
        **_points(trend, told, [row if row.complete else None for row in told.rows], told.rows),
        "mode": "lines+markers" if dots else "lines",
        "line": {"color": colour, "width": 2.5, "dash": _DASHES[place]},
        "marker": {"size": 8 if len(told.rows) < MOST_DOTS / 2 else 5, "color": colour},
    }
    part = [row for row in told.rows if not row.complete and row.value is not None]
    hollow = {
        **_points(trend, told, part, part),
        "mode": "markers",
        "marker": {"size": 10, "color": sheet.palette.page, "line": {"color": colour, "width": 2}},
    }
    return Marks(traces=(joined, hollow) if part else (joined,))


def _points(trend: Trend, told: Answer, shown: Sequence[Row | None], rows: Sequence[Row]) -> Mark:
    name = f"{trend.names[told.measure.key]}, " if len(trend.answers) > 1 else ""
    return {
        "type": "scatter",
        "x": [middle(row.period) for row in rows],
        "y": [row.value if row else None for row in shown],
        "hovertext": [f"{name}{sentences.point(told, row)}{_signal(trend, told, row)}" for row in rows],
        "hoverinfo": "text",
        "customdata": [f"point {middle(row.period).date()}" for row in rows],
        "cliponaxis": False,
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
    }


def _signal(trend: Trend, told: Answer, row: Row) -> str:
    """Of the first line's points, which alone are held against limits."""
    point = trend.points.get(row.period.key) if told is trend.answers[0] and row.complete else None
    return f"<br>{on_hover(point, trend.signals, told.unit)}" if point and trend.signals else ""


def highest(trend: Trend) -> float:
    """The highest value that must find room; 1 for shares that should come near it."""
    lead = trend.answers[0]
    if lead.unit is Unit.SHARE and lead.measure.better is Better.HIGHER:
        return 1.0
    values = [row.value for told in trend.answers for row in told.rows if row.value is not None]
    values += [row.value for row in (trend.earlier.rows if trend.earlier else ()) if row.value is not None]
    values += [one.limits.upper for _, one in trend.limited if one.limits]
    return max([*values, *(one.value for one in trend.outside)], default=0.0)
