"""Data: which data are shown, what is loaded, what it covers and cannot tell, and how to load more."""

import streamlit as st

from dashboard.ui.loads import what_is_loaded
from dashboard.ui.notes import add_notes, meetings_known
from dashboard.ui.upload import load_exports
from dashboard.ui.versions import versions_kept
from dashboard.ui.which import which_data

wide, narrow = st.columns([2.1, 1], gap="large")

with wide:
    which_data()
    what_is_loaded()
    meetings_known()
    versions_kept()

with narrow:
    load_exports()
    add_notes()
