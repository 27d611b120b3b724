"""The one choice of pages without a filter bar: the day that they are shown as at."""

import streamlit as st

from dashboard.charts import words
from dashboard.ui.chosen import Filters
from dashboard.ui.link import choose
from dashboard.ui.one_link import EARLIEST, LATEST
from dashboard.ui.practice import days_offered


def as_at_chosen(filters: Filters) -> None:
    st.session_state["choose_as_at"] = filters.as_at
    with st.popover(f"As at **{words.day(filters.as_at)}**", type="tertiary", key="open_as_at"):
        st.date_input(
            "Only periods complete, and what was public, by the morning of",
            key="choose_as_at",
            min_value=EARLIEST,
            max_value=LATEST,
            format="DD/MM/YYYY",
            on_change=lambda: choose("as_at", st.session_state["choose_as_at"]),
        )
        latest = filters.held.latest if filters.held else None
        for label, day in days_offered(filters.opens, latest):
            st.button(label, on_click=choose, args=("as_at", day))
