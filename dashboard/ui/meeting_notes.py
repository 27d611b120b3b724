"""The notes of a meeting as they are stored: every extract in its place, every character accounted for."""

from html import escape

import streamlit as st

from dashboard.charts import words
from dashboard.minutes.meeting import Meeting
from dashboard.minutes.shelving.kept import Kept
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
    st.html(f'{_versions(meeting)}<div class="notes whole">{shown}</div>')
    with st.expander("Every character accounted for", key="accounted"):
        st.markdown("\n".join(f"- {line} characters" for line in kept_notes.in_words(noted.counted)))


def _versions(meeting: Meeting) -> str:
    """The file they were read from and those that it stands in the place of."""
    listed = "".join(f"<li>{said}</li>" for said in map(_version, kept_notes.versions_of(meeting)))
    return f'<ul class="short versions">{listed}</ul>' if listed else ""


def _version(one: Kept) -> str:
    added = f"{one.standing}, added {words.day(one.added_at.date())}"
    what = "shown here" if one.in_force else "replaced, and kept"
    return f"<b>{escape(one.file_name)}</b> <small>{added}: {what}</small>"
