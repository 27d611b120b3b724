"""What stands where there is nothing to show: what to load, and how."""

from html import escape

import streamlit as st

from dashboard.charts import words
from dashboard.charts.sentences import NAMES
from dashboard.measures.measure import Measure

LOAD = "python3 -m dashboard load calls.csv --layout calls"
LOAD_CALLS = "Load an export of {line} calls on the Data page, and what is worked out stands beside these."
ADD_MINUTES = "python3 -m dashboard minutes add notes.docx"


def nothing_loaded(measures: tuple[Measure, ...], line: str) -> None:
    names = words.listed([NAMES.get(one.key, one.name.lower()) for one in measures])
    about = escape(f"{line} {names}")
    st.html(
        f'<div class="nothing"><h2>Nothing to show yet: {about}</h2><p>Load an export of '
        f"{escape(line)} calls, one row a call or already counted, on the Data page or with</p></div>"
    )
    st.code(LOAD, language=None, wrap_lines=True)
    st.markdown("`python3 -m dashboard layouts` lists the exports understood and what each must hold.")


def nothing_here(why: str) -> None:
    """Data there are, but none for this view."""
    st.html(f'<div class="nothing"><p>{escape(why)}</p></div>')
