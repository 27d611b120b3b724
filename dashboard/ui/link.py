"""The page's link: read on every run, put in order, and changed by whatever the reader chooses."""

from collections.abc import Sequence

import streamlit as st

from dashboard.ui import caches
from dashboard.ui.reading_url import NAMES, Reading, read

# In the session: what the link last said, and whether the reader has just come from another page.
_REMEMBERED, ARRIVED = "last_query", "arrived"


def choose(name: str, value: object) -> None:
    """Puts one choice into the URL; None takes it out. For callbacks, which run before the page."""
    if value is None:
        st.query_params.pop(name, None)
    else:
        st.query_params[name] = str(value)


def reset() -> None:
    for name in NAMES:
        choose(name, None)


def forget() -> None:
    """The view left behind on another page: what suited one store's days seldom suits another's."""
    st.session_state.pop(_REMEMBERED, None)


def reading_of_url(names: Sequence[str] = NAMES) -> Reading:
    """What the URL says; on arrival from another page, whose links say nothing, what it last said.

    A page with names of its own reads only some of those that the others share, and keeps the rest for them.
    """
    remembered = st.session_state.get(_REMEMBERED, {})
    asked = {name: value for name, value in st.query_params.items() if name in names}
    if st.session_state.get(ARRIVED) and not asked:
        asked = {name: value for name, value in remembered.items() if name in names}
    reading = read(asked, caches.held(), caches.meetings())
    for name in names:
        if st.query_params.get(name) != reading.query.get(name):
            choose(name, reading.query.get(name))
    others = {name: value for name, value in remembered.items() if name not in names}
    st.session_state[_REMEMBERED] = {**others, **reading.query}
    return reading
