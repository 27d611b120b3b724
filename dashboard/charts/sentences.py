"""What an answer says, in sentences: subtitle, a figure as a clause, and one sentence to copy elsewhere."""

from dashboard.charts import words
from dashboard.measures.answer import Answer, Row
from dashboard.measures.forms import COUNTING
from dashboard.measures.measure import Kind, Measure, Needs, Unit
from dashboard.measures.telling import NOT_REAL, mark, marked
from dashboard.reference.standards import steps
from dashboard.reference.terms import Form

NAMES = {
    "median_answer_time": "median answer time",
    "p90_answer_time": "nine-in-ten answer time",
    "median_time_to_abandon": "median time to abandon",
}
HALF = 50


def subject(told: Answer) -> str:
    """101 answered in time; 101 median answer time."""
    return f"{told.line} {name(told.measure)}"


def name(measure: Measure) -> str:
    """As it stands inside a sentence."""
    return NAMES.get(measure.key, lower(measure.name))


def within(told: Answer) -> str:
    """30 seconds, or each standard of the days asked for: 20, then 30 seconds. Blank where none matters."""
    asked = told.asked
    if asked.measure.needs is Needs.WITHIN:
        return f"{asked.within} seconds"
    if asked.measure.needs is not Needs.STANDARD:
        return ""
    held = dict.fromkeys(
        step.standard.standard_s for step in steps(asked.line, asked.from_date, asked.to_date)
    )
    return f"{', then '.join(str(second) for second in held)} seconds"


def what(told: Answer) -> str:
    """What is counted: 101 calls answered within 30 seconds, as a share of calls answered (A2)."""
    if told.form:
        counted = f"{told.line} calls answered within {within(told)}"
        return f"{counted}, as a share {COUNTING[told.form].words} ({told.form})"
    if told.measure.key == "abandonment":
        return f"{told.line} calls abandoned, as a share of calls offered"
    return subject(told)[:1].upper() + subject(told)[1:]


def subtitle(told: Answer, counted: str = "") -> str:
    """`counted` takes the place of what the first measure alone would be called."""
    asked = told.asked
    parts = [counted or what(told), f"by {asked.by}", words.span(asked.from_date, asked.to_date)]
    if told.unit is not Unit.CALLS and told.measure.key != "abandonment":
        parts.append(f"{told.measure.clock} clock")
    if asked.turns_on_cut_off:
        parts.append(cut_off(told))
    if asked.origin:
        parts.insert(1, f"{origin(asked.origin)} only")
    return marked(", ".join(parts), told.data)


def cut_off(told: Answer) -> str:
    """The seconds within which giving up does not count."""
    return f"short cut-off {told.asked.short_s} s"


def origin(name: str) -> str:
    return name.replace("_", " ")


def form(counted: Form) -> str:
    return f"{COUNTING[counted].words.removeprefix('of ')} ({counted})"


def form_in_short(counted: Form) -> str:
    """For a row of words."""
    first, comma, _ = COUNTING[counted].words.removeprefix("of ").partition(",")
    return f"{first}{' …' if comma else ''} ({counted})"


def only(told: Answer) -> str:
    """(station phone only), where one origin was asked for."""
    return f" ({origin(told.asked.origin)} only)" if told.asked.origin else ""


def said(told: Answer, row: Row) -> str:
    """A figure as a clause: 27% of calls answered were answered within 30 seconds (8,613 of 31,900)."""
    amount, counts = _value(told, row), _counts(row)
    if told.form:
        counted = COUNTING[told.form].words
        comma = "," if "," in counted else ""
        return f"{amount} {counted}{comma} were answered within {within(told)}{counts}"
    if told.measure.key == "abandonment":
        return f"{amount} of calls offered were abandoned{counts}"
    if told.unit is Unit.CALLS:
        return f"the number of {lower(told.measure.name)} was {amount}"
    if told.measure.kind is Kind.PERCENTILE and told.measure.outcome == "answered":
        whom = "half of answered calls" if told.measure.percent == HALF else "nine in ten"
        return f"{whom} were answered within {amount}"
    return f"the {lower(told.measure.name)} was {amount}"


def to_copy(told: Answer, row: Row, sources: list[str]) -> str:
    """One sentence: the figure, its period, its definition, its source."""
    when = words.in_period(told.asked.by, row.period)
    unfinished = "" if row.complete else " (unfinished)"
    source = words.listed(sources) or "the store"
    whose = NOT_REAL if mark(told.data) else f"source: {source}"
    form = f"form {told.form}, " if told.form else ""
    form += f"{cut_off(told)}, " if told.asked.turns_on_cut_off else ""
    meaning = f"{form}{told.measure.clock} clock; {whose}"
    return f"{told.line}{only(told)} {when}{unfinished}: {said(told, row)} [{meaning}]."


def _counts(row: Row) -> str:
    if row.numerator is None or row.denominator is None:
        return ""
    return f" ({words.count(row.numerator)} of {words.count(row.denominator)})"


def lower(name: str) -> str:
    return name[0].lower() + name[1:]


def point(told: Answer, row: Row) -> str:
    """A point as its hover says it: September 2020: 27% (8,613 of 31,900)."""
    when = words.period(told.asked.by, row.period)
    counts = _counts(row) if told.unit is Unit.SHARE else ""
    also = "" if row.complete or row.value is None else ", unfinished"
    about = "about " if row.approximate else ""
    return marked(f"{when}{also}: {about}{_value(told, row)}{counts}", told.data, "<br>")


def _value(told: Answer, row: Row) -> str:
    return words.value(told.unit, row.value)


def why_none(told: Answer) -> str:
    """Every reason there is for a period without a value."""
    return "; ".join(dict.fromkeys(row.why_no_value for row in told.rows if row.why_no_value))
