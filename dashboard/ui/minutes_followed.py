"""Promises and actions as they stand on the day shown, followed once for all readers."""

import datetime

import streamlit as st

from dashboard.minutes.arising import Arising, arising
from dashboard.minutes.follow import outcomes
from dashboard.minutes.open_questions import Asked as Question
from dashboard.minutes.open_questions import asked
from dashboard.minutes.outcomes import Outcomes
from dashboard.minutes.tracker import State, Tracked
from dashboard.minutes.tracking import tracked
from dashboard.store.place import choose
from dashboard.ui import caches
from dashboard.ui.chosen import Filters

# What presses most comes first.
_ORDER = (
    *(State.OVERDUE, State.MOVED, State.DUE, State.NO_OUTCOME, State.NO_DATE),
    *(State.DONE, State.DROPPED, State.OPINION),
)


def followed(filters: Filters) -> tuple[Tracked, ...]:
    """What presses most first, and of each state what was said last."""
    found = _followed(caches.minutes_stamp(), filters.as_at, filters)
    return tuple(sorted(found, key=lambda one: (_ORDER.index(one.state), -one.said_on.toordinal())))


@st.cache_resource(max_entries=8, show_spinner=False)
def _followed(
    stamp: caches.Stamp,  # noqa: ARG001
    as_at: datetime.date,
    _filters: Filters,
) -> tuple[Tracked, ...]:
    return tracked(_filters.meetings, _outcomes(_filters), as_at)


def arising_by_then(filters: Filters) -> Arising | None:
    """None where no meeting before the day shown is known."""
    if not any(one.date < filters.as_at for one in filters.meetings):
        return None
    return _arising(caches.minutes_stamp(), filters.as_at, filters)


@st.cache_resource(max_entries=8, show_spinner=False)
def _arising(stamp: caches.Stamp, as_at: datetime.date, _filters: Filters) -> Arising:  # noqa: ARG001
    return arising(_filters.meetings, _outcomes(_filters), as_at)


def questions_by_then(filters: Filters) -> tuple[Question, ...]:
    """Newest first, answered since or not."""
    return _questions(caches.minutes_stamp(), filters.as_at, filters)


@st.cache_resource(max_entries=8, show_spinner=False)
def _questions(
    stamp: caches.Stamp,  # noqa: ARG001
    as_at: datetime.date,
    _filters: Filters,
) -> tuple[Question, ...]:
    return asked(_filters.meetings, as_at)


def _outcomes(filters: Filters) -> Outcomes:
    """What is public, and what people corrected."""
    return outcomes(choose().common, filters.meetings)


def of_extract(extract: str, filters: Filters) -> tuple[Tracked, ...]:
    """What was promised in it, as it stands."""
    return tuple(one for one in followed(filters) if one.extract == extract)
