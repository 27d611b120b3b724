"""Compare with: its place in the filter bar, a line in each tile, a sentence in each panel."""

from html import escape
from pathlib import Path

import streamlit as st

from dashboard.analysis.against import LAST_YEAR, NOTHING, Against, a_year_before, choices, question_of
from dashboard.analysis.comparing import Compared, compared
from dashboard.charts import compared_words
from dashboard.charts.compared_names import named
from dashboard.charts.movement import usable
from dashboard.measures.answer import Answer, Row
from dashboard.reference.events import events
from dashboard.ui import caches
from dashboard.ui.chosen import Filters
from dashboard.ui.link import choose

_LABEL = "Compare the latest complete period with"


def compare(filters: Filters) -> None:
    covered = filters.held.of(filters.line) if filters.held else None
    first = covered.stretches[0].first_day if covered else None
    offered = {str(one): one for one in choices(events(), filters.line, first, filters.as_at)}
    st.session_state["choose_compare"] = str(filters.compare)
    with st.popover(_in_bar(filters.compare), type="tertiary", key="open_compare"):
        st.radio(
            _LABEL,
            list(offered),
            format_func=lambda name: named(offered[name]),
            key="choose_compare",
            on_change=lambda: choose("compare", st.session_state["choose_compare"]),
        )


def _in_bar(against: Against) -> str:
    return f"Compare with **{named(against)}**"


def compared_for(filters: Filters, told: Answer, last: Row) -> Compared | None:
    """Of a complete period with a value; None where the reader compares with nothing."""
    if filters.compare == NOTHING or filters.held is None:
        return None
    asked = question_of(told.asked, last.period, filters.compare)
    earlier = caches.answer_to(filters.held.file, asked) if asked else None
    return compared(told, last, filters.compare, earlier)


def compared_asides(filters: Filters, told: Answer, last: Row) -> list[str]:
    one = compared_for(filters, told, last)
    return [compared_words.aside_of_tile(one)] if one else []


def comparison(filters: Filters, told: Answer) -> None:
    """Of the latest complete period shown."""
    rows = usable(told)
    one = compared_for(filters, told, rows[-1]) if rows else None
    if one:
        st.html(f'<p class="plain"><b>Compared.</b> {escape(compared_words.sentence(one))}</p>')


def earlier_of(filters: Filters, told: Answer, file: Path) -> Answer | None:
    """The same days a year before, where the reader compares with them."""
    if filters.compare != LAST_YEAR or not told.rows:
        return None
    first, last = told.rows[0].period.first_day, told.rows[-1].period.last_day
    return caches.answer_to(file, a_year_before(told.asked, first, last))
