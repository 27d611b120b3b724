"""An extract that a link asked for: the words around it in the stored notes, and the like of it elsewhere."""

import streamlit as st

from dashboard.ui import kept_notes
from dashboard.ui.extract_card import Card
from dashboard.ui.minutes_asked import Asked, Show
from dashboard.ui.minutes_links import to_extract
from dashboard.ui.related_links import related_links

_AROUND = 320
NO_NOTES = '<p class="earlier">A summary: there are no stored notes to show it in.</p>'


def in_its_place(one: Card, asked: Asked) -> None:
    related = related_links(one.extract, one.meeting, asked.filters)
    elsewhere = (
        '<section class="place" aria-label="At other meetings"><header>Said of the same at other meetings'
        f'</header><ul class="short">{related}</ul></section>'
    )
    st.html((_in_the_notes(one, asked) or NO_NOTES) + (elsewhere if related else ""))


def _in_the_notes(one: Card, asked: Asked) -> str:
    noted = kept_notes.of(one.meeting)
    if noted is None or not one.extract.spans:
        return ""
    first, last = one.extract.spans[0][0], one.extract.spans[-1][1]
    start, end = noted.around(first, last, _AROUND)
    shown = noted.as_html(start, end, lit=one.extract.spans)
    before, after = "… " if start else "", " …" if end < len(noted.text) else ""
    whole = to_extract(one.extract.id, asked.filters, show=Show.NOTES)
    return (
        f'<section class="place" aria-label="In its place in the notes"><header>In its place in the notes · '
        f'<a href="{whole}" target="_self">the whole document</a></header>'
        f'<div class="notes">{before}{shown}{after}</div></section>'
    )
