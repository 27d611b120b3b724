"""Headlines: what a chart shows, in about ten words, and how it stands against its target."""

from collections.abc import Sequence

from dashboard.charts import words
from dashboard.charts.judged import met, run
from dashboard.charts.movement import FEW_CALLS, Movement, Way, movement, usable
from dashboard.charts.sentences import only, subject
from dashboard.measures.answer import Answer, Row
from dashboard.measures.forms import COUNTING
from dashboard.measures.measure import Unit
from dashboard.reference.standards import Step
from dashboard.reference.terms import Form

# From here on one call in ten or more is in one share and not in the other: either alone misleads.
FAR_APART = 0.1


def headline(told: Answer, steps: Sequence[Step] = (), also: Answer | None = None) -> str:
    """`steps` are the targets drawn on the chart; `also` is the same measure in another form."""
    about = f"{subject(told)}{only(told)}"
    moved = movement(told)
    if moved is None:
        return f"No complete {told.asked.by} of {about} yet"
    now = f"{words.value(told.unit, moved.last.value)}{_of_whom(told, also, moved.last)}"
    return f"{about} {_movement_in_words(told, moved, steps, now)}{_of_few(moved.last)}"


def _of_whom(told: Answer, also: Answer | None, last: Row) -> str:
    """The shares of calls answered and of calls offered, where they are far apart; else blank."""
    if also is None or told.form is None or {told.form, also.form} != {Form.A2, Form.A3}:
        return ""
    (other,) = [row.value for row in also.rows if row.period == last.period]
    if other is None or round(abs((last.value or 0) - other), 9) < FAR_APART:
        return ""
    whole, part = COUNTING[told.form].words, COUNTING[also.form or told.form].words
    return f" {whole} ({words.share(other)} {part})"


def _of_few(last: Row) -> str:
    few = last.denominator is not None and last.denominator < FEW_CALLS
    return f" (of {words.plural(last.denominator or 0, 'call')})" if few else ""


def _movement_in_words(told: Answer, moved: Movement, steps: Sequence[Step], now: str) -> str:
    when = _in_period(told, moved.last, moved.last)
    if moved.way in (Way.FELL, Way.ROSE):
        began = words.value(told.unit, moved.start.value)
        return f"{moved.way} from {began} {_in_period(told, moved.start, moved.last)} to {now} {when}"
    was = f"{'were' if told.unit is Unit.CALLS else 'was'} {now} {when}"
    if moved.way in (Way.LOWEST, Way.HIGHEST):
        return f"{was}, the {moved.way} of {_periods(told, len(moved.others) + 1)}"
    return was + (_against_target(told, steps) or _beside_the_rest(told, moved))


def _against_target(told: Answer, steps: Sequence[Step]) -> str:
    """Blank where the latest complete period has no target."""
    alike = run(told, steps)
    if not alike:
        return ""
    last, step = alike[0]
    target = words.share(step.standard.target or 0)
    shown_alike = words.share(last.value or 0) == target
    side = "at or above" if met(last, step) else "just below" if shown_alike else "below"
    return f", {side} its {target} target{_since(told, [row for row, _ in alike])}"


def _since(told: Answer, alike: Sequence[Row]) -> str:
    """How long it has been on that side; `alike` is latest first."""
    last, first = alike[0], alike[-1]
    passed = told.rows.index(last) - told.rows.index(first) + 1 - len(alike)
    complete = "complete " if passed else ""
    if len(alike) == 1:
        return ""
    if len(alike) == len(usable(told)):
        return f" in all {words.plural(len(alike), f'{complete}{told.asked.by}')}"
    every = f" in every complete {told.asked.by}" if passed else ""
    return f"{every} since {_in_period(told, first, last).removeprefix('in ').removeprefix('on ')}"


def _beside_the_rest(told: Answer, moved: Movement) -> str:
    if moved.way is Way.ALONE:
        return ""
    now = words.value(told.unit, moved.last.value)
    least, most = (words.value(told.unit, end(moved.others)) for end in (min, max))
    before = f"{_periods(told, len(moved.others))} before"
    return f", as in all {before}" if least == most == now else f"; {least} to {most} in the {before}"


def _in_period(told: Answer, row: Row, beside: Row) -> str:
    return words.in_period(told.asked.by, row.period, beside=beside.period.first_day)


def _periods(told: Answer, number: int) -> str:
    return words.plural(number, str(told.asked.by))
