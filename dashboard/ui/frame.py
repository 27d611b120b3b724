"""What every page stands in: set-up, style, and the band that names the data."""

import gc
import logging
import sys
from collections.abc import Callable
from html import escape
from pathlib import PurePath

import pandas as pd
import streamlit as st

from dashboard.charts import words
from dashboard.errors import DashboardError
from dashboard.ui import caches
from dashboard.ui.held import Held
from dashboard.ui.link import ARRIVED
from dashboard.ui.style import style

# Streamlit and Plotly would import pandas on first need, and a page drawn meanwhile by another thread would
# meet it half imported.
IMPORTED_FIRST = (pd,)
PRACTICE = "A simulated force of West Mercia’s size, calibrated to published figures. Not real calls."
UNFORESEEN = (
    "Something went wrong that this page did not foresee. What it was stands in the window that Answerable "
    "was started from; the data are as they were."
)
NOTHING = "Load an export of calls and the pages fill."


def framed(page: Callable[[], None], title: str) -> None:
    """Draws the frame and the page in it; what goes wrong is said in a sentence."""
    st.set_page_config(page_title=f"{title} · Answerable", layout="wide")
    _settle()
    style()
    st.html(f'<h1 class="unseen">{escape(title)}</h1>')
    st.session_state[ARRIVED] = st.session_state.get("page") != title
    st.session_state["page"] = title
    try:
        band(caches.held())
        page()
    except DashboardError as error:
        st.error(str(error))
    except Exception:
        logging.getLogger(__name__).exception("The page %s could not be drawn.", title)
        st.error(UNFORESEEN)


@st.cache_resource(show_spinner=False)
def _settle() -> None:
    """What has been imported stays: without it Streamlit's collection after every run walks it all.

    Runs of many readers take longer turns: at Python's 5 ms they spend their time handing over.
    """
    sys.setswitchinterval(0.05)
    gc.collect()
    gc.freeze()


def band(held: Held | None) -> None:
    """Practice data, own data or none: on every page, before anything else."""
    practice = " practice" if held and held.data == "practice" else ""
    name, more = _band_in_words(held)
    st.html(f'<div class="band{practice}" role="note"><b>{name}</b> {escape(more)}</div>')


def _band_in_words(held: Held | None) -> tuple[str, str]:
    if held is None:
        return "No data yet.", NOTHING
    if held.data == "practice":
        return "Practice data.", PRACTICE
    latest = held.loads[0] if held.loads else None
    if latest is None:
        return "Own data.", "Every load has been taken out again."
    more = f" and {words.plural(len(held.loads) - 1, 'other load')}" if len(held.loads) > 1 else ""
    file = PurePath(latest["file"]).name
    return "Own data.", f"{file}{more}, loaded {words.day(latest['loaded_at'].date())}."
