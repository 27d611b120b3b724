"""One meeting read item by item: who was there, what was said beside its charts, and what came after."""

from html import escape

import streamlit as st

from dashboard.minutes.meeting import Meeting
from dashboard.ui.meeting_after import what_came_after
from dashboard.ui.meeting_head import meeting_head
from dashboard.ui.meeting_items import items
from dashboard.ui.meeting_notes import the_notes
from dashboard.ui.minutes_asked import Asked, Show
from dashboard.ui.minutes_links import item_place, place_of
from dashboard.ui.scrolled import scrolled_to


def meeting_view(meeting: Meeting, asked: Asked) -> None:
    st.html(f'<div class="head"><h2>{escape(meeting.title)}</h2></div>')
    meeting_head(meeting, asked)
    if asked.show is Show.NOTES:
        the_notes(meeting, asked)
    else:
        items(meeting, asked)
        what_came_after(meeting, asked.filters)
    if asked.extract:
        scrolled_to(place_of(asked.extract))
    elif asked.item:
        scrolled_to(item_place(asked.item))
