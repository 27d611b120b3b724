"""Front door: the page list and nothing else."""

import streamlit as st

from dashboard.ui.frame import framed

page = st.navigation(
    [
        st.Page("app_pages/briefing.py", title="Briefing", default=True),
        st.Page("app_pages/answering.py", title="Answering"),
        st.Page("app_pages/waits.py", title="Waits"),
        st.Page("app_pages/minutes.py", title="Minutes"),
        st.Page("app_pages/peers.py", title="Peers"),
        st.Page("app_pages/data.py", title="Data"),
        st.Page("app_pages/measures.py", title="Measures"),
    ],
    position="top",
)

framed(page.run, page.title)
