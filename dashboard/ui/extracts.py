"""Extracts beside a panel: what meetings recorded about what it shows, each to be shown on its chart."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from dashboard.charts import words
from dashboard.ui.chosen import Filters
from dashboard.ui.empty import ADD_MINUTES
from dashboard.ui.link import choose
from dashboard.ui.lit import said_on_card
from dashboard.ui.minutes_links import address, place_of
from dashboard.ui.related import related_elsewhere
from dashboard.ui.said_beside import SaidBeside, SaidCard

EARLIER = "Recorded before the days charted:"
SHOW, LEAVE = "Show its days on the chart", "Leave its days"


def extract_column(key: str, found: SaidBeside, filters: Filters) -> None:
    """`key` is that of the panel's first measure."""
    st.html('<h3 class="beside">What was said about it</h3>')
    if filters.meeting:
        _only_one_meeting(filters, key)
    if not found.total:
        _nothing_said(filters)
    _cards(found.first, filters, key)
    if found.rest:
        _rest(found, filters, key)


def _rest(found: SaidBeside, filters: Filters, key: str) -> None:
    """Drawn once it is opened; it stands open where the one chosen is in it."""
    chosen = any(one.chosen for one in found.rest)
    label = f"The other {words.count(found.total - len(found.first))} of {words.count(found.total)}"
    folded = st.expander(label, expanded=chosen, key=f"rest_{key}", on_change="rerun")
    if not folded.open:
        return
    with folded:
        _cards(found.rest, filters, key)
        after = found.total - len(found.first) - len(found.rest)
        if after:
            at, more = address(filters, show="search", measure=key), words.count(after)
            st.html(f'<p class="earlier"><a href="{at}" target="_self">{more} more, on Minutes</a></p>')


def _cards(some: Sequence[SaidCard], filters: Filters, key: str) -> None:
    """Those of meetings before the days charted are set apart, for they speak of other days."""
    charted = [one for one in some if not filters.held or one.of.meeting.date >= filters.from_date]
    for one in charted:
        _card(one, filters, key)
    earlier = [one for one in some if one not in charted]
    if earlier:
        st.html(f'<p class="earlier">{EARLIER}</p>')
    for one in earlier:
        _card(one, filters, key)


def _card(one: SaidCard, filters: Filters, key: str) -> None:
    name = f"{key}_{place_of(one.lead)}"
    with st.container(key=f"said_{name}", gap=None):
        st.html(one.html)
        st.button(
            LEAVE if one.chosen else SHOW,
            key=f"choose_{name}",
            type="tertiary",
            on_click=choose,
            args=("extract", None if one.chosen else one.lead),
        )
        if one.chosen:
            st.html(f'<p class="its-days">{escape(said_on_card(one))}</p>')
            related_elsewhere(one.of, filters)


def _only_one_meeting(filters: Filters, key: str) -> None:
    if filters.meeting:
        label = f"Only {words.day(filters.meeting)}: show all meetings"
        st.button(label, key=f"all_meetings_{key}", type="tertiary", on_click=choose, args=("meeting", None))


def _nothing_said(filters: Filters) -> None:
    if filters.meeting:
        st.caption(f"The meeting of {words.day(filters.meeting)} recorded nothing about this.")
        return
    if filters.meetings:
        st.caption(f"No meeting held by {words.day(filters.as_at)} recorded anything about this.")
        return
    st.caption(
        f"No meeting held by {words.day(filters.as_at)} is known. Add its notes on the Data page or with"
    )
    st.code(ADD_MINUTES, language=None, wrap_lines=True)
