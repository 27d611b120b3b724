"""The charts of a meeting: the measure that an item speaks of, as it stood on the meeting's own morning."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape
from itertools import chain, product
from typing import NamedTuple
from urllib.parse import urlencode

import streamlit as st

from dashboard.charts import sentences, words
from dashboard.charts.headlines import headline
from dashboard.charts.plain_words import plain_words
from dashboard.charts.trend import CONFIG
from dashboard.measures.measure import Measure
from dashboard.minutes.marks import Link
from dashboard.minutes.meeting import Extract, Meeting
from dashboard.periods import DAY
from dashboard.reference import standards
from dashboard.ui import caches, spans
from dashboard.ui.chosen import Filters
from dashboard.ui.minutes_asked import CHARTABLE
from dashboard.ui.shown import Shown, shown
from dashboard.ui.spans import Span
from dashboard.ui.style import is_dark


class Spoken(NamedTuple):
    """A measure of a line, and of one origin of its calls where the words name one."""

    measure: Measure
    line: str
    origin: str | None = None

    @property
    def name(self) -> str:
        of = f" ({sentences.origin(self.origin)} only)" if self.origin else ""
        return f"{self.line} {sentences.name(self.measure)}{of}"


@dataclass(frozen=True, kw_only=True)
class Charted:
    """What an item speaks of most that no item before it has a chart of; `also` is the rest it speaks of."""

    item: str
    spoken: Spoken
    also: tuple[Spoken, ...]


def charts_of(meeting: Meeting, filters: Filters) -> Mapping[str, Charted]:
    """By item number; each measure of a line is drawn once, beside the first item that speaks of it."""
    found: dict[str, Charted] = {}
    drawn: set[Spoken] = set()
    for number in dict.fromkeys(item.number for item in meeting.items):
        said = [one for item in meeting.items if item.number == number for one in item.extracts]
        links = chain.from_iterable(extract.links for extract in said)
        spoken = spoken_in(links, meeting.date, filters)
        new = next((one for one in spoken if one not in drawn), None)
        if new:
            drawn.add(new)
            also = tuple(one for one in spoken if one != new)
            found[number] = Charted(item=number, spoken=new, also=also)
    return found


def spoken_of(said: Sequence[Extract], filters: Filters) -> tuple[Spoken, ...]:
    """What is spoken of most comes first. Words that name no line speak of the one chosen."""
    return _most_spoken(chain.from_iterable(extract.links for extract in said), filters)


def spoken_in(links: Iterable[Link], day: datetime.date, filters: Filters) -> tuple[Spoken, ...]:
    """Of these, what has calls loaded of the days before."""
    return tuple(one for one in _most_spoken(links, filters) if _is_covered(one, day, filters))


def _most_spoken(links: Iterable[Link], filters: Filters) -> tuple[Spoken, ...]:
    known = {one.key: one for one in CHARTABLE}
    times: dict[Spoken, float] = defaultdict(float)
    for link in (link for link in links if link.measure in known):
        for line, origin in product(link.lines or (filters.line,), link.origins or (None,)):
            if line in standards.lines():
                times[Spoken(known[link.measure], line, origin)] += link.score
    return tuple(sorted(times, key=lambda one: -times[one]))


def _is_covered(one: Spoken, day: datetime.date, filters: Filters) -> bool:
    covered = filters.held.of(one.line) if filters.held else None
    if covered is None or covered.stretches[0].first_day >= day:
        return False
    return one.origin is None or one.origin in covered.origins


def stood(one: Charted, meeting: Meeting, filters: Filters) -> None:
    """Only what was complete, and public, on the meeting's morning; periods unfinished then are hollow."""
    if filters.held is None:
        return
    panel = shown((one.spoken.measure,), _on_the_day(one, meeting, filters), filters.held.file)
    if panel.answers:
        _drawn(panel, one, meeting)
    _also(one, meeting)


def _on_the_day(one: Charted, meeting: Meeting, filters: Filters) -> Filters:
    day, known = meeting.date, filters.held.known(one.spoken.line) if filters.held else None
    first, last = spans.first_day_of(Span.MONTHS_24, day, known), day - DAY
    return replace(
        filters,
        line=one.spoken.line,
        span=Span.MONTHS_24,
        from_date=first,
        to_date=last,
        by=spans.suitable(first, last, known),
        origin=one.spoken.origin,
        form=standards.standard_on(one.spoken.line, last).form,
        as_at=day,
        meeting=day,
        meetings=tuple(held for held in filters.meetings if held.date <= day),
    )


def _drawn(panel: Shown, one: Charted, meeting: Meeting) -> None:
    said, told = headline(panel.answers[0], panel.trend.steps, panel.also), panel.answers[0]
    st.html(
        f'<div class="stood"><h3>{escape(said)}</h3><p>As it stood on {words.day(meeting.date)}. '
        f"{escape(sentences.subtitle(told))}</p></div>"
    )
    spoken = plain_words(panel.answers, steps=panel.trend.steps, also=panel.also, events=panel.trend.events)
    st.plotly_chart(
        caches.figure(panel.made_from, is_dark(), panel.trend),
        key=f"stood_{one.item}",
        theme=None,
        config=dict(CONFIG),
        alt=f"{said}, as it stood on {words.day(meeting.date)}. {spoken}",
    )


def _also(one: Charted, meeting: Meeting) -> None:
    links = ", ".join(_to_its_panel(each, meeting) for each in (one.spoken, *one.also))
    st.html(f'<p class="earlier">On the other pages, as at that day: {links}.</p>')


def _to_its_panel(one: Spoken, meeting: Meeting) -> str:
    asked = {"line": one.line, "origin": one.origin, "as_at": meeting.date, "meeting": meeting.date}
    at = escape(f"answering?{urlencode({name: said for name, said in asked.items() if said})}")
    return f'<a href="{at}" target="_self">{escape(one.name)}</a>'
