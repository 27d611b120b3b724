"""The ghost of a year before: a thin line of complete periods behind the line of this year's."""

from collections.abc import Mapping, Sequence

from dashboard.analysis.against import year_before
from dashboard.charts import sentences, words
from dashboard.charts.axes import middle
from dashboard.charts.clear_space import Point, Spot, along, clearest
from dashboard.charts.limits import limits
from dashboard.charts.sheet import LABEL_PX, NARROW_PX, PLOT_PX, Mark, Marks, Sheet, label, width_px
from dashboard.charts.trend_data import Trend
from dashboard.measures.answer import Answer, Row

YEAR_BEFORE = "a year before"


def year_before_of(told: Answer, earlier: Answer) -> Mapping[object, Row]:
    """By the key of each period of `told`, the complete one a year before it, where it has a value."""
    known = {row.period.first_day: row for row in earlier.rows if row.complete and row.value is not None}
    days = {row.period.key: year_before(told.asked.by, row.period.first_day) for row in told.rows}
    return {key: known[day] for key, day in days.items() if day in known}


def a_year_before(trend: Trend, place: int) -> dict[str, object]:
    """A cell of the table, for the first measure's period in that place; none where nothing is compared."""
    told = trend.answers[0]
    if trend.earlier is None:
        return {}
    row = year_before_of(told, trend.earlier).get(told.rows[place].period.key)
    return {"A year before": words.value(told.unit, row.value) if row else ""}


def year_ago(trend: Trend, sheet: Sheet) -> Marks:
    """Nothing where no year before was asked for, or none of it is complete."""
    if trend.earlier is None:
        return Marks()
    told, found = trend.answers[0], year_before_of(trend.answers[0], trend.earlier)
    pairs = [(row, found.get(row.period.key)) for row in told.rows]
    if not found:
        return Marks()
    line = {
        "type": "scatter",
        "mode": "lines",
        "x": [middle(row.period) for row, _ in pairs],
        "y": [then.value if then else None for _, then in pairs],
        "line": {"color": sheet.palette.muted, "width": 1.5, "dash": "dashdot"},
        "hovertext": [sentences.point(trend.earlier, then) if then else "" for _, then in pairs],
        "hoverinfo": "text",
        "customdata": [f"point {middle(row.period).date()}" for row, _ in pairs],
        "cliponaxis": False,
    }
    return Marks(traces=(line,), labels=(_name(trend, [then for _, then in pairs], sheet),))


def _name(trend: Trend, ghost: Sequence[Row | None], sheet: Sheet) -> Mark:
    """Beside the ghost, where it hides least of every line and of the usual range's name."""
    rows = trend.answers[0].rows
    at = [(sheet.across(middle(row.period)), then) for row, then in zip(rows, ghost, strict=True)]
    places = [(across, (then.value or 0) / sheet.top) if then else None for across, then in at]
    marks = [place for place in places if place]
    lines = [point for told in trend.answers for point in _along(told, sheet)]
    lines += [point for one in limits(trend, sheet).labels for point in _written(one, sheet)]
    spot = clearest(YEAR_BEFORE, marks, [*lines, *along(places)], Spot(mark=0, left=False, below=True))
    return label(
        YEAR_BEFORE,
        colour=sheet.palette.muted,
        size=13,
        x=marks[spot.mark][0],
        xref="paper",
        xanchor="right" if spot.left else "left",
        y=marks[spot.mark][1] * sheet.top,
        yanchor="top" if spot.below else "bottom",
        xshift=-2 if spot.left else 2,
    )


def _along(told: Answer, sheet: Sheet) -> list[Point]:
    values = [(sheet.across(middle(row.period)), row.value) for row in told.rows]
    return along([(across, value / sheet.top) if value is not None else None for across, value in values])


def _written(name: Mark, sheet: Sheet) -> list[Point]:
    """Points all along a name in the plot, as on the narrowest screen."""
    wide, side = width_px(name["text"]) / NARROW_PX, -1 if name["xanchor"] == "right" else 1
    half = LABEL_PX / PLOT_PX / 2
    height = name["y"] / sheet.top + (-half if name["yanchor"] == "top" else half)
    return along([(name["x"], height), (name["x"] + side * wide, height)])
