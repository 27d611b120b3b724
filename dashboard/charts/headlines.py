"""Headlines: what a chart shows, in about ten words, and how it stands against its target."""

from collections.abc import Sequence

from dashboard.charts import words
from dashboard.charts.judged import met, run
from dashboard.charts.movement import FEW_CALLS, Movement, Way, movement, usable
from dashboard.charts.sentences import only, subject
from dashboard.measures.answer import Answer, Row
from dashboard.measures.measure import Unit
from dashboard.reference.standards import Step


def headline(told: Answer, steps: Sequence[Step] = ()) -> str:
    """`steps` are the targets drawn on the chart."""
    about = f"{subject(told)}{only(told)}"
    moved = movement(told)
    if moved is None:
        return f"No complete {told.asked.by} of {about} yet"
    return f"{about} {_movement_in_words(told, moved, steps)}{_of_few(moved.last)}"


def _of_few(last: Row) -> str:
    few = last.denominator is not None and last.denominator < FEW_CALLS
    return f" (of {words.plural(last.denominator or 0, 'call')})" if few else ""


def _movement_in_words(told: Answer, moved: Movement, steps: Sequence[Step]) -> str:
    now, when = words.value(told.unit, moved.last.value), _in_period(told, moved.last, moved.last)
    if moved.way in (Way.FELL, Way.ROSE):
        began = words.value(told.unit, moved.start.value)
        return f"{moved.way} from {began} {_in_period(told, moved.start, moved.last)} to {now} {when}"
    was = f"{'were' if told.unit is Unit.CALLS else 'was'} {now} {when}"
    if moved.way in (Way.LOWEST, Way.HIGHEST):
        return f"{was}, the {moved.way} of {_periods(told, len(moved.others) + 1)}"
    return was + (_against_target(told, steps) or _beside_the_rest(told, moved, now))


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


def _beside_the_rest(told: Answer, moved: Movement, now: str) -> str:
    if moved.way is Way.ALONE:
        return ""
    least, most = (words.value(told.unit, end(moved.others)) for end in (min, max))
    before = f"{_periods(told, len(moved.others))} before"
    return f", as in all {before}" if least == most == now else f"; {least} to {most} in the {before}"


def _in_period(told: Answer, row: Row, beside: Row) -> str:
    return words.in_period(told.asked.by, row.period, beside=beside.period.first_day)


def _periods(told: Answer, number: int) -> str:
    return words.plural(number, str(told.asked.by))
