"""What is followed up from the notes, as it stands on the day shown: worked out once for all readers."""

import datetime
from collections.abc import Mapping
from types import MappingProxyType

import streamlit as st

from dashboard.minutes.correcting.corrections import Placed, corrections, placed
from dashboard.minutes.following.arising import Arising
from dashboard.minutes.following.open_questions import Asked as Question
from dashboard.minutes.following.tracker import State, Tracked
from dashboard.minutes.shelving.follow import Followed, outcomes
from dashboard.store.journal import Journal
from dashboard.store.place import choose
from dashboard.ui import caches
from dashboard.ui.chosen import Filters

# What presses most comes first.
_ORDER = (
    *(State.OVERDUE, State.MOVED, State.DUE, State.NO_OUTCOME, State.NO_DATE),
    *(State.DONE, State.DROPPED, State.OPINION),
)


# With hundreds of meetings this takes a while, once for each change of the notes and each day shown.
_PROMISES, _QUESTIONS = (
    "Following what was promised through the notes …",
    "Looking for answers in later notes …",
)


@st.cache_resource(max_entries=8, show_spinner=_PROMISES)
def _tracked(
    stamp: caches.Stamp,  # noqa: ARG001
    as_at: datetime.date,
    _filters: Filters,
) -> tuple[Tracked, ...]:
    return _followed(_filters, as_at).tracked


@st.cache_resource(max_entries=8, show_spinner=_QUESTIONS)
def _asked(
    stamp: caches.Stamp,  # noqa: ARG001
    as_at: datetime.date,
    _filters: Filters,
) -> tuple[Question, ...]:
    return _followed(_filters, as_at).asked


@st.cache_resource(max_entries=8, show_spinner=_PROMISES)
def _arising(stamp: caches.Stamp, as_at: datetime.date, _filters: Filters) -> Arising:  # noqa: ARG001
    return _followed(_filters, as_at).arising


def _followed(filters: Filters, as_at: datetime.date) -> Followed:
    known = filters.meetings
    return Followed(meetings=known, outcomes=outcomes(choose().common, known), as_at=as_at)


def followed(filters: Filters) -> tuple[Tracked, ...]:
    """What presses most first, and of each state what was said last."""
    found = _tracked(caches.minutes_stamp(), filters.as_at, filters)
    return tuple(sorted(found, key=lambda one: (_ORDER.index(one.state), -one.said_on.toordinal())))


def of_extract(extract: str, filters: Filters) -> tuple[Tracked, ...]:
    """What was promised in it, as it stands."""
    found = _tracked(caches.minutes_stamp(), filters.as_at, filters)
    return tuple(one for one in found if one.extract == extract)


def arising_by_then(filters: Filters) -> Arising | None:
    """None where no meeting before the day shown is known."""
    if not any(one.date < filters.as_at for one in filters.meetings):
        return None
    return _arising(caches.minutes_stamp(), filters.as_at, filters)


def questions_by_then(filters: Filters) -> tuple[Question, ...]:
    """Newest first, answered since or not."""
    return _asked(caches.minutes_stamp(), filters.as_at, filters)


def corrected(filters: Filters) -> Mapping[str, Placed]:
    """Extracts that somebody corrected, by their id."""
    return _corrected(caches.minutes_stamp(), filters.as_at, filters)


@st.cache_resource(max_entries=8, show_spinner=False)
def _corrected(
    stamp: caches.Stamp,  # noqa: ARG001
    as_at: datetime.date,  # noqa: ARG001
    _filters: Filters,
) -> Mapping[str, Placed]:
    found = placed(_filters.meetings, corrections(Journal(choose().common)))
    return MappingProxyType({one.extract.id: one for one in found if one.changes})
