"""The items of a meeting: each with its extracts, and beside them the chart of what they speak of."""

from collections.abc import Iterator, Sequence, Set
from functools import partial
from html import escape

import streamlit as st

from dashboard.charts import words
from dashboard.minutes.following.arising_sheet import standing
from dashboard.minutes.following.questions import unanswered
from dashboard.minutes.meeting import Extract, Item, Meeting
from dashboard.ui.as_it_stood import Charted, charts_of, stood
from dashboard.ui.chosen import Filters
from dashboard.ui.correcting import correcting
from dashboard.ui.extract_card import Card, cards, is_answered_above
from dashboard.ui.in_its_place import in_its_place
from dashboard.ui.minutes_asked import Asked, Show
from dashboard.ui.minutes_followed import corrected, of_extract
from dashboard.ui.minutes_links import address, item_place, to_extract, to_item, to_promise

NO_RESPONSE = "no response recorded"


def items(meeting: Meeting, asked: Asked) -> None:
    charted = charts_of(meeting, asked.filters)
    for number in dict.fromkeys(item.number for item in meeting.items):
        of_number = [item for item in meeting.items if item.number == number]
        st.html(_heading(number, of_number[0].heading[:1], to_item(meeting, number, asked.filters)))
        with st.container(key=f"item_{item_place(number)}"):
            _item(meeting, of_number, charted.get(number), asked)


def _item(meeting: Meeting, parts: Sequence[Item], chart: Charted | None, asked: Asked) -> None:
    if chart is None:
        _said(meeting, parts, asked)
        return
    left, right = st.columns([1.05, 1], gap="large")
    with left:
        _said(meeting, parts, asked)
    with right:
        stood(chart, meeting, asked.filters)


def _said(meeting: Meeting, parts: Sequence[Item], asked: Asked) -> None:
    """In one piece, but for the extract that was asked for: it stands with its place in the notes."""
    html = ""
    for item in parts:
        html += _sub_heading(item)
        for one in cards_of(meeting, item, asked):
            html += cards([one])
            if one.chosen:
                st.html(html)
                in_its_place(one, asked)
                correcting(meeting, one.extract)
                html = ""
    if html or not any(item.extracts for item in parts):
        st.html(html or '<p class="earlier">Nothing is recorded under this heading.</p>')


def cards_of(meeting: Meeting, item: Item, asked: Asked) -> Iterator[Card]:
    open_ones = {one.extract.id for one in unanswered(meeting)}
    before: Extract | None = None
    for extract in item.extracts:
        yield Card(
            meeting=meeting,
            item=item,
            extract=extract,
            address=to_extract(extract.id, asked.filters),
            dated=False,
            chosen=extract.id == asked.extract,
            under_its_challenge=is_answered_above(extract, before),
            chips=tuple(_marks(extract, open_ones, asked)),
            led=tuple(led_to_tracker(extract.id, asked.filters)),
            find=partial(address, asked.filters, show=Show.SEARCH),
        )
        before = extract


def _marks(extract: Extract, open_ones: Set[str], asked: Asked) -> Iterator[str]:
    if extract.id in open_ones:
        yield NO_RESPONSE
    if extract.id in corrected(asked.filters):
        last = corrected(asked.filters)[extract.id].last
        yield f"corrected by {last.name}, {words.day(last.written_at.date())}"


def led_to_tracker(extract: str, filters: Filters) -> Iterator[tuple[str, str]]:
    """Each promise of it as it stands, with where it is followed."""
    for one in of_extract(extract, filters):
        owner = f" for {words.listed(list(one.owner))}" if one.owner and one.owner != one.by else ""
        yield f"{one.sort}{owner} · {standing(one)}", to_promise(one.id, filters)


def _heading(number: str, heading: Sequence[str], at: str) -> str:
    """It leads to itself, so that the link to an item can be taken from it."""
    said = escape(f"{number} {' '.join(heading)}".strip())
    link = f'<a class="itself" href="{at}" target="_self">{said}</a>'
    return f'<div class="head" id="{escape(item_place(number))}" tabindex="-1"><h2>{link}</h2></div>'


def _sub_heading(item: Item) -> str:
    below = " › ".join(item.heading[1:])
    return f'<h3 class="beside">{escape(below)}</h3>' if below else ""
