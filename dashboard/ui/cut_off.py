"""The short cut-off in the filter bar: who hung up too soon to have given up."""

import streamlit as st

from dashboard.measures.question import MOST_CUT_OFF_S
from dashboard.reference.standards import SHORT_ABANDON_S
from dashboard.ui.chosen import Filters
from dashboard.ui.link import choose

_LABEL = "Seconds within which a caller who hangs up has not given up"
_WHY = (
    "Slips and misdials. Callers who gave up are counted after it, and form A5 counts whoever hung up within "
    f"it as served. No standard says how long: 5 to 10 s are usual, {SHORT_ABANDON_S} s here unless chosen."
)


def cut_off(filters: Filters) -> None:
    st.session_state["choose_cut_off"] = filters.cut_off
    with st.popover(f"Gave up **after {filters.cut_off} s**", type="tertiary", key="open_cut_off"):
        st.number_input(
            _LABEL, 0, MOST_CUT_OFF_S, step=1, format="%d", key="choose_cut_off", on_change=_changed
        )
        st.caption(_WHY)


def _changed() -> None:
    chosen = st.session_state["choose_cut_off"]
    choose("cut_off", SHORT_ABANDON_S if chosen is None else chosen)
