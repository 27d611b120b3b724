"""The head of the Briefing page: what it prepares for, the day shown, and the button that prints it."""

import datetime
from collections.abc import Iterator

import streamlit as st

from dashboard.charts import words
from dashboard.ui.briefing_figures import Figures
from dashboard.ui.briefing_recorded import by_then
from dashboard.ui.chosen import Filters
from dashboard.ui.link import choose
from dashboard.ui.practice import days_offered

EARLIEST, LATEST = datetime.date(1990, 1, 1), datetime.date(2099, 12, 31)
# The page itself cannot ask a browser to print.
_PRINT = """<button type="button" class="print">Print one page</button>
<script>document.querySelector("button.print").onclick = () => window.print();</script>"""


def head(told: Figures | None, filters: Filters) -> None:
    with st.container(horizontal=True, key="briefing_head", vertical_alignment="center"):
        st.html(f'<p class="for">{" ".join(_said(told, filters))}</p>', width="content")
        _as_at(filters)
        st.html(_PRINT, unsafe_allow_javascript=True, width="content")


def _said(told: Figures | None, filters: Filters) -> Iterator[str]:
    coming = preparing_for(filters)
    if coming:
        yield f"Preparing for <b>{words.day(coming)}</b>."
    met = by_then(filters)
    if met:
        yield f"Last met {words.day(met[0].date)}."
    if told and told.data_to:
        yield f"Data to {words.day(told.data_to)}."


def preparing_for(filters: Filters) -> datetime.date | None:
    """The meeting held that day, else the next that the last notes name, where it is still to come."""
    today = [one.date for one in filters.meetings if one.date == filters.as_at]
    named = [one.next_meeting for one in by_then(filters)[:1] if one.next_meeting]
    return next((day for day in [*today, *named] if day >= filters.as_at), None)


def _as_at(filters: Filters) -> None:
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
