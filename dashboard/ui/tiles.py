"""Tiles: the last complete period, a figure a tile, the unfinished one hollow beside it."""

from dataclasses import dataclass
from html import escape

import streamlit as st

from dashboard.analysis.against import a_year_before
from dashboard.charts import words
from dashboard.measures.answer import Answer, Row
from dashboard.measures.demand import GAVE_UP, OFFERED
from dashboard.measures.forms import COUNTING
from dashboard.measures.measure import Kind, Measure
from dashboard.measures.waits import P90_ANSWER_TIME
from dashboard.reference.standards import standard_on
from dashboard.reference.terms import Form
from dashboard.ui import caches
from dashboard.ui.chosen import Filters
from dashboard.ui.comparing import compared_asides
from dashboard.ui.empty import nothing_here
from dashboard.ui.practice import mark_of
from dashboard.ui.signalled import signal_in_html, signal_of


@dataclass(frozen=True, kw_only=True)
class Tile:
    name: str
    period: str
    value: str
    so_far: str
    asides: tuple[str, ...]
    signal: tuple[str, str] = ("", "")


def tiles(*measures: Measure, filters: Filters) -> None:
    if filters.held is None:
        nothing_here("The figures of the last complete period will stand here.")
        return
    mark = mark_of(filters.held.data)
    drawn = "".join(_drawn(tile(measure, filters), mark) for measure in measures)
    st.html(f'<div class="tiles">{drawn}</div>')


def tile(measure: Measure, filters: Filters) -> Tile:
    told = _told(measure, filters)
    last = next((row for row in reversed(told.rows) if row.complete), None)
    known = last if last and last.value is not None else None
    return Tile(
        name=f"{filters.line} · {measure.name}",
        period=words.period(filters.by, last.period, beside=filters.as_at) if last else "",
        value=words.value(told.unit, known.value) if known else "",
        so_far=_so_far(told),
        asides=tuple(_told_of(told, known, filters) if known else _why_none(told, last)),
        signal=signal_of(measure, filters, known) if known else ("", ""),
    )


def _drawn(one: Tile, mark: str) -> str:
    period = f", {escape(one.period)}" if one.period else ""
    value = f'<span class="value">{escape(one.value)}</span>' if one.value else ""
    so_far = f'<span class="so-far">{escape(one.so_far)}</span>' if one.so_far else ""
    asides = "".join(f"<p>{escape(aside)}</p>" for aside in one.asides)
    signal = signal_in_html(*one.signal)
    return (
        f'<section class="tile"><h2>{escape(one.name)}{period}</h2><div class="figure">'
        f"{value}{so_far}</div>{signal}{asides}{mark}</section>"
    )


def _why_none(told: Answer, last: Row | None) -> list[str]:
    """An earlier period's figure never stands in for the latest complete one's."""
    whys = [row.why_no_value for row in told.rows if row.why_no_value]
    why = last.why_no_value if last else next(reversed(whys), None)
    return [why or f"no complete {told.asked.by} yet"]


def _told(measure: Measure, filters: Filters, form: Form | None = None) -> Answer:
    assert filters.held is not None  # noqa: S101
    return caches.answer_to(filters.held.file, filters.question(measure, form=form))


def _so_far(told: Answer) -> str:
    last = told.rows[-1]
    if last.complete or last.value is None:
        return ""
    return f"so far {words.value(told.unit, last.value)}"


def _told_of(told: Answer, last: Row, filters: Filters) -> list[str]:
    chosen = compared_asides(filters, told, last)
    return [*_asides(told, last, filters), *chosen] or _a_year_ago(told, last, filters)


def _asides(told: Answer, last: Row, filters: Filters) -> list[str]:
    if told.form:
        return [*_target(told, last), *_beside_form(told, last, filters)]
    if told.measure.kind is Kind.PERCENTILE:
        return [f"nine in ten within {_same_period(P90_ANSWER_TIME, last, filters)}"]
    if told.measure is GAVE_UP:
        return _share_of_offered(last, filters)
    return []


def _target(told: Answer, last: Row) -> list[str]:
    standard = standard_on(told.line, last.period.last_day)
    if told.asked.origin:
        return [f"within {standard.standard_s} s; the target is for all origins together"]
    if standard.target is None or told.form != standard.form:
        return [f"within {standard.standard_s} s; no target is set on this form"]
    back = ", assumed: no source for then" if standard.carried_back else ""
    return [f"target {words.share(standard.target)} within {standard.standard_s} s{back}"]


def _beside_form(told: Answer, last: Row, filters: Filters) -> list[str]:
    """The form that leaves out those who gave up never stands alone."""
    other = Form.A3 if told.form is not Form.A3 else Form.A2
    rows = {row.period: row for row in _told(told.measure, filters, other).rows}
    return [f"{words.value(told.unit, rows[last.period].value)} {COUNTING[other].words} ({other})"]


def _same_period(measure: Measure, last: Row, filters: Filters) -> str:
    told = _told(measure, filters)
    return next(words.value(told.unit, row.value) for row in told.rows if row.period == last.period)


def _share_of_offered(last: Row, filters: Filters) -> list[str]:
    offered = {row.period: row.value for row in _told(OFFERED, filters).rows}[last.period]
    share = [f"{words.share((last.value or 0) / offered)} of calls offered"] if offered else []
    return [*share, f"after more than {filters.cut_off} s; sooner is not counted"]


def _a_year_ago(told: Answer, last: Row, filters: Filters) -> list[str]:
    earlier = a_year_before(told.asked, last.period.first_day, last.period.last_day)
    assert filters.held is not None  # noqa: S101
    (row, *more) = caches.answer_to(filters.held.file, earlier).rows
    if more or not row.complete or row.value is None:
        return ["a year ago not known"]
    return [f"{words.value(told.unit, row.value)} a year ago"]
