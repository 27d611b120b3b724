"""A complete period beside another, or beside a year of them: both values, their counts, or why not.

Unfinished periods are never compared. Shares are compared as counts added up and then divided; counts of
unequal days by the day; what does not add up (a percentile) as the range of its values.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.analysis.against import Against
from dashboard.analysis.bank_holidays import bank_holidays
from dashboard.measures.answer import Answer, Row
from dashboard.measures.measure import Kind, Measure, Needs, Unit
from dashboard.periods import DAY, By
from dashboard.reference.standards import standard_on

NONE_COMPLETE = "none of those days makes a complete {by}"
MOST_IN_A_YEAR = {By.DAY: 365, By.WEEK: 52, By.MONTH: 12, By.QUARTER: 4, By.YEAR: 1}


@dataclass(frozen=True, kw_only=True)
class Figure:
    """Of complete periods, one or more. `least` and `most` where they do not add up to one `value`."""

    rows: tuple[Row, ...]
    value: float | None
    numerator: float | None
    denominator: int | None
    least: float
    most: float

    @property
    def first_day(self) -> datetime.date:
        return self.rows[0].period.first_day

    @property
    def last_day(self) -> datetime.date:
        return self.rows[-1].period.last_day

    @property
    def days(self) -> int:
        """Those of its periods, not of gaps between them."""
        return sum((row.period.last_day - row.period.first_day + DAY).days for row in self.rows)

    @property
    def bank_holidays(self) -> int:
        return sum(bank_holidays(row.period.first_day, row.period.last_day) for row in self.rows)


@dataclass(frozen=True, kw_only=True)
class Compared:
    """`now` is of `told`'s latest complete period. Without `then` (or a target), `why_not` says why."""

    against: Against
    told: Answer
    now: Figure
    then: Figure | None = None
    why_not: str = ""

    @property
    def per_day(self) -> bool:
        """Counts of unequal days are compared by the day."""
        return self.told.unit is Unit.CALLS and self.then is not None and self.then.days != self.now.days


def compared(told: Answer, last: Row, against: Against, earlier: Answer | None) -> Compared:
    """`last` is complete and has a value; `earlier` answers `question_of`, where that asks of any days."""
    now = figure(told.measure, [last])
    if earlier is None:
        return Compared(against=against, told=told, now=now)
    rows = [row for row in earlier.rows if row.complete and _is_before(row, last, against)]
    why = _why_not(told, last, against, earlier, rows)
    if why:
        return Compared(against=against, told=told, now=now, why_not=why)
    known = [row for row in rows if row.value is not None][-MOST_IN_A_YEAR.get(told.asked.by, 1) :]
    return Compared(against=against, told=told, now=now, then=figure(told.measure, known))


def figure(measure: Measure, rows: Sequence[Row]) -> Figure:
    """`rows` have values."""
    values = [row.value for row in rows if row.value is not None]
    tops = [row.numerator for row in rows if row.numerator is not None]
    numerator = sum(tops) if len(tops) == len(rows) else None
    denominator = sum(row.denominator or 0 for row in rows) or None
    value: float | None = values[0] if len(values) == 1 else None
    if len(values) > 1 and numerator is not None:
        ratio = numerator / denominator if denominator else None
        value = {Kind.COUNT: numerator, Kind.RATIO: ratio}.get(measure.kind)
    return Figure(
        rows=tuple(rows),
        value=value,
        numerator=numerator,
        denominator=denominator,
        least=min(values),
        most=max(values),
    )


def _is_before(row: Row, last: Row, against: Against) -> bool:
    if against.event and row.period.last_day >= against.event.starts:
        return False
    return row.period.last_day < last.period.first_day


def _why_not(told: Answer, last: Row, against: Against, earlier: Answer, rows: Sequence[Row]) -> str:
    """Blank where they can be compared."""
    if against.event and last.period.last_day < against.event.starts:
        return "it is itself before that event"
    if not rows:
        unfinished = [row for row in earlier.rows if row.value is not None]
        whys = [row.why_no_value for row in earlier.rows if row.why_no_value]
        return NONE_COMPLETE.format(by=told.asked.by) if unfinished or not whys else whys[-1]
    if all(row.value is None for row in rows):
        return rows[-1].why_no_value or "no value"
    return _other_standard(told, last, rows)


def _other_standard(told: Answer, last: Row, rows: Sequence[Row]) -> str:
    if told.measure.needs is not Needs.STANDARD:
        return ""
    now = standard_on(told.line, last.period.last_day).standard_s
    then = {standard_on(told.line, row.period.last_day).standard_s for row in rows} - {now}
    return f"in time meant within {then.pop()} s then, {now} s now" if then else ""


def short_of_target(now: Figure, target: float) -> float:
    """How many more of the same calls in time would have met it; not above 0 where it is met."""
    return target * (now.denominator or 0) - (now.numerator or 0)
