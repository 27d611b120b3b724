"""The head of a meeting: when, where, whose words, draft or final, who was there, and its other versions."""

from collections.abc import Iterator, Sequence
from html import escape

import streamlit as st

from dashboard.charts import words
from dashboard.minutes.meeting import Attendee, Kind, Meeting, Standing, Words
from dashboard.ui.minutes_asked import Asked, Show
from dashboard.ui.minutes_links import item_place, to_meeting

_WHOSE = {
    Words.NOTES_RECORD: "notes record: what its notes say, which are no transcript",
    Words.SUMMARY: "summary: in our own words, until its notes are added on the Data page",
}


def meeting_head(meeting: Meeting, asked: Asked) -> None:
    st.html(f'<p class="for">{" · ".join(_said(meeting))}</p><p class="for">{_counted(meeting)}</p>')
    st.html(f'<nav class="jumps" aria-label="In this meeting">{"".join(_jumps(meeting, asked))}</nav>')
    with st.expander(_attendance(meeting), key="attendance"):
        st.html(_people("Present", meeting.attendance) + _people("Apologies", meeting.apologies))


def _said(meeting: Meeting) -> Iterator[str]:
    yield f"<b>{words.day(meeting.date)}</b>"
    if meeting.venue:
        yield escape(meeting.venue)
    if meeting.chair:
        yield f"chair {escape(meeting.chair)}"
    if meeting.words is Words.NOTES_RECORD:
        yield "<b>draft notes</b>" if meeting.standing is Standing.DRAFT else "final notes"
    yield _WHOSE[meeting.words]
    if meeting.next_meeting:
        yield f"next meeting {words.day(meeting.next_meeting)}"


def _counted(meeting: Meeting) -> str:
    """12 challenges, 15 responses, 3 promises, 1 action."""
    return escape(words.listed([words.plural(many, name) for name, many in counts_of(meeting) if many]))


def counts_of(meeting: Meeting) -> Sequence[tuple[str, int]]:
    by_kind = [(str(kind), sum(one.kind is kind for one in meeting.extracts)) for kind in Kind]
    return [*by_kind[:2], ("promise", meeting.promised), *by_kind[3:], *by_kind[2:3]]


def _jumps(meeting: Meeting, asked: Asked) -> Iterator[str]:
    """To each item of this page, what came after, and the notes themselves."""
    here = to_meeting(meeting, asked.filters)
    for number in dict.fromkeys(item.number for item in meeting.items):
        first = next(item for item in meeting.items if item.number == number)
        at = (
            to_meeting(meeting, asked.filters, item=number)
            if asked.show is Show.NOTES
            else "#" + escape(item_place(number))
        )
        yield _jump(at, f"item {number}", said=" ".join(first.heading))
    if asked.show is Show.NOTES:
        yield _jump(here, "item by item")
        return
    yield _jump("#afterwards", "what came after")
    if meeting.words is Words.NOTES_RECORD:
        yield _jump(to_meeting(meeting, asked.filters, show=Show.NOTES), "the notes themselves")


def _jump(at: str, text: str, said: str = "") -> str:
    title = f' title="{escape(said)}"' if said else ""
    return f'<a href="{at}" target="_self"{title}>{escape(text)}</a>'


def _attendance(meeting: Meeting) -> str:
    there = [one.role or one.name for one in meeting.attendance]
    missing = (
        f"; apologies {words.listed([one.role or one.name for one in meeting.apologies])}"
        if meeting.apologies
        else ""
    )
    return f"Present: {words.listed(there) or 'not recorded'}{missing}"


def _people(what: str, some: Sequence[Attendee]) -> str:
    if not some:
        return ""
    rows = "".join(
        f"<li><b>{escape(one.name)}</b> {escape(one.capacity or one.role)}"
        f"{f' ({escape(one.role)})' if one.role and one.role != one.capacity else ''}</li>"
        for one in some
    )
    return f'<h3 class="beside">{what}</h3><ul class="short">{rows}</ul>'
