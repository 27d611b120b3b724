"""The usual range behind a trend: a band from lower to upper limit, its mean, and its name.

After limits were set anew the old ones stay as a ghost: two thin dotted lines.
"""

import datetime
from collections.abc import Sequence
from math import ceil
from typing import Any

from dashboard.analysis.chart import Point
from dashboard.analysis.limits import Limits
from dashboard.analysis.rebasing import anew_at
from dashboard.analysis.terms import Standing
from dashboard.charts import sentences
from dashboard.charts.axes import middle
from dashboard.charts.clear_space import Point as Place
from dashboard.charts.clear_space import Spot, along, clearest
from dashboard.charts.sheet import PLOT_PX, Mark, Marks, Sheet, label
from dashboard.charts.signal_words import possible, since_when
from dashboard.charts.trend_data import Trend
from dashboard.measures.answer import Row

Pairs = Sequence[tuple[Row, Point]]
Line = tuple[list[datetime.datetime], list[float]]
# A band no taller than this is not named: its name would hide the lines it lies among.
LEAST_NAMED_PX = 8
_SPOTS = (0.004, 0.2, 0.4)


def limits(trend: Trend, sheet: Sheet) -> Marks:
    """Nothing where signals are not worked out, or too few points stand behind them."""
    pairs = trend.limited
    if not pairs:
        return Marks()
    drawn = (*_band(trend, pairs, sheet), *_ghosts(trend, pairs, sheet))
    return Marks(traces=drawn, labels=(_name(trend, pairs, sheet),) if _is_seen(pairs, sheet) else ())


def _is_seen(pairs: Pairs, sheet: Sheet) -> bool:
    """Whether it is more than a line: plain words tell of one that is not."""
    tall = max(one.limits.upper - one.limits.lower for _, one in pairs if one.limits)
    return tall / sheet.top * PLOT_PX > LEAST_NAMED_PX


def _band(trend: Trend, pairs: Pairs, sheet: Sheet) -> tuple[Mark, Mark]:
    across, upper = _steps(trend, pairs, "upper")
    back, lower = _steps(trend, pairs, "lower")
    trial = any(one.standing is Standing.TRIAL for _, one in pairs)
    band = _line((across + back[::-1], upper + lower[::-1]), sheet.palette.limit)
    band["fill"], band["fillcolor"] = "toself", sheet.palette.band
    band["line"] = {"color": sheet.palette.limit, "width": 0.7, "dash": "dash" if trial else "solid"}
    mean = _line(_steps(trend, pairs, "mean"), sheet.palette.limit)
    return band, mean


def _ghosts(trend: Trend, pairs: Pairs, sheet: Sheet) -> tuple[Mark, ...]:
    old = [(row, one) for row, one in pairs if one.ghost]
    edges = [_steps(trend, old, which, ghost=True) for which in ("lower", "upper")]
    return tuple(_line(edge, sheet.palette.muted, dash="dot") for edge in edges if old)


def _steps(trend: Trend, pairs: Pairs, which: str, *, ghost: bool = False) -> Line:
    """From each period's start to its end."""
    across: list[datetime.datetime] = []
    height: list[float] = []
    for row, one in pairs:
        held: Limits | None = one.ghost if ghost else one.limits
        across += [row.period.local_start, row.period.local_end]
        height += [possible(getattr(held, which), trend.answers[0].unit)] * 2
    return across, height


def _line(at: Line, colour: str, dash: str = "solid") -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": at[0],
        "y": at[1],
        "line": {"color": colour, "width": 1, "dash": dash},
        "hoverinfo": "skip",
    }


def called(trend: Trend) -> str:
    """Usual range before SAFE goes live; on a chart of several lines, of which."""
    assert trend.signals  # noqa: S101
    whose = f" of {sentences.name(trend.answers[0].measure)}" if len(trend.answers) > 1 else ""
    since = since_when(trend.signals, trend.limited[-1][1])
    trial = ", trial" if trend.limited[-1][1].standing is Standing.TRIAL else ""
    return f"usual range{whose}{'<br>' if whose and since else ' ' if since else ''}{since}{trial}"


def _name(trend: Trend, pairs: Pairs, sheet: Sheet) -> Mark:
    """At the edge of the band, where it hides least."""
    at, edges = [], (_steps(trend, pairs, "upper"), _steps(trend, pairs, "lower"))
    start = _old(trend, pairs) / len(pairs)
    shares = [start + share * (1 - start) for share in _SPOTS]
    for (across, height), share in ((edge, share) for edge in edges for share in shares):
        place = ceil(share * (len(across) - 1)) if start else int(share * (len(across) - 1))
        at.append((share, height[place] / sheet.top))
    text = called(trend)
    spot = clearest(text, at, _drawn(trend, sheet), Spot(mark=0, left=False, below=False))
    return label(
        text,
        colour=sheet.palette.muted,
        size=13,
        x=at[spot.mark][0],
        xref="paper",
        xanchor="right" if spot.left else "left",
        align="left",
        y=at[spot.mark][1] * sheet.top,
        yanchor="top" if spot.below else "bottom",
        yshift=-2 if spot.below else 2,
        xshift=2,
    )


def _old(trend: Trend, pairs: Pairs) -> int:
    """How many periods come before limits were last set anew: the name is not theirs."""
    rebased = trend.signals.rebased if trend.signals else ()
    last = anew_at(rebased, pairs[-1][0].period)
    return sum(anew_at(rebased, row.period) != last for row, _ in pairs)


def _drawn(trend: Trend, sheet: Sheet) -> list[Place]:
    lines: list[Place] = []
    for told in trend.answers:
        lines += along([_at(row, sheet) if row.complete else None for row in told.rows])
    return lines


def _at(row: Row, sheet: Sheet) -> Place | None:
    return None if row.value is None else (sheet.across(middle(row.period)), row.value / sheet.top)
