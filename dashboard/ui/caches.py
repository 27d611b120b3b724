"""Everything the pages ask for twice, kept once for all readers.

Keys hold the store's file, which never changes once written, and the time of the minutes: what a new
load or new notes would make stale is asked for anew.
"""

import datetime
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from dashboard.charts import trend
from dashboard.charts.outside import Beside, beside, of_published, of_reported
from dashboard.charts.palette import DARK, LIGHT
from dashboard.charts.trend_data import Trend
from dashboard.measures.answer import Answer, answer
from dashboard.measures.question import Question
from dashboard.minutes import shelf
from dashboard.minutes.meeting import Meeting
from dashboard.minutes.store import FILE_NAME
from dashboard.minutes.summaries import SUMMARIES
from dashboard.reference.folder import FOLDER
from dashboard.reference.published import published_for
from dashboard.store.place import choose
from dashboard.store.reading import Store, open_version
from dashboard.store.versions import current
from dashboard.ui import practice
from dashboard.ui.held import Held, held_by

Stamp = tuple[tuple[str, int, int], ...]
_EXACTLY: dict[str | type[Any], Callable[[Any], Any]] = {Question: repr, Path: str}


def held() -> Held | None:
    """What the store pointed to now holds; None where nothing has been loaded."""
    file = current(choose())
    return held_in(file) if file else None


def follow_up(held: Held | None) -> datetime.date | None:
    """The day that practice data open as at, where there is one."""
    return practice.follow_up(held, meetings(datetime.date.max))


@st.cache_resource(max_entries=4, show_spinner=False, hash_funcs=_EXACTLY)
def _store(file: Path) -> Store:
    return open_version(file)


@st.cache_resource(max_entries=4, show_spinner=False, hash_funcs=_EXACTLY)
def held_in(file: Path) -> Held:
    return held_by(_store(file))


@st.cache_resource(max_entries=2000, show_spinner=False, hash_funcs=_EXACTLY)
def answer_to(file: Path, question: Question) -> Answer:
    return answer(_store(file), question)


@st.cache_resource(max_entries=1000, show_spinner=False, hash_funcs=_EXACTLY)
def figures_beside(file: Path, question: Question, as_at: datetime.date) -> Beside:
    """Published and reported figures of what is asked, as far as they were public by `as_at`."""
    key, line = question.measure.key, question.line
    public = published_for(key, line, as_at=as_at, within=question.within)
    reported = _store(file).rows(
        "reported_figures",
        line=line,
        from_date=question.from_date,
        to_date=question.to_date,
        as_at_date=as_at,
    )
    return beside(
        question, [*(of_published(question, one) for one in public), *of_reported(question, reported)]
    )


@st.cache_resource(max_entries=1000, show_spinner=False, hash_funcs=_EXACTLY)
def loads_behind(file: Path, question: Question) -> tuple[Mapping[str, Any], ...]:
    """The loads that cover the days asked for, newest first, as rows of `loads`."""
    days = _store(file).rows(
        "days_covered", line=question.line, from_date=question.from_date, to_date=question.to_date
    )
    numbers = {day["load_id"] for day in days}
    return tuple(load for load in held_in(file).loads if load["load_id"] in numbers)


@st.cache_resource(max_entries=400, show_spinner=False)
def figure(key: str, dark: bool, _trend: Trend) -> go.Figure:  # noqa: ARG001
    """`key` says all that the trend was made from."""
    made = trend.figure(_trend, DARK if dark else LIGHT)
    # Streamlit asks each figure for its parts at every run, and Plotly copies them each time.
    parts = made.to_dict()
    object.__setattr__(made, "to_dict", lambda: parts)
    return made


def meetings(as_at: datetime.date) -> tuple[Meeting, ...]:
    """Those held by that day, newest first."""
    common = choose().common
    return tuple(held for held in _meetings(common, minutes_stamp(common)) if held.date <= as_at)


@st.cache_resource(max_entries=4, show_spinner=False, hash_funcs=_EXACTLY)
def _meetings(common: Path, stamp: Stamp) -> tuple[Meeting, ...]:  # noqa: ARG001
    return shelf.meetings(common)


def minutes_stamp(common: Path | None = None) -> Stamp:
    """When the notes, the summaries and the vocabulary they are read with last changed."""
    notes = (common or choose().common).glob(f"{FILE_NAME}*")
    files = [*notes, *SUMMARIES.glob("*.toml"), *FOLDER.glob("*vocabulary*")]
    return tuple(sorted((str(file), (seen := file.stat()).st_mtime_ns, seen.st_size) for file in files))
