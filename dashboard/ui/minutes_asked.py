"""What the Minutes page's URL asks for: a section, a search, or a place in the notes to open.

A place wins over a search, and a search over a section.
"""

import datetime
from dataclasses import dataclass
from enum import StrEnum

import streamlit as st

from dashboard.charts import words
from dashboard.measures import ALL
from dashboard.measures.measure import Needs
from dashboard.minutes.finding.search import AT_ONCE
from dashboard.minutes.meeting import Kind, Meeting
from dashboard.ui import caches
from dashboard.ui.chosen import Filters
from dashboard.ui.link import choose, reading_of_url
from dashboard.ui.minutes_links import meeting_of
from dashboard.ui.one_link import EARLIEST, LATEST, Link

SHARED = ("line", "as_at")
PLACES = ("meeting", "item", "extract", "promise")
SOUGHT = ("q", "person", "role", "kind", "measure", "topic", "from", "to", "most")
CHARTABLE = tuple(measure for measure in ALL if measure.needs is not Needs.WITHIN)


class Show(StrEnum):
    """As they stand in the URL; the notes of one meeting are a place, and no section."""

    MEETINGS = "meetings"
    SEARCH = "search"
    TRACKER = "tracker"
    ARISING = "arising"
    PEOPLE = "people"
    NOTES = "notes"


@dataclass(frozen=True, kw_only=True)
class Asked:
    """`meeting` is the one to open; `extract`, `item` and `promise` what to light up. Blank: none was asked.

    `notes` are for the reader whose link asked for something else.
    """

    filters: Filters
    show: Show
    query: str
    person: str
    role: str
    topic: str
    over: str
    most: int
    kind: Kind | None
    measure: str
    from_date: datetime.date | None
    to_date: datetime.date | None
    meeting: Meeting | None
    item: str
    extract: str
    promise: str
    notes: tuple[str, ...]


def asked_of_url() -> Asked:
    reading = reading_of_url(SHARED)
    filters = reading.filters
    link = Link(asked={name: st.query_params[name] for name in st.query_params})
    written = link.asked.get
    meeting_id = meeting_of(written("extract", "")) or written("meeting", "")
    return Asked(
        filters=filters,
        show=_shown(link),
        query=written("q", "").strip(),
        person=written("person", ""),
        role=written("role", ""),
        topic=written("topic", ""),
        over=written("over", ""),
        most=link.whole("most", 1, 1000, AT_ONCE),
        kind=link.choice("kind", [None, *Kind], None),
        measure=written("measure", ""),
        from_date=_day(link, "from", EARLIEST),
        to_date=_day(link, "to", LATEST),
        meeting=next((one for one in filters.meetings if one.id == meeting_id), None),
        item=written("item", ""),
        extract=written("extract", ""),
        promise=written("promise", ""),
        notes=(*reading.notes, *link.notes, *_not_there(meeting_id, written("extract", ""), filters)),
    )


def _shown(link: Link) -> Show:
    if link.asked.get("promise"):
        return Show.TRACKER
    usual = Show.SEARCH if any(link.asked.get(name) for name in SOUGHT) else Show.MEETINGS
    return link.choice("show", Show, usual)


def _day(link: Link, name: str, default: datetime.date) -> datetime.date | None:
    return link.day(name, default) if name in link.asked else None


def _not_there(meeting_id: str, extract: str, filters: Filters) -> tuple[str, ...]:
    """Why the place that the link names is not shown."""
    meeting = next((one for one in filters.meetings if one.id == meeting_id), None)
    if not meeting_id or (meeting and (not extract or extract in {one.id for one in meeting.extracts})):
        return ()
    if meeting:
        return (
            f"{extract} is not in these notes: they were read anew, or replaced. Their meeting is shown.",
        )
    later = next((one for one in caches.meetings() if one.id == meeting_id), None)
    if later:
        return (
            f"The link opens the meeting of {words.day(later.date)}, which was not held by "
            f"{words.day(filters.as_at)}: choose a later day under “As at” to see it.",
        )
    return (f"No meeting {meeting_id} is known: its notes can be added on the Data page.",)


def show(section: Show | str | None) -> None:
    """Leaves the place and the search for a section. For callbacks."""
    for name in (*PLACES, *SOUGHT):
        choose(name, None)
    choose("show", None if section in (None, Show.MEETINGS) else section)
