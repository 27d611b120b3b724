"""What the latest point's signal says, in sentences that a careful person would say aloud.

`Usual` is never said to be good, nor a signal to have a cause.
"""

from collections.abc import Iterator

from dashboard.analysis.chart import Point
from dashboard.analysis.judging import assurance
from dashboard.analysis.rebasing import anew_at, in_words
from dashboard.analysis.signals import Signals
from dashboard.analysis.terms import Assurance, Rule, Signal, Standing
from dashboard.charts import sentences, words
from dashboard.charts.signal_words import before, deciding, is_up, range_in_words
from dashboard.charts.trend_data import Trend
from dashboard.measures.answer import Answer
from dashboard.periods import By

_NAMES = {
    Signal.COMMON_CAUSE: "usual",
    Signal.CHANGE: "a change, neither good nor bad by itself",
    Signal.CONCERN: "a concern",
    Signal.IMPROVEMENT: "an improvement",
}
_ASSURED = {
    Assurance.PASSES: "The whole of that range meets the {target} target.",
    Assurance.FAILS: "All of that range misses the {target} target: it takes a change to reach it.",
    Assurance.HIT_OR_MISS: "The {target} target lies inside that range: chance decides which {by}s meet it.",
}


def said(trend: Trend) -> Iterator[str]:
    """Of the latest complete period shown; nothing where signals are not worked out."""
    told, point = trend.signals, trend.latest_point
    lead = trend.answers[0]
    if not told or not point:
        return
    if point.standing is Standing.TOO_FEW or not point.limits:
        yield _too_few(told, lead)
        return
    whom = "That" if len(trend.answers) == 1 else f"The {sentences.name(lead.measure)}"
    yield f"{whom} is {_NAMES[point.signal]}: {_why(point, told, lead)}"
    if point.standing is Standing.TRIAL:
        yield f"The range is a trial one, from {_behind(point, told, lead)}: more will move it."
    yield from _of_the_target(point, told, lead)
    anew = anew_at(told.rebased, point.reading.period)
    if anew:
        yield in_words(anew)


def _too_few(told: Signals, lead: Answer) -> str:
    least = told.chart.settings.trial_from
    there = words.plural(sum(told.baseline.held), f"complete {lead.asked.by}")
    return f"Whether that is more than chance cannot be told: it takes {least}, and there are only {there}."


def _why(point: Point, told: Signals, lead: Answer) -> str:
    rule = deciding(point)
    usual = f"{range_in_words(point, lead.unit)}, {_whose(point, told, lead)}"
    if rule is None:
        return f"it lies within {usual}. Ups and downs inside that range tell of no change."
    if rule is Rule.OUTSIDE:
        side = "above" if point.limits and point.reading.value > point.limits.upper else "below"
        return f"it lies {side} {usual}, further than chance alone would be likely to take it."
    return f"{_run(rule, point, told, lead)}, which chance alone seldom does. Beside it stands {usual}."


def _whose(point: Point, told: Signals, lead: Answer) -> str:
    weekday = "for its weekday " if lead.asked.by is By.DAY else ""
    return f"the usual range {weekday}of {_behind(point, told, lead)}"


def baseline_in_words(told: Signals, lead: Answer) -> str:
    """The 27 complete months before SAFE goes live; all 24 complete months."""
    many = words.plural(sum(told.baseline.held), f"complete {lead.asked.by}")
    return f"the {many} {before(told)}" if told.baseline.event else f"all {many}"


def _behind(point: Point, told: Signals, lead: Answer) -> str:
    """The points that its limits come from."""
    anew = anew_at(told.rebased, point.reading.period)
    if anew is None:
        return baseline_in_words(told, lead)
    held = [one for one in told.chart.points if one.in_baseline]
    number = sum(anew_at(told.rebased, one.reading.period) == anew for one in held)
    return f"the {words.plural(number, f'complete {lead.asked.by}')} since {words.day(anew.day)}"


def _run(rule: Rule, point: Point, told: Signals, lead: Answer) -> str:
    settings, by, up = told.chart.settings, lead.asked.by, is_up(point, told)
    beside = " beside their weekdays" if by is By.DAY else ""
    if rule is Rule.SHIFT:
        mean = words.value(lead.unit, point.limits.mean if point.limits else None)
        side = "above" if point.limits and point.reading.value > point.limits.mean else "below"
        return f"it is one of {settings.shift} or more {by}s in a row {side} the usual {mean}{beside}"
    if rule is Rule.TREND:
        way = "rising" if up else "falling"
        return f"it is one of {settings.trend} or more {by}s in a row {way} without a break{beside}"
    end = "upper" if up else "lower"
    return f"it is one of two in three {by}s close to the {end} end of the usual range{beside}"


def _of_the_target(point: Point, told: Signals, lead: Answer) -> Iterator[str]:
    """Not where the latest point no longer fits the range: it then speaks of how things were."""
    latest = told.chart.points[-1] == point
    if not (latest and point.limits) or told.target is None or told.assurance_is_of_the_past:
        return
    sentence = _ASSURED.get(assurance(point.limits, told.target, told.chart.better), "")
    if sentence:
        yield sentence.format(target=words.share(told.target), by=lead.asked.by)
