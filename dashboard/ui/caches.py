"""Everything the pages ask for twice, kept once for all readers.

Keys hold the store's file, which never changes once written, and the time of the minutes: what a new
load or new notes would make stale is asked for anew.
"""

import datetime
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from dashboard.charts import trend
from dashboard.charts.outside import Beside, beside, of_published, of_reported
from dashboard.charts.palette import DARK, LIGHT, Palette
from dashboard.charts.trend_data import Trend
from dashboard.measures.answer import Answer, answer
from dashboard.measures.question import Question
from dashboard.measures.sickness import SicknessByMonth, sickness_by_month
from dashboard.measures.wait_lengths import WaitLengths, wait_lengths
from dashboard.minutes.meeting import Meeting
from dashboard.minutes.shelving import shelf
from dashboard.minutes.shelving.store import FILE_NAME
from dashboard.minutes.shelving.summaries import SUMMARIES
from dashboard.reference.folder import FOLDER
from dashboard.reference.published import published_for
from dashboard.store.place import choose
from dashboard.store.reading import Store, open_version
from dashboard.store.versions import current
from dashboard.ui.held import Held, held_by

Stamp = tuple[tuple[str, int, int], ...]
_EXACTLY: dict[str | type[Any], Callable[[Any], Any]] = {Question: repr, Path: str}


def held() -> Held | None:
    """What the store pointed to now holds; None where nothing has been loaded."""
    file = current(choose())
    return held_in(file) if file else None


@st.cache_resource(max_entries=4, show_spinner=False, hash_funcs=_EXACTLY)
def _store(file: Path) -> Store:
    return open_version(file)


@st.cache_resource(max_entries=4, show_spinner=False, hash_funcs=_EXACTLY)
def held_in(file: Path) -> Held:
    return held_by(_store(file))


@lru_cache(maxsize=2000)
def answer_to(file: Path, question: Question) -> Answer:
    return answer(_store(file), question)


@lru_cache(maxsize=400)
def waits_behind(file: Path, question: Question) -> WaitLengths:
    """Of the question's line, origin and days."""
    return wait_lengths(_store(file), question)


@lru_cache(maxsize=64)
def sickness_in(file: Path, as_at: datetime.date) -> SicknessByMonth | None:
    return sickness_by_month(_store(file), as_at)


@lru_cache(maxsize=1000)
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


@lru_cache(maxsize=1000)
def loads_behind(file: Path, question: Question) -> tuple[Mapping[str, Any], ...]:
    """The loads that cover the days asked for, newest first, as rows of `loads`."""
    days = _store(file).rows(
        "days_covered", line=question.line, from_date=question.from_date, to_date=question.to_date
    )
    numbers = {day["load_id"] for day in days}
    return tuple(load for load in held_in(file).loads if load["load_id"] in numbers)


def figure(key: str, dark: bool, shown: Trend) -> go.Figure:
    """`key` says all that the trend was made from."""
    return drawn(key, dark, partial(trend.figure, shown))


@st.cache_resource(max_entries=400, show_spinner=False)
def drawn(key: str, dark: bool, _draw: Callable[[Palette], go.Figure]) -> go.Figure:  # noqa: ARG001
    """`key` says all that it is drawn from."""
    made = _draw(DARK if dark else LIGHT)
    # Streamlit asks each figure for its parts at every run, and Plotly copies them each time.
    parts = made.to_dict()
    object.__setattr__(made, "to_dict", lambda: parts)
    return made


def meetings() -> tuple[Meeting, ...]:
    """All that are known, newest first."""
    return _meetings(choose().common, minutes_stamp())


@st.cache_resource(max_entries=4, show_spinner=False, hash_funcs=_EXACTLY)
def _meetings(common: Path, stamp: Stamp) -> tuple[Meeting, ...]:  # noqa: ARG001
    return shelf.meetings(common)


def minutes_stamp() -> Stamp:
    """When notes, corrections, summaries and the vocabulary they are read with last changed."""
    common = choose().common
    written = [*common.glob(f"{FILE_NAME}*"), *common.glob("journal.sqlite*")]
    files = [*written, *SUMMARIES.glob("*.toml"), *FOLDER.glob("*vocabulary*")]
    return tuple(sorted((str(file), (seen := file.stat()).st_mtime_ns, seen.st_size) for file in files))
