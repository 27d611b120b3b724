"""The meetings over the measure they spoke of most, or over another that the reader chooses."""

from dataclasses import replace
from functools import partial
from html import escape
from typing import Any

import streamlit as st

from dashboard.charts import meeting_timeline, sentences, words
from dashboard.charts.headlines import headline
from dashboard.charts.trend import CONFIG
from dashboard.charts.trend_data import Trend
from dashboard.measures.answering import ANSWERED_IN_TIME
from dashboard.periods import DAY
from dashboard.reference import standards
from dashboard.ui import caches, spans
from dashboard.ui.chosen import Filters
from dashboard.ui.link import choose
from dashboard.ui.minutes_asked import Asked
from dashboard.ui.minutes_known import known_by_then
from dashboard.ui.shown import Shown, shown
from dashboard.ui.spans import Span
from dashboard.ui.spoken import Spoken
from dashboard.ui.style import is_dark

_KEY = "chart_meetings"
EXPLAINED = (
    "Each mark is a meeting, and its number counts the challenges put at it; a diamond, that something was "
    "promised. Choose one to open its notes."
)


def timeline(asked: Asked) -> None:
    filters = asked.filters
    spoken = known_by_then(filters).spoken
    offered = [one for one in spoken if filters.held and filters.held.of(one.line)]
    if not offered or filters.held is None:
        return
    about = _chosen(asked, offered)
    panel = shown((about.measure,), _all_days(about.line, filters), filters.held.file)
    if panel.answers:
        _drawn(panel, asked, offered, about)


def _chosen(asked: Asked, offered: list[Spoken]) -> Spoken:
    """Of what was spoken of, that which targets are set for comes first."""
    wanted = [one for one in offered if _name(one) == asked.over]
    targeted = [one for one in offered if one.measure is ANSWERED_IN_TIME]
    return [*wanted, *targeted, *offered][0]


def _name(one: Spoken) -> str:
    """As it stands in the URL: 101-abandonment."""
    return f"{one.line}-{one.measure.key}"


def _all_days(line: str, filters: Filters) -> Filters:
    known = filters.held.known(line) if filters.held else None
    first, last = spans.first_day_of(Span.ALL, filters.as_at, known), filters.as_at - DAY
    return replace(
        filters,
        line=line,
        span=Span.ALL,
        from_date=first,
        to_date=last,
        by=spans.suitable(first, last, known),
        origin=None,
        form=standards.standard_on(line, last).form,
        meeting=None,
    )


def _drawn(panel: Shown, asked: Asked, offered: list[Spoken], about: Spoken) -> None:
    told = panel.answers[0]
    said = known_by_then(asked.filters).said
    title = f"{words.plural(len(said), 'meeting')}, and {sentences.subject(told)}"
    st.html(f'<div class="head"><h2>{escape(title)}</h2><p>{escape(sentences.subtitle(told))}</p></div>')
    _over(offered, about)
    alone = Trend(answers=panel.answers[:1], steps=panel.trend.steps, meetings=panel.trend.meetings)
    st.plotly_chart(
        caches.drawn(
            f"meetings {panel.made_from} {said!r}", is_dark(), partial(meeting_timeline.figure, alone, said)
        ),
        key=_KEY,
        theme=None,
        config=dict(CONFIG),
        on_select=_opened,
        selection_mode="points",
        alt=f"{title}. {headline(told, panel.trend.steps, panel.also)}. The list below holds every meeting.",
    )
    st.caption(EXPLAINED)


def _over(offered: list[Spoken], about: Spoken) -> None:
    st.session_state["choose_over"] = _name(about)
    names = {_name(one): one.name for one in offered}
    with st.popover(f"Over **{names[_name(about)]}**", type="tertiary", key="open_over"):
        st.radio(
            "The measure that the meetings are drawn over",
            list(names),
            format_func=names.__getitem__,
            key="choose_over",
            on_change=lambda: choose("over", st.session_state["choose_over"]),
        )


def _opened() -> None:
    points: list[dict[str, Any]] = st.session_state[_KEY].selection.points
    given = points[0].get("customdata", "") if points else ""
    kind, _, meeting = str(given[0] if isinstance(given, list) else given).partition(" ")
    if kind == "meeting":
        choose("meeting", meeting)
