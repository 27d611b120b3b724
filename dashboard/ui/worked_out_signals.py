"""How limits and signals are worked out: which chart and why, which baseline and why, every setting."""

from collections.abc import Iterator

from dashboard.analysis.rebasing import in_words as set_anew
from dashboard.analysis.settings import in_words
from dashboard.analysis.signals import Signals
from dashboard.analysis.terms import Standing
from dashboard.charts import words
from dashboard.charts.signal_words import BETTER, DOWN, UP, USUAL, range_in_words, word
from dashboard.ui.listing import as_it_stands
from dashboard.ui.shown import Shown

_SHAPES = (
    f"Shapes: {UP} {DOWN} concern, or change of a measure that is better neither way; {BETTER} improvement; "
    f"{USUAL} usual (common cause), of which none is drawn."
)
_DAYS = "Of all complete periods loaded up to the day shown as at, so no choice of a period moves a limit."


def signals_in_words(panel: Shown) -> Iterator[str]:
    told = panel.trend.signals
    if told is None:
        yield f"No limits or signals. {panel.why_no_signals}".strip()
        return
    yield f"{told.choice.why} {_DAYS}"
    yield told.baseline.why
    for one in told.rebased:
        yield f"{as_it_stands(set_anew(one))} The limits before stay drawn as dotted lines."
    yield from _standing(told, panel)
    yield from in_words(told.chart.settings)
    yield _SHAPES
    yield "A limit below nought, or above all of them, is drawn there; the CSV has it as it is worked out."


def _standing(told: Signals, panel: Shown) -> Iterator[str]:
    point, unit = panel.trend.latest_point, panel.told[0].unit
    if not point or not point.reading.period:
        return
    when = words.period(panel.filters.by, point.reading.period)
    if point.standing is Standing.TOO_FEW or not point.limits:
        yield f"At {when} there are too few points for limits."
        return
    mean, limits = words.value(unit, point.limits.mean), range_in_words(point, unit)
    yield f"At {when}: {word(point, told)}; mean {mean}, limits {limits}, {point.standing}."
