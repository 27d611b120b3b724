"""What every page stands in: set-up, style, the band, and sentences for what goes wrong."""

import gc
import logging
import sys
from collections.abc import Callable
from html import escape

import pandas as pd
import streamlit as st

from dashboard.errors import DashboardError
from dashboard.ui import building, caches
from dashboard.ui.band import band
from dashboard.ui.link import ARRIVED
from dashboard.ui.style import style

# Streamlit and Plotly would import pandas on first need, and a page drawn meanwhile by another thread would
# meet it half imported.
IMPORTED_FIRST = (pd,)
ALL_COLLECTED_EVERY_S = 60
UNFORESEEN = (
    "Something went wrong that this page did not foresee. What it was stands in the window that Answerable "
    "was started from; the data are as they were."
)


def framed(page: Callable[[], None], title: str) -> None:
    """Draws the frame and the page in it; what goes wrong is said in a sentence."""
    st.set_page_config(page_title=f"{title} · Answerable", layout="wide")
    _settle()
    style()
    st.html(f'<h1 class="unseen">{escape(title)}</h1>')
    st.session_state[ARRIVED] = st.session_state.get("page") != title
    st.session_state["page"] = title
    try:
        held = caches.held()
        band(held)
        if held or not building.instead_of(title):
            page()
    except DashboardError as error:
        st.error(str(error))
    except Exception:
        logging.getLogger(__name__).exception("The page %s could not be drawn.", title)
        st.error(UNFORESEEN)


def _settle() -> None:
    """Streamlit collects garbage at the end of every run: it walks what that run made, and nothing older."""
    _collect_all()
    gc.freeze()


@st.cache_resource(ttl=ALL_COLLECTED_EVERY_S, show_spinner=False)
def _collect_all() -> None:
    """What readers who left have left behind goes now.

    Runs of many readers take longer turns: at Python's 5 ms they spend their time handing over.
    """
    sys.setswitchinterval(0.05)
    gc.unfreeze()
    gc.collect()
