"""The rows of the Briefing page: a line each, 999 first, with what it says of people."""

from html import escape

import streamlit as st

from dashboard.charts import spark, words
from dashboard.charts.briefed import Briefed, sentence, signal_in_words
from dashboard.charts.palette import DARK, LIGHT
from dashboard.charts.thirteen_months import MONTHS
from dashboard.measures.demand import GAVE_UP, OFFERED, WAITED_OVER
from dashboard.periods import By
from dashboard.reference.standards import SHORT_ABANDON_S, standard_on
from dashboard.ui.briefing_figures import Figures, LineFigures
from dashboard.ui.briefing_links import leads_to, linked
from dashboard.ui.chosen import Filters
from dashboard.ui.empty import nothing_here
from dashboard.ui.practice import mark_of
from dashboard.ui.style import is_dark


def in_a_sentence(told: Figures) -> None:
    said = sentence([one.briefed for one in told.lines])
    st.html(f'<h2 class="aloud">{escape(said)}</h2>')


def line_rows(told: Figures, filters: Filters, data: str) -> None:
    if not told.lines:
        nothing_here(f"No call was loaded of the days before {words.day(filters.as_at)}.")
        return
    rows = "".join(_row(one, filters) for one in told.lines)
    st.html(f'<div class="brief">{rows}</div><p class="offered">{_offered(told, filters)}</p>{mark_of(data)}')


def _row(one: LineFigures, filters: Filters) -> str:
    told = one.briefed
    shape, said = signal_in_words(told.signals)
    quiet = "" if said.startswith("concern") else " quiet"
    parts = [
        f"<b class='line'>{one.line}</b>",
        _month(told, filters),
        f"<span class='week'>{_week(told, filters)}</span>",
        f"<span class='signal{quiet}'><span aria-hidden='true'>{shape}</span> {escape(said)}</span>",
        _spark(one),
        f"<span class='people'>{_people(one)}</span>",
    ]
    return f'<a class="row" href="{leads_to(filters, line=one.line)}" target="_self">{"".join(parts)}</a>'


def _month(told: Briefed, filters: Filters) -> str:
    if told.month is None:
        return "<span><span class='of'>no month is complete yet</span></span>"
    value = words.value(told.by_month.unit, told.month.value)
    when = words.period(By.MONTH, told.month.period, beside=filters.as_at)
    within = standard_on(told.line, told.month.period.last_day).standard_s
    held = told.standard
    target = f"target {words.share(held.target)}" if held and held.target else "no target known"
    return (
        f"<span><b class='value'>{value}</b><span class='of'>{when} within {within} s, {target}</span></span>"
    )


def _week(told: Briefed, filters: Filters) -> str:
    if told.week is None:
        return "no week is complete yet"
    when = words.period(By.WEEK, told.week.period, beside=filters.as_at)
    return f"{when} <b>{words.value(told.by_week.unit, told.week.value)}</b>"


def _spark(one: LineFigures) -> str:
    rows = one.briefed.by_month.rows[-MONTHS:]
    picture = spark.spark([row.value for row in rows], DARK if is_dark() else LIGHT, one.path)
    said = spark.in_words(By.MONTH, one.briefed.by_month.unit, rows)
    return f'<img class="spark" src="{picture}" alt="{escape(said)}">'


def _people(one: LineFigures) -> str:
    month = one.briefed.month
    if month is None:
        return ""
    long = words.seconds(standard_on(one.line, month.period.last_day).long_wait_s)
    waited, gave_up = one.latest(WAITED_OVER), one.latest(GAVE_UP)
    said = [f"<b>{words.count(waited)}</b> callers waited over {long}"] if waited is not None else []
    if gave_up is not None:
        said.append(f"<b>{words.count(gave_up)}</b> gave up after more than {SHORT_ABANDON_S} s")
    return "".join(f"<span>{part}</span>" for part in said) or "how long callers waited is not known"


def _offered(told: Figures, filters: Filters) -> str:
    each = [_one_offered(one, filters) for one in told.lines if one.latest(OFFERED) is not None]
    said = [f"Calls offered in that month: {', '.join(each)}."] if each else []
    if told.loaded_on:
        said.append(f"Loaded later, on {words.day(told.loaded_on)}, with what was corrected by then.")
    return " ".join(said)


def _one_offered(one: LineFigures, filters: Filters) -> str:
    shape, said = signal_in_words(one.by_month[OFFERED.key][1])
    amount = linked(f"{one.line} {words.count(one.latest(OFFERED) or 0)}", leads_to(filters, line=one.line))
    return f"{amount} ({'usual' if shape == '●' else escape(said)})"


def promised_paths(told: Figures, filters: Filters) -> None:
    """Where a recovery was promised in figures: on or off its path, which the spark line draws dashed."""
    for one in told.lines:
        if one.promised:
            name = linked(f"{one.line}, promised", leads_to(filters, line=one.line))
            said = f"{escape(one.promised)} The dashed line in its picture is the promise."
            st.html(f'<p class="path">{name}: {said}</p>')
