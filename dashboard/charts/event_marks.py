"""Dated events: a dashed line each, named above the plot; of many, the weightiest are named.

The rest keep their line, and their name for whoever points at it.
"""

from collections.abc import Sequence

from dashboard.charts import words
from dashboard.charts.packing import Placed, packed
from dashboard.charts.sheet import Mark, Marks, Sheet, as_moment, label
from dashboard.charts.trend_data import Trend
from dashboard.reference.events import Event
from dashboard.reference.terms import Dating, Kind

MOST_NAMED = 5
# What changes how calls are answered, or counted, before what surrounds it.
_WEIGHT = (Kind.SYSTEM, Kind.OUTAGE, Kind.LAW, Kind.MESSAGE, Kind.STAFFING, Kind.CHANNEL, Kind.DEMAND)

_DATED = {Dating.MONTH: "the month is known", Dating.PLANNED: "when it was promised"}


def events(trend: Trend, sheet: Sheet) -> Marks:
    if not trend.events:
        return Marks()
    placed = named(trend, sheet)
    heights = {one.across: sheet.above(one.row + 0.2) for one in placed}
    return Marks(
        traces=(_tops(trend.events, sheet),),
        shapes=tuple(_line(event, heights, sheet) for event in trend.events),
        labels=tuple(_name(one, sheet) for one in placed),
    )


def named(trend: Trend, sheet: Sheet) -> tuple[Placed, ...]:
    """The labels of the weightiest events, each in its place."""
    weighed = weightiest(trend.events, MOST_NAMED)
    return packed([(event.label, sheet.across(event.mark_on)) for event in weighed])


def weightiest(some: Sequence[Event], number: int) -> list[Event]:
    return sorted(some, key=_weight)[:number]


def _weight(event: Event) -> tuple[bool, int, int]:
    kind = _WEIGHT.index(event.kind) if event.kind in _WEIGHT else len(_WEIGHT)
    return event.dating is Dating.PLANNED, kind, -event.mark_on.toordinal()


def _line(event: Event, heights: dict[float, float], sheet: Sheet) -> Mark:
    across = sheet.across(event.mark_on)
    return {
        "type": "line",
        "x0": across,
        "x1": across,
        "xref": "paper",
        "yref": "paper",
        "y0": sheet.foot,
        "y1": heights.get(across, 1),
        "line": {"color": sheet.palette.event, "width": 1.2, "dash": "4px,4px"},
        "opacity": 0.8 if across in heights else 0.45,
        "layer": "below",
    }


def _name(one: Placed, sheet: Sheet) -> Mark:
    return label(
        one.text,
        colour=sheet.palette.event,
        x=one.across,
        y=sheet.above(one.row),
        xref="paper",
        yref="paper",
        xanchor=one.anchor,
        yanchor="bottom",
        align=one.anchor,
        xshift=-4 if one.anchor == "right" else 4,
        borderpad=0,
    )


def _tops(some: Sequence[Event], sheet: Sheet) -> Mark:
    """Nothing to see: what the pointer finds at the top of an event's line."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [as_moment(event.mark_on) for event in some],
        "y": [sheet.top * 0.98 for _ in some],
        "marker": {"size": 16, "opacity": 0},
        "hovertext": [_told(event) for event in some],
        "hoverinfo": "text",
        "customdata": [f"point {event.mark_on}" for event in some],
    }


def _told(event: Event) -> str:
    exact = (
        "" if event.dating in (Dating.DAY, Dating.HOUR) else f" ({_DATED.get(event.dating, 'about then')})"
    )
    return f"{event.label}<br>{words.day(event.mark_on)}{exact}<br>{event.source}"
