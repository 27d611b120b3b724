"""The notes of a meeting as they are stored: every extract in its place, every character accounted for."""

import streamlit as st

from dashboard.minutes.meeting import Meeting
from dashboard.ui import kept_notes
from dashboard.ui.empty import nothing_here
from dashboard.ui.minutes_asked import Asked

NO_NOTES = "The notes of this meeting have not been added: what is shown of it is a summary in our own words."


def the_notes(meeting: Meeting, asked: Asked) -> None:
    noted = kept_notes.of(meeting)
    if noted is None:
        nothing_here(NO_NOTES)
        return
    spans = next((one.spans for one in meeting.extracts if one.id == asked.extract), ())
    shown = noted.as_html(0, len(noted.text), lit=spans, named=True)
    st.html(f'<div class="notes whole">{shown}</div>')
    with st.expander("Every character accounted for", key="accounted"):
        st.markdown("\n".join(f"- {line} characters" for line in kept_notes.in_words(noted.counted)))
