"""Signals as JSON, CSV and text, as the command line and the pages give them out."""

from collections.abc import Iterator
from dataclasses import asdict

from dashboard.analysis.chart import Point
from dashboard.analysis.rebasing import in_words as set_anew
from dashboard.analysis.settings import Settings, in_words
from dashboard.analysis.signals import Signals
from dashboard.analysis.terms import Assurance, Rule, Standing
from dashboard.measures.provenance import stamp
from dashboard.measures.telling import marked, written

LIMITS = ("mean", "lower", "upper", "near_lower", "near_upper")
COLUMNS = ("period", "value", *LIMITS, "rules", "signal", "limits", "in_baseline", "why_left_out")
FIRMNESS = {
    Standing.FIRM: "firm",
    Standing.TRIAL: "trial: few points stand behind them, and more will move them",
    Standing.TOO_FEW: "too few points to tell",
}


def signals_as_json(told: Signals) -> dict[str, object]:
    shown = told.chart
    return {
        "chart": shown.kind,
        "variation": shown.variation,
        "assurance": told.assurance,
        "points": [_point(one) for one in shown.points],
        **told.about,
        "target": told.target,
        "assurance_is_of_the_past": told.assurance_is_of_the_past,
        "why_this_chart": told.choice.why,
        "baseline": baseline_as_json(told),
        "left_out": [{"period": one.period.iso, "value": one.value, "why": one.why} for one in told.left_out],
        "settings": asdict(shown.settings),
    }


def baseline_as_json(told: Signals) -> dict[str, object]:
    """Its first and last point, also where they come before those shown."""
    return {
        "first": told.baseline.first,
        "last": told.baseline.last,
        "points": sum(told.baseline.held),
        "event": told.baseline.event.id if told.baseline.event else None,
        "why": told.baseline.why,
    }


def _point(one: Point) -> dict[str, object]:
    limits: dict[str, object] = asdict(one.limits) if one.limits else dict.fromkeys(LIMITS)
    counts = {"numerator": one.reading.numerator, "denominator": one.reading.denominator}
    return {
        "period": one.reading.label,
        "value": one.reading.value,
        **limits,
        "rules": one.rules,
        "signal": one.signal,
        "limits": one.standing,
        "in_baseline": one.in_baseline,
        **(counts if one.reading.is_counted else {}),
    }


def signals_as_csv(told: Signals) -> str:
    """One line a period in order of time, those left out among them; each says what it is of."""
    every = {**told.about, "chart": told.chart.kind, "target": told.target}
    source = {**told.provenance, "made_at": stamp(None)}
    columns = dict.fromkeys([*every, *COLUMNS, *source])
    lines = ({**source, **every, **line} for line in _lines(told))
    return written([*columns], ({name: line.get(name) for name in columns} for line in lines))


def _lines(told: Signals) -> list[dict[str, object]]:
    lines: list[dict[str, object]] = [
        {**_point(one), "rules": " ".join(one.rules)} for one in told.chart.points
    ]
    lines += [
        {"period": one.period.iso, "value": one.value, "why_left_out": one.why} for one in told.left_out
    ]
    return sorted(lines, key=lambda line: str(line["period"])) if told.left_out else lines


def signals_as_text(told: Signals) -> str:
    return "\n".join(_text(told)) + "\n"


def _text(told: Signals) -> Iterator[str]:
    data = str(told.about.get("data", ""))
    yield marked(told.title, data)
    yield told.choice.why
    yield told.baseline.why
    yield from map(set_anew, told.rebased)
    yield f"{'period':<12}{'value':>12}{'mean':>12}{'lower':>12}{'upper':>12}  signal"
    yield from (_row(one, told.chart.settings) for one in told.chart.points)
    yield from (f"{one.period.iso:<12}left out: {one.why}" for one in told.left_out)
    yield from _latest(told)
    yield from in_words(told.chart.settings)


def _row(one: Point, settings: Settings) -> str:
    limits = (one.limits.mean, one.limits.lower, one.limits.upper) if one.limits else ()
    numbers = "".join(f"{number:>12.6g}" for number in (one.reading.value, *limits))
    return f"{one.reading.label:<12}{numbers}  {said(one, settings)}"


def said(one: Point, settings: Settings) -> str:
    """Its signal and the rules behind it; with too few points behind the limits, that alone."""
    if one.standing is Standing.TOO_FEW:
        return FIRMNESS[Standing.TOO_FEW]
    why = ", ".join(rule_in_words(rule, settings) for rule in one.rules)
    return f"{one.signal} ({why})" if why else str(one.signal)


def rule_in_words(rule: Rule, settings: Settings) -> str:
    return {
        Rule.OUTSIDE: "outside the limits",
        Rule.SHIFT: f"{settings.shift} or more in a row on one side of the mean",
        Rule.TREND: f"{settings.trend} or more in a row rising or falling",
        Rule.TWO_OF_THREE: "two of three near a limit",
    }[rule]


def _latest(told: Signals) -> Iterator[str]:
    """The latest point's signal, how firm the limits are, and what they say of the target."""
    if not told.chart.points:
        yield "No complete period has a value: there is nothing to chart."
        return
    last = told.chart.points[-1]
    yield f"Latest, {last.reading.label}: {said(last, told.chart.settings)}."
    if last.standing is Standing.TOO_FEW:
        return
    yield f"These limits are {FIRMNESS[last.standing]}."
    if told.target is not None and told.assurance:
        yield f"Target {told.target:g}: {_of_the_target(told)}."


def _of_the_target(told: Signals) -> str:
    if told.assurance is Assurance.NO_TARGET:
        return "it says nothing where neither way is better"
    return f"{told.assurance}, {_by_which(told)}"


def _by_which(told: Signals) -> str:
    if told.assurance_is_of_the_past:
        return "as things were when the limits were worked out: the latest point no longer fits them"
    return "by the latest limits"
