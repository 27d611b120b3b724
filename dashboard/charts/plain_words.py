"""An answer in plain words: what the latest complete period was, what came before, what it leaves out.

No cause is named: events are said to fall in the time shown, and that this alone proves nothing.
"""

from collections.abc import Sequence

from dashboard.charts import sentences, words
from dashboard.charts.event_marks import weightiest
from dashboard.charts.judged import judged, met
from dashboard.charts.movement import ENOUGH_PERIODS, FEW_CALLS, Movement, Way, movement, usable
from dashboard.measures.answer import Answer, Row
from dashboard.measures.forms import COUNTING
from dashboard.measures.telling import NOT_REAL, mark
from dashboard.reference.events import Event
from dashboard.reference.standards import Step
from dashboard.reference.terms import Dating

MOST_TOLD = 2


def plain_words(
    answers: Sequence[Answer],
    *,
    steps: Sequence[Step] = (),
    also: Answer | None = None,
    events: Sequence[Event] = (),
    signals: Sequence[str] = (),
) -> str:
    """The first answer leads; `also` is the same measure in another form; `steps` have targets.

    `signals` are the sentences on whether chance explains the latest complete period.
    """
    lead = answers[0]
    moved = movement(lead)
    if moved is None:
        said = [f"No {lead.asked.by} here is complete, so nothing is compared.", *_unfinished(lead)]
        return " ".join([*said, *_not_real(lead)])
    said = [_latest(answers, moved.last), *signals, *_before(lead, moved), *_target(lead, steps)]
    said += [*_also(also, moved.last), *_few(moved.last), *_unfinished(lead), *_events(moved, events)]
    return " ".join([*said, *_not_real(lead)])


def _latest(answers: Sequence[Answer], last: Row) -> str:
    lead = answers[0]
    when = words.in_period(lead.asked.by, last.period)
    figures = [
        sentences.said(told, row) for told in answers for row in told.rows if row.period == last.period
    ]
    return f"{lead.line}{sentences.only(lead)} {when}: {words.listed(figures)}."


def _before(lead: Answer, moved: Movement) -> list[str]:
    if moved.way is Way.ALONE:
        return []
    if moved.way in (Way.FELL, Way.ROSE):
        return _run(lead, moved)
    return [f"In the {_many(lead, len(moved.others))} before, {_lay(lead, moved.others)}."]


def _run(lead: Answer, moved: Movement) -> list[str]:
    """The run first, then what came before it."""
    start = moved.start
    began = f"{words.value(lead.unit, start.value)} {words.in_period(lead.asked.by, start.period)}"
    said = f"It {moved.way} without a break from {began}."
    until = [
        row.value for row in usable(lead) if row.value is not None and row.period.key <= start.period.key
    ]
    if len(until) < ENOUGH_PERIODS:
        return [said]
    return [said, f"In the {_many(lead, len(until))} until then, {_lay(lead, until)}."]


def _many(lead: Answer, number: int) -> str:
    return words.plural(number, f"complete {lead.asked.by}")


def _lay(lead: Answer, values: Sequence[float]) -> str:
    least, most = (words.value(lead.unit, end(values)) for end in (min, max))
    return f"it was {least} throughout" if least == most else f"it lay between {least} and {most}"


def _target(lead: Answer, steps: Sequence[Step]) -> list[str]:
    """Of days for which no source gives a target nothing is said."""
    pairs = judged(lead, steps)
    if not pairs:
        return []
    reached = sum(met(*pair) for pair in pairs)
    last = pairs[-1][1]
    was = "is" if last.to_date >= lead.asked.to_date else "was"
    begun = pairs[0][1].from_date
    known, since = (
        (f", known from {words.day(begun)}", " since") if begun > lead.asked.from_date else ("", "")
    )
    which = (
        f"{reached or 'none'} of {words.plural(len(pairs), f'complete {lead.asked.by}')}{since} reached it"
    )
    return [f"The target {was} {words.share(last.standard.target or 0)}{known}: {which}."]


def _also(also: Answer | None, last: Row) -> list[str]:
    rows = [row for row in also.rows if row.period == last.period] if also else []
    if not also or not also.form or not rows or rows[0].value is None:
        return []
    counted = COUNTING[also.form].words
    return [f"{counted[0].upper()}{counted[1:]} ({also.form}), it was {words.share(rows[0].value)}."]


def _few(last: Row) -> list[str]:
    if last.denominator is None or last.denominator >= FEW_CALLS:
        return []
    return [f"Only {words.plural(last.denominator, 'call')} stand behind it: chance alone can move it far."]


def _unfinished(lead: Answer) -> list[str]:
    """What is drawn hollow."""
    hollow = [row for row in lead.rows if not row.complete and row.value is not None]
    last = hollow.pop() if hollow and hollow[-1] is lead.rows[-1] else None
    said = []
    if hollow:
        were = (
            f"{words.plural(len(hollow), f'earlier {lead.asked.by}')} {'is' if len(hollow) == 1 else 'are'}"
        )
        said.append(f"{were} incomplete, drawn hollow and left out.")
    if last:
        period = words.period(lead.asked.by, last.period)
        until = words.day(min(last.period.last_day, lead.asked.to_date))
        said.append(f"{period[0].upper()}{period[1:]} is not complete (to {until}) and is not compared.")
    return said


def _events(moved: Movement, events: Sequence[Event]) -> list[str]:
    """The weightiest that happened in the run; what was only promised in it is none."""
    if moved.way not in (Way.FELL, Way.ROSE):
        return []
    first, last = moved.start.period.first_day, moved.last.period.last_day
    during = [one for one in events if first <= one.mark_on <= last and one.dating is not Dating.PLANNED]
    told = sorted(weightiest(during, MOST_TOLD), key=lambda one: one.mark_on)
    if not told:
        return []
    them = "it" if len(told) == 1 else "either"
    named = "; ".join(one.label for one in told)
    return [f"Dated in that time: {named}. That alone does not make {them} the cause."]


def _not_real(lead: Answer) -> list[str]:
    return [f"{NOT_REAL.capitalize()}."] if mark(lead.data) else []
