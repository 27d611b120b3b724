"""An answer in plain words: what the latest complete period was, what came before, what it leaves out.

No cause is named: events are said to fall in the time shown, and that this alone proves nothing.
"""

from collections.abc import Sequence

from dashboard.charts import sentences, words
from dashboard.charts.movement import Movement, Way, movement
from dashboard.measures.answer import Answer, Row
from dashboard.measures.forms import COUNTING
from dashboard.measures.measure import Kind, Unit
from dashboard.reference.events import Event
from dashboard.reference.standards import Step

# Below this chance moves a share by so much that the number of calls is said.
FEW_CALLS = 30


def plain_words(
    answers: Sequence[Answer],
    *,
    steps: Sequence[Step] = (),
    also: Answer | None = None,
    events: Sequence[Event] = (),
) -> str:
    """The first answer leads; `also` is the same measure in another form; `steps` have targets."""
    lead = answers[0]
    moved = movement(lead)
    if moved is None:
        return " ".join([f"No {lead.asked.by} here is complete, so nothing is compared.", *_unfinished(lead)])
    said = [_latest(answers, moved.last), *_before(lead, moved), *_target(lead, steps)]
    said += [*_also(also, moved.last), *_few(moved.last), *_unfinished(lead), *_events(moved, events)]
    return " ".join(said)


def _latest(answers: Sequence[Answer], last: Row) -> str:
    lead = answers[0]
    when = words.in_period(lead.asked.by, last.period)
    return f"{when[0].upper()}{when[1:]} on {lead.line}, {_figures(answers, last)}."


def _figures(answers: Sequence[Answer], last: Row) -> str:
    lead = answers[0]
    amount = words.value(lead.unit, last.value)
    of = f" ({words.count(last.numerator or 0)} of {words.count(last.denominator or 0)})"
    if lead.form:
        words_of_form = COUNTING[lead.form].words
        comma = "," if "," in words_of_form else ""
        return f"{amount} {words_of_form}{comma} were answered within {sentences.within(lead)}{of}"
    if lead.measure.key == "abandonment":
        return f"{amount} of calls offered were abandoned{of}"
    if lead.unit is Unit.CALLS:
        return f"the number of {lead.measure.name.lower()} was {amount}"
    return words.listed([_time(told, last) for told in answers])


def _time(told: Answer, last: Row) -> str:
    (row,) = [row for row in told.rows if row.period == last.period]
    amount = words.value(told.unit, row.value)
    if told.measure.kind is Kind.PERCENTILE and told.measure.outcome == "answered":
        whom = "half of answered calls" if told.measure.percent == 50 else "nine in ten"
        return f"{whom} were answered within {amount}"
    return f"the {told.measure.name.lower()} was {amount}"


def _before(lead: Answer, moved: Movement) -> list[str]:
    if moved.way is Way.ALONE:
        return []
    least, most = (words.value(lead.unit, end(moved.others)) for end in (min, max))
    before = f"In the {words.plural(len(moved.others), f'complete {lead.asked.by}')} before,"
    lay = f"it was {least} throughout" if least == most else f"it lay between {least} and {most}"
    since = words.period(lead.asked.by, moved.start.period)
    going = {Way.FELL: "falling", Way.ROSE: "rising"}.get(moved.way)
    run = f", {going} without a break since {since}" if going else ""
    return [f"{before} {lay}{run}."]


def _target(lead: Answer, steps: Sequence[Step]) -> list[str]:
    judged = [(row, step) for step in steps for row in lead.rows if _judged(row, step)]
    if not judged:
        return []
    met = sum((row.value or 0) >= (step.standard.target or 0) for row, step in judged)
    target = words.share(judged[-1][1].standard.target or 0)
    whole = sentences.periods_called(lead.asked.by, len(judged))
    return [f"The target is {target}: {met} of the {whole} shown reached it."]


def _judged(row: Row, step: Step) -> bool:
    """Whole periods of a step for which a source speaks."""
    inside = step.from_date <= row.period.first_day and row.period.last_day <= step.to_date
    return bool(
        inside
        and row.complete
        and row.value is not None
        and step.standard.target
        and not step.standard.carried_back
    )


def _also(also: Answer | None, last: Row) -> list[str]:
    rows = [row for row in also.rows if row.period == last.period] if also else []
    if not also or not also.form or not rows or rows[0].value is None:
        return []
    return [f"Counted {COUNTING[also.form].words} ({also.form}), it was {words.share(rows[0].value)}."]


def _few(last: Row) -> list[str]:
    if last.denominator is None or last.denominator >= FEW_CALLS:
        return []
    return [f"Only {words.plural(last.denominator, 'call')} stand behind it: chance alone can move it far."]


def _unfinished(lead: Answer) -> list[str]:
    last = lead.rows[-1] if lead.rows else None
    if last is None or last.complete or last.value is None:
        return []
    period = words.period(lead.asked.by, last.period)
    until = words.day(sentences.last_day_known(lead, last.period))
    return [f"{period[0].upper()}{period[1:]} is not complete (to {until}) and is not compared."]


def _events(moved: Movement, events: Sequence[Event]) -> list[str]:
    if moved.way not in (Way.FELL, Way.ROSE):
        return []
    first, last = moved.start.period.first_day, moved.last.period.last_day
    during = [event.label for event in events if first <= event.mark_on <= last]
    if not during:
        return []
    return [f"In that time: {'; '.join(during[-2:])}. That alone does not show what caused it."]
