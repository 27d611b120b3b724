"""The head of the Minutes page: a box that searches all notes, the sections, and the day shown."""

import streamlit as st

from dashboard.ui.as_at import as_at_chosen
from dashboard.ui.link import choose
from dashboard.ui.minutes_asked import PLACES, Asked, Show, show

NAMES = {
    Show.MEETINGS: "Meetings",
    Show.SEARCH: "Search",
    Show.TRACKER: "Tracker",
    Show.ARISING: "Matters arising",
    Show.PEOPLE: "People",
}
_BOX = "search_all_notes"


def minutes_head(asked: Asked) -> None:
    st.session_state[_BOX] = asked.query
    with st.container(horizontal=True, key="minutes_head", vertical_alignment="center"):
        st.text_input(
            "Search all notes",
            key=_BOX,
            placeholder='Search all notes: SAFE app, "place in the queue", sickness …',
            label_visibility="collapsed",
            type="search",
            on_change=_sought,
            width=520,
        )
        as_at_chosen(asked.filters)
    _sections(asked)
    if asked.notes:
        st.info("  \n".join(asked.notes))


def _sections(asked: Asked) -> None:
    st.session_state["choose_section"] = None if asked.meeting else asked.show
    with st.container(key="parts_sections"):
        st.pills(
            "Sections of this page",
            list(NAMES),
            format_func=NAMES.__getitem__,
            key="choose_section",
            label_visibility="collapsed",
            on_change=lambda: show(st.session_state["choose_section"] or asked.show),
        )


def _sought() -> None:
    """A search leaves the place and the section it was made from; its filters stay."""
    for name in (*PLACES, "show"):
        choose(name, None)
    choose("q", st.session_state[_BOX].strip() or None)
