"""What is followed up from the notes, as it stands on the day shown: worked out once for all readers."""

import datetime
from collections.abc import Mapping
from types import MappingProxyType

import streamlit as st

from dashboard.minutes.arising import Arising
from dashboard.minutes.corrections import Placed, corrections, placed
from dashboard.minutes.follow import Followed, outcomes
from dashboard.minutes.open_questions import Asked as Question
from dashboard.minutes.tracker import State, Tracked
from dashboard.store.journal import Journal
from dashboard.store.place import choose
from dashboard.ui import caches
from dashboard.ui.chosen import Filters

# What presses most comes first.
_ORDER = (
    *(State.OVERDUE, State.MOVED, State.DUE, State.NO_OUTCOME, State.NO_DATE),
    *(State.DONE, State.DROPPED, State.OPINION),
)


@st.cache_resource(max_entries=8, show_spinner=False)
def _followed(stamp: caches.Stamp, as_at: datetime.date, _filters: Filters) -> Followed:  # noqa: ARG001
    known = _filters.meetings
    return Followed(meetings=known, outcomes=outcomes(choose().common, known), as_at=as_at)


def _by_then(filters: Filters) -> Followed:
    return _followed(caches.minutes_stamp(), filters.as_at, filters)


def followed(filters: Filters) -> tuple[Tracked, ...]:
    """What presses most first, and of each state what was said last."""
    found = _by_then(filters).tracked
    return tuple(sorted(found, key=lambda one: (_ORDER.index(one.state), -one.said_on.toordinal())))


def of_extract(extract: str, filters: Filters) -> tuple[Tracked, ...]:
    """What was promised in it, as it stands."""
    return tuple(one for one in _by_then(filters).tracked if one.extract == extract)


def arising_by_then(filters: Filters) -> Arising | None:
    """None where no meeting before the day shown is known."""
    if not any(one.date < filters.as_at for one in filters.meetings):
        return None
    return _by_then(filters).arising


def questions_by_then(filters: Filters) -> tuple[Question, ...]:
    """Newest first, answered since or not."""
    return _by_then(filters).asked


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
