"""The Briefing page put together: ten seconds of reading first, then two minutes."""

import streamlit as st

from dashboard.measures.answering import ANSWERED_IN_TIME
from dashboard.ui.briefing_figures import Figures, figures
from dashboard.ui.briefing_head import head
from dashboard.ui.briefing_promised import asked_and_not_answered, promised_things
from dashboard.ui.briefing_recorded import not_known, you_were_told
from dashboard.ui.briefing_rows import in_a_sentence, line_rows, promised_paths
from dashboard.ui.briefing_sickness import is_known, sickness_line
from dashboard.ui.briefing_style import briefing_style
from dashboard.ui.briefing_table import months_table
from dashboard.ui.chosen import Filters
from dashboard.ui.empty import nothing_loaded
from dashboard.ui.link import reading_of_url


def briefing() -> None:
    reading = reading_of_url()
    filters = reading.filters
    told = figures(filters.held.file, filters.as_at) if filters.held else None
    briefing_style()
    head(told, filters)
    if reading.notes:
        st.info("  \n".join(reading.notes))
    if told and filters.held:
        in_a_sentence(told)
        line_rows(told, filters, filters.held.data)
        sickness_line(filters)
        promised_paths(told, filters)
    else:
        nothing_loaded((ANSWERED_IN_TIME,), "999 and 101")
    _recorded(told, filters)
    if told and told.months:
        months_table(told.months, filters, told.set_anew)


def _recorded(told: Figures | None, filters: Filters) -> None:
    with st.container(key="recorded"):
        left, right = st.columns(2, gap="large")
    with left:
        you_were_told(told, filters)
        not_known(told, sickness=is_known(filters))
    with right:
        promised_things(filters)
        asked_and_not_answered(filters)
