"""Extracts beside a panel: what was recorded at meetings about its measures and line.

Notes are a record, so a card says whose words it holds and quotes nobody.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import chain, groupby

import streamlit as st

from dashboard.charts import words
from dashboard.measures.measure import Measure
from dashboard.minutes.meeting import Extract, Item, Kind, Meeting
from dashboard.minutes.shelf import extracts_about
from dashboard.ui.chosen import Filters
from dashboard.ui.empty import ADD_MINUTES
from dashboard.ui.link import choose

SHOWN_AT_ONCE = 4
EARLIER = "Recorded before the days charted:"


@dataclass(frozen=True, kw_only=True)
class Found:
    """An extract with where it stands, and the words that linked it to what is shown."""

    meeting: Meeting
    item: Item
    extract: Extract
    linked_by: tuple[str, ...]


def extract_column(measures: Sequence[Measure], filters: Filters) -> None:
    everything = found(measures, filters)
    chosen = [one for one in everything if filters.meeting in (None, one.meeting.date)]
    st.html('<h3 class="beside">What was said about it</h3>')
    if filters.meeting:
        _only_one_meeting(filters, measures[0].key)
    if not chosen:
        _nothing_said(filters)
    first = at_once(chosen)
    _cards(first, filters)
    rest = [one for one in chosen if one not in first]
    if rest:
        with st.expander(f"The other {len(rest)} of {len(chosen)} extracts"):
            _cards(rest, filters)


def found(measures: Sequence[Measure], filters: Filters) -> tuple[Found, ...]:
    """Newest meeting first, each extract once."""
    keys = [measure.key for measure in measures]
    about = {
        extract.id
        for key in keys
        for extract in extracts_about(filters.meetings, key, filters.line, filters.origin)
    }
    return tuple(
        Found(meeting=meeting, item=item, extract=extract, linked_by=_linked_by(extract, keys))
        for meeting in filters.meetings
        for item in meeting.items
        for extract in item.extracts
        if extract.id in about
    )


def at_once(some: Sequence[Found]) -> list[Found]:
    """Newest first: each meeting from its first challenge on, then what was said before it.

    The last place is the meeting before's, so that two meetings stand side by side.
    """
    by_meeting = [_from_a_challenge(list(said)) for _, said in groupby(some, lambda one: one.meeting)]
    older = list(chain.from_iterable(by_meeting[1:]))
    newest = by_meeting[0][: SHOWN_AT_ONCE - bool(older)] if by_meeting else []
    return newest + older[: SHOWN_AT_ONCE - len(newest)]


def _from_a_challenge(said: list[Found]) -> list[Found]:
    kinds = [one.extract.kind for one in said]
    first = kinds.index(Kind.CHALLENGE) if Kind.CHALLENGE in kinds else 0
    return said[first:] + said[:first]


def _linked_by(extract: Extract, keys: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for link in extract.links if link.measure in keys for word in link.words))


def _cards(some: Sequence[Found], filters: Filters) -> None:
    """Newest first; those of meetings before the days charted are set apart, for they speak of other days."""
    charted = [one for one in some if not filters.held or one.meeting.date >= filters.from_date]
    earlier = some[len(charted) :]
    apart = f'<p class="earlier">{EARLIER}</p>' if earlier else ""
    if some:
        st.html("".join([*map(card, charted), apart, *map(card, earlier)]))


def card(one: Found) -> str:
    """HTML; every word in it that came from outside is escaped."""
    where = [f"<b>{words.day(one.meeting.date)}</b>", f"item {escape(one.item.number)}"]
    by = [escape(words.listed(list(one.extract.by)))] if one.extract.by else []
    kind = [f"<b>{one.extract.kind}</b>", str(one.meeting.words)]
    linked = ", ".join(f"“{escape(word)}”" for word in one.linked_by)
    return (
        f'<article class="extract {one.extract.kind}"><header>{" · ".join(where + by + kind)}</header>'
        f"<p>{escape(one.extract.text)}</p>"
        f'<span class="chip">linked by {linked}</span></article>'
    )


def _only_one_meeting(filters: Filters, key: str) -> None:
    if filters.meeting:
        label = f"Only {words.day(filters.meeting)}: show all meetings"
        st.button(label, key=f"all_meetings_{key}", type="tertiary", on_click=choose, args=("meeting", None))


def _nothing_said(filters: Filters) -> None:
    if filters.meeting:
        st.caption(f"The meeting of {words.day(filters.meeting)} recorded nothing about this.")
        return
    if filters.meetings:
        st.caption(f"No meeting held by {words.day(filters.as_at)} recorded anything about this.")
        return
    st.caption(
        f"No meeting held by {words.day(filters.as_at)} is known. Add its notes on the Data page or with"
    )
    st.code(ADD_MINUTES, language=None, wrap_lines=True)
