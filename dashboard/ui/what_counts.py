"""One month's share answered in time in all five forms, side by side."""

import streamlit as st

from dashboard.charts import fan, words
from dashboard.measures.answer import Answer
from dashboard.measures.demand import ABANDONED
from dashboard.measures.forms import COUNTING
from dashboard.measures.telling import answers_as_csv
from dashboard.reference.standards import Standard, standard_on
from dashboard.ui.behind import Behind, drawn
from dashboard.ui.chosen import Filters
from dashboard.ui.empty import nothing_here
from dashboard.ui.whole_month import WholeMonth, whole_month
from dashboard.ui.worked_out import standard_in_words, sum_in_words


def what_is_counted(filters: Filters) -> None:
    """Nothing where no month is complete: the panels above it say why."""
    month = whole_month(filters)
    if month is None:
        return
    with st.container(key="panel_what_is_counted"):
        answers = month.forms()
        known = tuple(told for told in answers if told.rows[0].value is not None)
        if not known:
            nothing_here(f"No share answered in time: {answers[0].rows[0].why_no_value}.")
            return
        drawn(_panel(month, known))
        for told in answers:
            if told not in known:
                st.caption(f"{told.form}: {told.rows[0].why_no_value}.")


def _panel(month: WholeMonth, known: tuple[Answer, ...]) -> Behind:
    lead = known[0]
    standard = standard_on(lead.line, lead.asked.to_date)
    return Behind(
        key="what_is_counted",
        month=month,
        headline=fan.headline(known),
        subtitle=fan.subtitle(known),
        said=fan.plain_words(known, standard, month.answer(ABANDONED).rows[0].value),
        figure=month.figure("what_is_counted", lambda palette: fan.figure(known, standard, palette)),
        about=_about(known, standard),
        query=lead.measure.query,
        table=[_row(told) for told in known],
        csv=lambda: answers_as_csv(known),
    )


def _about(known: tuple[Answer, ...], standard: Standard) -> list[str]:
    sums = [sum_in_words(told.measure, told.form) for told in known]
    cut_off = words.plural(known[-1].asked.short_s, "second")
    return [*sums, f"The short cut-off is {cut_off}: choose another in the bar.", standard_in_words(standard)]


def _row(told: Answer) -> dict[str, object]:
    row = told.rows[0]
    return {
        "Form": str(told.form),
        "Share": words.share(row.value or 0),
        "Counted": words.count(row.numerator or 0),
        "Out of": words.count(row.denominator or 0),
        "What is counted": COUNTING[told.form].words if told.form else "",
    }
