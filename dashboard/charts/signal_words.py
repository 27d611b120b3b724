"""Signals in words and shapes: a word on a tile, a mark on a chart, one plain sentence.

A shape says which signal it is without its colour; ◇ and □ are left to the figures that others gave.
"""

from html import escape
from textwrap import shorten

from dashboard.analysis.chart import Point
from dashboard.analysis.judging import PRECEDENCE
from dashboard.analysis.rebasing import anew_at
from dashboard.analysis.signals import Signals
from dashboard.analysis.terms import Rule, Signal, Standing
from dashboard.charts import words
from dashboard.measures.measure import Better, Unit

UP, DOWN, BETTER, USUAL = "▲", "▼", "✚", "●"
NAME_LETTERS = 30
TOO_FEW = "too few to tell"
FIRMNESS = {Standing.FIRM: "firm", Standing.TRIAL: "trial", Standing.TOO_FEW: TOO_FEW}
NAMES = {Signal.COMMON_CAUSE: "usual"}


def deciding(point: Point) -> Rule | None:
    """The rule that its signal comes from; None of common cause."""
    return next((rule for rule in PRECEDENCE if rule in point.rules), None)


def shape(point: Point, told: Signals) -> str:
    if point.signal is Signal.COMMON_CAUSE:
        return USUAL
    if point.signal is Signal.IMPROVEMENT:
        return BETTER
    return UP if is_up(point, told) else DOWN


def is_up(point: Point, told: Signals) -> bool:
    """Whether what is flagged is high, or rising."""
    better = told.chart.better
    if better is not Better.NEITHER:
        return (point.signal is Signal.IMPROVEMENT) == (better is Better.HIGHER)
    return _rises(point, told) if deciding(point) is Rule.TREND else _from_usual(point) > 0


def _from_usual(point: Point) -> float:
    return point.reading.value - (point.limits.mean if point.limits else 0)


def _rises(point: Point, told: Signals) -> bool:
    """A turning point goes with what came after it, as in the rule."""
    place = told.chart.points.index(point)
    after = [one for one in told.chart.points[place + 1 : place + 2] if Rule.TREND in one.rules]
    first, then = (point, after[0]) if after else (told.chart.points[place - 1], point)
    return _from_usual(then) > _from_usual(first)


def word(point: Point, told: Signals) -> str:
    """▼ concern, ● usual; where there are too few points, that."""
    if point.standing is Standing.TOO_FEW or not point.limits:
        return TOO_FEW
    return f"{shape(point, told)} {NAMES.get(point.signal, point.signal)}"


def range_in_words(point: Point, unit: Unit) -> str:
    """71% to 92%: as far as such a figure can go. Blank where there are no limits."""
    if not point.limits:
        return ""
    ends = (point.limits.lower, point.limits.upper)
    return " to ".join(dict.fromkeys(words.value(unit, possible(end, unit)) for end in ends))


def possible(limit: float, unit: Unit) -> float:
    """No limit is shown below nought, nor above all of them."""
    return min(max(limit, 0.0), 1.0) if unit is Unit.SHARE else max(limit, 0.0)


def before(told: Signals) -> str:
    """Before SAFE goes live; blank where no event ends the baseline."""
    event = told.baseline.event
    return f"before {event.label.removesuffix(f', {event.starts:%B %Y}')}" if event else ""


def since_when(told: Signals, point: Point) -> str:
    """Which usual range the point has: before an event, or since one, and then who set it anew."""
    anew = anew_at(told.rebased, point.reading.period)
    if anew is None:
        return before(told)
    name = escape(shorten(anew.name, NAME_LETTERS, placeholder="…"))
    return f"since {words.day(anew.day)}, set anew by {name}"


def on_hover(point: Point, told: Signals, unit: Unit) -> str:
    """▼ concern: outside the limits; firm limits 71% to 92%."""
    said = word(point, told)
    if said == TOO_FEW:
        return f"signal: {TOO_FEW}"
    return f"{said}; {FIRMNESS[point.standing]} limits {range_in_words(point, unit)}"
