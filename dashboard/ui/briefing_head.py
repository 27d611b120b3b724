"""The head of the Briefing page: what it prepares for, the day shown, and the button that prints it."""

import datetime
from collections.abc import Iterator

import streamlit as st

from dashboard.charts import words
from dashboard.ui.as_at import as_at_chosen
from dashboard.ui.briefing_figures import Figures
from dashboard.ui.briefing_recorded import by_then
from dashboard.ui.chosen import Filters
from dashboard.ui.printing import print_button


def head(told: Figures | None, filters: Filters) -> None:
    with st.container(horizontal=True, key="briefing_head", vertical_alignment="center"):
        st.html(f'<p class="for">{" ".join(_said(told, filters))}</p>', width="content")
        as_at_chosen(filters)
        print_button()


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
