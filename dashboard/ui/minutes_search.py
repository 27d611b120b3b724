"""Search over all notes: what was found, best first, its words lit up, each with the link that opens it."""

from collections.abc import Iterator
from functools import partial
from html import escape

import streamlit as st

from dashboard.charts import words
from dashboard.minutes.finding.hits import Found, Hit
from dashboard.minutes.finding.search import search
from dashboard.minutes.meeting import Span
from dashboard.store.place import choose as chosen_place
from dashboard.ui.empty import nothing_here
from dashboard.ui.extract_card import Card, cards
from dashboard.ui.link import choose
from dashboard.ui.meeting_items import led_to_tracker
from dashboard.ui.minutes_asked import Asked, Show
from dashboard.ui.minutes_known import standing
from dashboard.ui.minutes_links import address, to_extract
from dashboard.ui.minutes_sought import sought_bar

HOW = (
    "All words are looked for, in any order. Words in “quotes” stand together as they are, abandon* is any "
    "word that begins so, -word is not there, and OR is either. Words that mean the same are found too."
)
MOST = 200


def found_in_notes(asked: Asked) -> None:
    sought_bar(asked)
    found = _found(asked)
    st.html(f'<div class="head"><h2>{escape(_headline(asked, found))}</h2><p>{HOW}</p></div>')
    if not found.hits:
        nothing_here("Nothing that was recorded by this day fits. Fewer words or choices find more.")
        return
    st.html(f'<div class="found">{cards(_cards(found, asked))}</div>')
    left = found.total - len(found.hits)
    if left and asked.most < MOST:
        st.button(f"Show more of the other {left}", on_click=choose, args=("most", min(asked.most * 5, MOST)))


def _found(asked: Asked) -> Found:
    return search(
        chosen_place().common,
        asked.query,
        person=asked.person or None,
        role=asked.role or None,
        kind=asked.kind,
        measure=asked.measure or None,
        topic=asked.topic or None,
        from_date=asked.from_date,
        to_date=asked.to_date,
        as_at=asked.filters.as_at,
        limit=asked.most,
    )


def _headline(asked: Asked, found: Found) -> str:
    of = f" for “{asked.query}”" if asked.query else ""
    order = "best first" if asked.query else "newest first"
    shown = f", {len(found.hits)} of them shown" if found.total > len(found.hits) else ""
    return f"{words.plural(found.total, 'extract')}{of}{shown}{f', {order}' if found.total > 1 else ''}"


def _cards(found: Found, asked: Asked) -> Iterator[Card]:
    for hit in found.hits:
        place = standing(hit.id, asked.filters)
        if place:
            meeting, item, extract = place
            yield Card(
                meeting=meeting,
                item=item,
                extract=extract,
                address=to_extract(hit.id, asked.filters),
                marked=marked(hit),
                led=tuple(led_to_tracker(hit.id, asked.filters)),
                find=partial(address, asked.filters, show=Show.SEARCH),
            )


def marked(hit: Hit) -> str:
    """HTML of its text, the words that were looked for lit up."""
    return _lit(hit.text, hit.marked)


def _lit(text: str, spans: tuple[Span, ...]) -> str:
    html, reached = "", 0
    for start, end in spans:
        html += f"{escape(text[reached:start])}<mark>{escape(text[start:end])}</mark>"
        reached = end
    return html + escape(text[reached:])
