"""What all meetings held by a day hold together, gone through once for all readers."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

import streamlit as st

from dashboard.charts.meeting_timeline import Said
from dashboard.minutes.finding.register import Person, people
from dashboard.minutes.meeting import Extract, Item, Kind, Meeting
from dashboard.ui import caches
from dashboard.ui.chosen import Filters
from dashboard.ui.minutes_links import meeting_of
from dashboard.ui.spoken import Spoken, spoken_of


@dataclass(frozen=True, kw_only=True)
class Known:
    """`people`: those seen last first. `roles` are those that spoke. `spoken`, of all origins, has what is
    spoken of most first. `said` is of each meeting, newest first.
    """

    people: tuple[Person, ...]
    roles: tuple[str, ...]
    measures: tuple[str, ...]
    topics: tuple[str, ...]
    spoken: tuple[Spoken, ...]
    said: tuple[Said, ...]


def known_by_then(filters: Filters) -> Known:
    return _known(caches.minutes_stamp(), filters.as_at, filters.line, filters)


@st.cache_resource(max_entries=8, show_spinner=False)
def _known(stamp: caches.Stamp, as_at: datetime.date, line: str, _filters: Filters) -> Known:  # noqa: ARG001
    extracts = [extract for meeting in _filters.meetings for extract in meeting.extracts]
    spoken = dict.fromkeys(one._replace(origin=None) for one in spoken_of(extracts, _filters))
    return Known(
        people=people(_filters.meetings),
        roles=_in_order(role for one in extracts for role in one.by),
        measures=_in_order(link.measure for one in extracts for link in one.links),
        topics=_in_order(topic.key for one in extracts for topic in one.topics),
        spoken=tuple(spoken),
        said=tuple(map(said_at, _filters.meetings)),
    )


def said_at(one: Meeting) -> Said:
    return Said(
        id=one.id,
        date=one.date,
        title=one.title,
        challenges=sum(extract.kind is Kind.CHALLENGE for extract in one.extracts),
        promises=one.promised,
    )


def _in_order(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({name for name in names if name}, key=str.casefold))


def standing(extract: str, filters: Filters) -> tuple[Meeting, Item, Extract] | None:
    """Where the extract of that id stands; None where the notes no longer hold it."""
    places = (
        (meeting, item, one)
        for meeting in filters.meetings
        if meeting.id == meeting_of(extract)
        for item in meeting.items
        for one in item.extracts
    )
    return next((place for place in places if place[2].id == extract), None)
