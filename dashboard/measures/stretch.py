"""One figure for a stretch of days: the counts of its days added up, and only then divided."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.measures.answer import Answer, Row
from dashboard.measures.measure import Kind, Measure
from dashboard.measures.wait_lengths import WaitLengths, percentile, total


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """Both days included. `known` of `days` have a figure and were over; `value` is None where none has.

    Of a count `value` is the mean of a day, and `counted` what it was in all; of a share or a mean `counted`
    is out of `out_of`; of a percentile only `out_of` is known.
    """

    first: datetime.date
    last: datetime.date
    known: int
    value: float | None
    counted: float | None = None
    out_of: int | None = None

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def is_whole(self) -> bool:
        return self.known == self.days


def stretch(
    daily: Answer, first: datetime.date, last: datetime.date, waits: WaitLengths | None = None
) -> Stretch:
    """Of an answer by day. A percentile does not add up: it comes from `waits`, those of the same days."""
    rows = [row for row in daily.rows if first <= row.period.first_day <= last and row.complete]
    if daily.measure.kind is Kind.PERCENTILE:
        return _ranked(daily.measure, waits, first, last, len(rows))
    told = [row for row in rows if row.value is not None]
    value, counted, out_of = _pooled(daily.measure, told)
    return Stretch(first=first, last=last, known=len(told), value=value, counted=counted, out_of=out_of)


def _pooled(measure: Measure, rows: Sequence[Row]) -> tuple[float | None, float | None, int | None]:
    if not rows:
        return None, None, None
    if measure.kind is Kind.LONGEST:
        return max(row.value or 0 for row in rows), None, sum(row.denominator or 0 for row in rows)
    counted = sum(row.numerator or 0 for row in rows)
    if measure.kind is Kind.COUNT:
        return counted / len(rows), counted, None
    out_of = sum(row.denominator or 0 for row in rows)
    return (counted / out_of if out_of else None), counted, out_of


def _ranked(
    measure: Measure, waits: WaitLengths | None, first: datetime.date, last: datetime.date, known: int
) -> Stretch:
    lengths = () if waits is None else waits.answered if measure.outcome == "answered" else waits.abandoned
    value = percentile(lengths, measure.percent or 50) if lengths and known else None
    return Stretch(first=first, last=last, known=known, value=value, out_of=total(lengths) or None)
