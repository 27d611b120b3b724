"""The button that prints what is shown on one page."""

import streamlit as st

# The page itself cannot ask a browser to print.
_PRINT = """<button type="button" class="print">Print one page</button>
<script>document.querySelector("button.print").onclick = () => window.print();</script>"""


def print_button() -> None:
    st.html(_PRINT, unsafe_allow_javascript=True, width="content")
