"""Answers written as a row of values, so that a chart's test states only what matters."""

import datetime
from collections.abc import Sequence

from dashboard.measures import named
from dashboard.measures.answer import Answer, Row
from dashboard.measures.measure import Unit
from dashboard.measures.question import Question
from dashboard.periods import By, Period, periods
from dashboard.reference.terms import Form

MISSING = "no data loaded for these days"
NOBODY = "no calls answered"
OUT_OF = 1000


def told(
    values: Sequence[float | str | None],
    *,
    measure: str = "answered_in_time",
    line: str = "101",
    start: str = "2019-10-01",
    by: By = By.MONTH,
    so_far: bool = False,
    data: str = "own",
    out_of: int = OUT_OF,
    form: Form | None = None,
) -> Answer:
    """One row a period. None is missing, "nobody" had no calls; with `so_far` the last is unfinished."""
    first = datetime.date.fromisoformat(start)
    days = periods(by, first, first + datetime.timedelta(days=366 * 40))[: len(values)]
    found = named(measure)
    last_day = days[-1].first_day + datetime.timedelta(days=10) if so_far else days[-1].last_day
    asked = Question(
        measure=found, line=line, from_date=days[0].first_day, to_date=last_day, by=by, form=form
    )
    unfinished = days[-1] if so_far else None
    rows = tuple(
        _row(period, value, found.unit, out_of, complete=period != unfinished)
        for period, value in zip(days, values, strict=True)
    )
    return Answer(
        data=data, measure=found, line=line, unit=found.unit, form=asked.counted_as, rows=rows, asked=asked
    )


def _row(period: Period, value: float | str | None, unit: Unit, out_of: int, *, complete: bool) -> Row:
    if value is None:
        return _blank(period, None, MISSING, complete=False)
    if isinstance(value, str):
        return _blank(period, 0, NOBODY, complete=complete)
    return Row(
        period=period,
        numerator=value * out_of if unit is Unit.SHARE else value,
        denominator=None if unit is Unit.CALLS else out_of,
        value=value,
        complete=complete,
        why_no_value=None,
    )


def _blank(period: Period, denominator: int | None, why: str, *, complete: bool) -> Row:
    return Row(
        period=period,
        numerator=None,
        denominator=denominator,
        value=None,
        complete=complete,
        why_no_value=why,
    )
