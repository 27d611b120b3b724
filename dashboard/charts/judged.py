"""Which periods met the target: whole ones, of days for which a source gives it."""

from collections.abc import Iterator, Sequence

from dashboard.measures.answer import Answer, Row
from dashboard.reference.standards import Step


def judged(told: Answer, steps: Sequence[Step]) -> tuple[tuple[Row, Step], ...]:
    """Complete periods with a value that lie within one step, each with it, earliest first."""
    return tuple((row, step) for row in told.rows for step in steps if _can_be_judged(row, step))


def met(row: Row, step: Step) -> bool:
    return (row.value or 0) >= (step.standard.target or 0)


def run(told: Answer, steps: Sequence[Step]) -> tuple[tuple[Row, Step], ...]:
    """The complete periods to the latest that all met the target, or all missed it, latest first.

    Incomplete ones are passed over; one for which no source gives a target ends it.
    """
    by_period = {row.period: (row, step) for row, step in judged(told, steps)}
    usable = [row for row in reversed(told.rows) if row.complete and row.value is not None]
    return tuple(_alike([by_period.get(row.period) for row in usable]))


def _alike(pairs: Sequence[tuple[Row, Step] | None]) -> Iterator[tuple[Row, Step]]:
    first = pairs[0] if pairs else None
    for pair in pairs:
        if first is None or pair is None or met(*pair) != met(*first):
            return
        yield pair


def _can_be_judged(row: Row, step: Step) -> bool:
    inside = step.from_date <= row.period.first_day and row.period.last_day <= step.to_date
    known = step.standard.target and not step.standard.carried_back
    return bool(inside and known and row.complete and row.value is not None)
