"""An extract that a link asked for: the words around it in the stored notes, and what may be corrected."""

import streamlit as st

from dashboard.ui import kept_notes
from dashboard.ui.extract_card import Card
from dashboard.ui.minutes_asked import Asked, Show
from dashboard.ui.minutes_links import to_extract

_AROUND = 320


def in_its_place(one: Card, asked: Asked) -> None:
    noted = kept_notes.of(one.meeting)
    if noted is None or not one.extract.spans:
        st.html('<p class="earlier">A summary: there are no stored notes to show it in.</p>')
        return
    first, last = one.extract.spans[0][0], one.extract.spans[-1][1]
    start, end = noted.around(first, last, _AROUND)
    shown = noted.as_html(start, end, lit=one.extract.spans)
    before, after = "… " if start else "", " …" if end < len(noted.text) else ""
    whole = to_extract(one.extract.id, asked.filters, show=Show.NOTES)
    st.html(
        f'<section class="place" aria-label="In its place in the notes"><header>In its place in the notes · '
        f'<a href="{whole}" target="_self">the whole document</a></header>'
        f'<div class="notes">{before}{shown}{after}</div></section>'
    )
