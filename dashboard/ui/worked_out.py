"""How a figure is worked out: definition, sum, standard, sources, and what they cannot tell."""

from collections.abc import Iterator

import streamlit as st

from dashboard.charts import outside_marks, sentences, words
from dashboard.charts.compared_names import HOW
from dashboard.measures.answer import Answer
from dashboard.measures.forms import COUNTING
from dashboard.measures.measure import Kind, Measure
from dashboard.measures.telling import mark
from dashboard.reference.standards import Standard, steps
from dashboard.reference.terms import Form
from dashboard.store import queries
from dashboard.ui import caches, practice
from dashboard.ui.rebasing import rebasing
from dashboard.ui.shown import Shown
from dashboard.ui.worked_out_signals import signals_in_words

SQL_PX = 320


def worked_out(panel: Shown) -> None:
    if panel.answers and panel.filters.held and mark(panel.filters.held.data):
        name, more = practice.in_words(panel.filters.held.made_by)
        st.markdown(f"**{name}** {more} Made by `python3 -m dashboard {panel.filters.held.made_by}`.")
    for told in panel.told:
        st.markdown(f"**{told.measure.name}.** {told.measure.definition} {told.measure.why}")
        st.markdown("\n".join(f"- {line}" for line in [sum_in_words(told.measure, told.form), *_notes(told)]))
    notes = [*_standards(panel), *_compared(panel), *_outside(panel), *_sources(panel)]
    st.markdown("\n".join(f"- {line}" for line in notes))
    st.markdown("**Usual range and signals**")
    st.markdown("\n".join(f"- {line}" for line in signals_in_words(panel)))
    rebasing(panel)
    for name in dict.fromkeys(told.measure.query for told in panel.told):
        st.markdown(f"The query, `queries/{name}.sql`:")
        st.code(queries.read(name).sql, language="sql", height=SQL_PX)


def sum_in_words(measure: Measure, form: Form | None) -> str:
    if form:
        counting = COUNTING[form]
        less = f" − {' − '.join(counting.less)}" if counting.less else ""
        top, bottom = " + ".join(counting.numerator), " + ".join(counting.denominator)
        return f"Form {form}, {counting.words}: ({top}) ÷ ({bottom}{less}), each added up first."
    if measure.kind is Kind.RATIO:
        return f"{measure.numerator} ÷ {measure.denominator}, each added up first: no share is averaged."
    if measure.kind is Kind.PERCENTILE:
        return (
            f"Nearest rank: the {measure.percent}th in a hundred of calls {measure.outcome}, by whole second."
        )
    return f"{measure.numerator}, added up." if measure.kind is Kind.COUNT else "The longest of the period."


def _notes(told: Answer) -> Iterator[str]:
    yield f"Clock: {told.measure.clock}. Reviewed {told.measure.reviewed} by the {told.measure.owner}."
    whys = sentences.why_none(told)
    if whys:
        yield f"Where there is no value: {whys}."
    if any(row.approximate for row in told.rows):
        yield "Approximate: this export gives averages, so sums are averages times counts."
    if told.asked.turns_on_cut_off:
        yield f"The short cut-off is {words.plural(told.asked.short_s, 'second')}."


def _standards(panel: Shown) -> Iterator[str]:
    lead = panel.told[0]
    if not lead.form:
        return
    for step in steps(lead.line, lead.asked.from_date, lead.asked.to_date):
        yield f"From {words.day(step.from_date)}: {standard_in_words(step.standard)}"


def standard_in_words(standard: Standard) -> str:
    target = f"target {words.share(standard.target)}" if standard.target else "no target known"
    assumed = " (the source does not state the form, so it is assumed)" if standard.form_assumed else ""
    back = " No source speaks for these days: carried back, and so assumed." if standard.carried_back else ""
    return (
        f"within {standard.standard_s} s, {target}, form {standard.form}{assumed}, {standard.clock} clock."
        f"{back} Source: [{standard.source}]({standard.url}), first seen {words.day(standard.first_seen)}."
    )


def _compared(panel: Shown) -> Iterator[str]:
    how = HOW.get(panel.filters.compare.beside)
    if how:
        yield f"Compared: {how}"


def _outside(panel: Shown) -> Iterator[str]:
    for one in panel.beside.drawn:
        yield f"Given by others, drawn hollow and joined to nothing: {'; '.join(outside_marks.told(one))}."
    for why, number in panel.beside.left_out:
        yield f"{words.plural(number, 'figure')} that others gave left out: {why}."


def _sources(panel: Shown) -> Iterator[str]:
    for load in caches.loads_behind(panel.file, panel.told[0].asked):
        read, aside = words.count(load["rows_read"]), words.count(load["rows_set_aside"])
        yield (
            f"Load {load['load_id']}: {load['file']}, layout {load['layout']}, {read} rows read, "
            f"{aside} set aside, loaded {words.day(load['loaded_at'].date())}."
        )
        yield from (f"It cannot tell: {sentence}" for sentence in load["cannot_tell"])
