"""The charts of a meeting: the measure that an item speaks of, as it stood on the meeting's own morning."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from html import escape
from itertools import chain
from urllib.parse import urlencode

import streamlit as st

from dashboard.charts import sentences, words
from dashboard.charts.headlines import headline
from dashboard.charts.plain_words import plain_words
from dashboard.charts.trend import CONFIG
from dashboard.measures.answering import ABANDONMENT, ANSWERED_IN_TIME, MEAN_ANSWER_TIME
from dashboard.measures.demand import OFFERED
from dashboard.measures.waits import (
    LONGEST_WAIT,
    MEDIAN_ANSWER_TIME,
    MEDIAN_TIME_TO_ABANDON,
    P90_ANSWER_TIME,
)
from dashboard.minutes.meeting import Meeting
from dashboard.periods import DAY
from dashboard.reference import standards
from dashboard.ui import caches, spans
from dashboard.ui.chosen import Filters
from dashboard.ui.shown import Shown, shown
from dashboard.ui.spans import Span
from dashboard.ui.spoken import Spoken, spoken_in
from dashboard.ui.style import is_dark

# An item with as many extracts has room for a second chart beside it.
_LONG_ITEM = 12
_SHOWN_ON = {
    **dict.fromkeys((ANSWERED_IN_TIME, ABANDONMENT, OFFERED), "answering"),
    **dict.fromkeys((MEDIAN_ANSWER_TIME, P90_ANSWER_TIME, MEAN_ANSWER_TIME), "answering"),
    **dict.fromkeys((MEDIAN_TIME_TO_ABANDON, LONGEST_WAIT), "waits"),
}


@dataclass(frozen=True, kw_only=True)
class Charted:
    """What an item speaks of most that no item before it has a chart of; `spoken` is all it speaks of."""

    item: str
    drawn: tuple[Spoken, ...]
    spoken: tuple[Spoken, ...]


def charts_of(meeting: Meeting, filters: Filters) -> Mapping[str, Charted]:
    """By item number; each measure of a line is drawn once, beside the first item that speaks of it."""
    found: dict[str, Charted] = {}
    drawn: set[Spoken] = set()
    for number in dict.fromkeys(item.number for item in meeting.items):
        said = [one for item in meeting.items if item.number == number for one in item.extracts]
        spoken = spoken_in(chain.from_iterable(one.links for one in said), meeting.date, filters)
        room = 2 if len(said) >= _LONG_ITEM else 1
        new = tuple(one for one in spoken if one not in drawn)[:room]
        drawn.update(new)
        if new:
            found[number] = Charted(item=number, drawn=new, spoken=spoken)
    return found


def stood(one: Charted, meeting: Meeting, filters: Filters) -> None:
    """Only what was complete, and public, on the meeting's morning; periods unfinished then are hollow."""
    if filters.held is None:
        return
    for place, spoken in enumerate(one.drawn):
        panel = shown((spoken.measure,), _on_the_day(spoken, meeting, filters), filters.held.file)
        if panel.answers:
            _drawn(panel, f"stood_{one.item}_{place}", meeting)
    links = ", ".join(_to_its_panel(each, meeting) for each in one.spoken)
    st.html(f'<p class="earlier">As at that day, on the other pages: {links}.</p>')


def _on_the_day(one: Spoken, meeting: Meeting, filters: Filters) -> Filters:
    day, known = meeting.date, filters.held.known(one.line) if filters.held else None
    first, last = spans.first_day_of(Span.MONTHS_24, day, known), day - DAY
    return replace(
        filters,
        line=one.line,
        span=Span.MONTHS_24,
        from_date=first,
        to_date=last,
        by=spans.suitable(first, last, known),
        origin=one.origin,
        form=standards.standard_on(one.line, last).form,
        as_at=day,
        meeting=day,
        meetings=tuple(held for held in filters.meetings if held.date <= day),
    )


def _drawn(panel: Shown, key: str, meeting: Meeting) -> None:
    said, told = headline(panel.answers[0], panel.trend.steps, panel.also), panel.answers[0]
    st.html(
        f'<div class="stood"><h3>{escape(said)}</h3><p>As it stood on {words.day(meeting.date)}. '
        f"{escape(sentences.subtitle(told))}</p></div>"
    )
    spoken = plain_words(panel.answers, steps=panel.trend.steps, also=panel.also, events=panel.trend.events)
    st.plotly_chart(
        caches.figure(panel.made_from, is_dark(), panel.trend),
        key=key,
        theme=None,
        config=dict(CONFIG),
        alt=f"{said}, as it stood on {words.day(meeting.date)}. {spoken}",
    )


def _to_its_panel(one: Spoken, meeting: Meeting) -> str:
    """Where it is charted; of what no page charts, its definition."""
    page = _SHOWN_ON.get(one.measure)
    asked = {"line": one.line, "origin": one.origin, "as_at": meeting.date, "meeting": meeting.date}
    said = {name: given for name, given in asked.items() if given} if page else {"measure": one.measure.key}
    at = escape(f"{page or 'measures'}?{urlencode(said)}")
    return f'<a href="{at}" target="_self">{escape(one.name)}</a>'
