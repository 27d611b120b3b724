"""The meetings held by the day shown: over the measure they spoke of, and each with what it holds."""

import streamlit as st

from dashboard.ui.empty import ADD_MINUTES, nothing_here
from dashboard.ui.minutes_asked import Asked
from dashboard.ui.minutes_list import list_of_meetings
from dashboard.ui.minutes_timeline import timeline


def meetings_held(asked: Asked) -> None:
    if not asked.filters.meetings:
        nothing_here("No meeting held by this day is known. Add its notes on the Data page or with")
        st.code(ADD_MINUTES, language=None, wrap_lines=True)
        return
    timeline(asked)
    list_of_meetings(asked)
