"""The answer to a question: every period between, each with its value or why it has none.

The same function serves the pages, the command line and CSV.
"""

from dataclasses import dataclass

from dashboard.measures.columns import Columns, columns_by_period, seconds_of
from dashboard.measures.coverage import Coverage, coverage_of
from dashboard.measures.forms import COUNTING, WHY_UNKNOWN
from dashboard.measures.measure import Kind, Measure, Unit
from dashboard.measures.question import Question
from dashboard.measures.waits import WHY_NO_WAITS
from dashboard.periods import Period, periods
from dashboard.reference.standards import standard_on
from dashboard.reference.terms import Form
from dashboard.store.reading import Store

MISSING = "calls are missing: an outage, not a quiet time"


@dataclass(frozen=True, kw_only=True)
class Row:
    """Shares are fractions, times seconds. A percentile has no numerator."""

    period: Period
    numerator: float | None = None
    denominator: int | None = None
    value: float | None = None
    complete: bool
    why_no_value: str | None
    approximate: bool = False


@dataclass(frozen=True, kw_only=True)
class Answer:
    data: str
    measure: Measure
    line: str
    unit: Unit
    form: Form | None
    rows: tuple[Row, ...]
    asked: Question
    load_ids: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class _Figures:
    numerator: float | None
    denominator: int | None
    value: float | None
    unknown: bool = False


def answer(store: Store, asked: Question) -> Answer:
    covered = coverage_of(store, asked)
    counted = columns_by_period(store, asked)
    rows = tuple(
        _row(asked, period, counted.get(period.key), covered)
        for period in periods(asked.by, asked.from_date, asked.to_date, covered.zone)
    )
    if asked.as_at:
        rows = tuple(row for row in rows if row.complete and row.period.last_day < asked.as_at)
    return Answer(
        data=store.data,
        measure=asked.measure,
        line=asked.line,
        unit=asked.measure.unit,
        form=asked.counted_as,
        rows=rows,
        asked=asked,
        load_ids=covered.load_ids,
    )


def _row(asked: Question, period: Period, columns: Columns | None, covered: Coverage) -> Row:
    why = covered.why_nothing(period, asked)
    if not why and columns is None and covered.has_outage(period):
        why = MISSING
    if why:
        return Row(period=period, complete=False, why_no_value=why)
    figures = _figures(asked, columns or {})
    return Row(
        period=period,
        numerator=figures.numerator,
        denominator=figures.denominator,
        value=figures.value,
        complete=covered.is_complete(period, asked),
        why_no_value=_why_no_value(asked, figures, columns or {}),
        approximate=bool((columns or {}).get("approximate")),
    )


def _why_no_value(asked: Question, figures: _Figures, columns: Columns) -> str | None:
    if figures.value is not None:
        return None
    if not figures.unknown:
        return asked.measure.nobody
    why = WHY_NO_WAITS if _without_bands(asked, columns) else asked.measure.why_unknown
    if asked.counted_as:
        unknown = COUNTING[asked.counted_as].unknown
        why = next(WHY_UNKNOWN[name] for name in unknown if columns.get(name))
    seconds = seconds_of(asked, standard_on(asked.line, asked.to_date))
    return why.format(within_s=seconds, short_s=asked.short_s)


def _without_bands(asked: Question, columns: Columns) -> bool:
    """Whether the call that a percentile falls on lies in one band, from no wait at all to any."""
    open_ended = columns.get(asked.measure.numerator) is None
    return asked.measure.kind is Kind.PERCENTILE and open_ended and _least_s(asked, columns) == 0


def _least_s(asked: Question, columns: Columns) -> float | None:
    return columns.get(f"p{asked.measure.percent}_least_s")


def _figures(asked: Question, columns: Columns) -> _Figures:
    measure = asked.measure
    if asked.counted_as:
        return _share_in_form(columns, asked.counted_as)
    unknown = _total(columns, measure.unknown) > 0
    if measure.kind is Kind.COUNT:
        number = None if unknown else _total(columns, (measure.numerator,))
        return _Figures(numerator=number, denominator=None, value=number, unknown=unknown)
    behind = int(_total(columns, (measure.denominator or "",)))
    if measure.kind is Kind.RATIO:
        return _ratio(_total(columns, (measure.numerator,)), behind, unknown=unknown)
    if measure.kind is Kind.PERCENTILE:
        unknown = _least_s(asked, columns) != columns.get(measure.numerator)
    value = None if unknown else columns.get(measure.numerator)
    return _Figures(numerator=None, denominator=behind, value=value, unknown=unknown)


def _share_in_form(columns: Columns, form: Form) -> _Figures:
    counting = COUNTING[form]
    behind = _total(columns, counting.denominator) - _total(columns, counting.less)
    unknown = _total(columns, counting.unknown) > 0
    return _ratio(_total(columns, counting.numerator), int(behind), unknown=unknown)


def _ratio(numerator: float, denominator: int, *, unknown: bool) -> _Figures:
    if unknown:
        return _Figures(numerator=None, denominator=denominator, value=None, unknown=True)
    value = numerator / denominator if denominator else None
    return _Figures(numerator=numerator, denominator=denominator, value=value)


def _total(columns: Columns, names: tuple[str, ...]) -> float:
    return sum(columns.get(name) or 0 for name in names)
