"""A panel: what the chart shows, the chart, plain words, its parts, and the extracts beside it."""

from html import escape
from typing import Any

import streamlit as st

from dashboard.charts import alone, sentences, words
from dashboard.charts.headlines import headline
from dashboard.charts.plain_words import plain_words
from dashboard.charts.signal_sentences import said
from dashboard.charts.trend import CONFIG
from dashboard.charts.trend_data import Lit
from dashboard.measures.measure import Measure
from dashboard.ui import caches
from dashboard.ui.chosen import Filters
from dashboard.ui.comparing import comparison
from dashboard.ui.empty import LOAD_CALLS, nothing_here, nothing_loaded
from dashboard.ui.extracts import extract_column
from dashboard.ui.link import choose
from dashboard.ui.lit import lit_by, said_of_lit, under_the_chart
from dashboard.ui.parts import parts
from dashboard.ui.said_beside import said_beside
from dashboard.ui.shown import Shown, meeting_meant, shown
from dashboard.ui.style import is_dark

_SEVERAL = "Answer time of {line} calls: median (half were answered within it), nine in ten, and mean"

_TABLE = "The table below holds every point."


def trend_beside_extracts(
    *measures: Measure, filters: Filters, and_said_of: tuple[Measure, ...] = ()
) -> None:
    """The first measure leads: headline and events are its own. All have one unit.

    Extracts speak of any of the measures, or of `and_said_of`: the same thing measured another way.
    """
    found = said_beside((*measures, *and_said_of), filters)
    with st.container(key=f"panel_{measures[0].key}"):
        left, right = st.columns([2.1, 1], gap="large")
        with left:
            _trend(measures, filters, lit_by(found))
        with right:
            extract_column(measures[0].key, found, filters)


def _trend(measures: tuple[Measure, ...], filters: Filters, lit: Lit | None) -> None:
    if filters.held is None:
        nothing_loaded(measures, filters.line)
        return
    panel = shown(measures, filters, filters.held.file, lit)
    if not panel.answers and not panel.beside.drawn:
        _why_empty(panel)
        return
    spoken = _in_plain_words(panel)
    _heading(panel)
    _chart(panel, spoken)
    under_the_chart(panel)
    st.html(f'<p class="plain"><b>In plain words.</b> {escape(spoken)}</p>')
    if panel.answers:
        comparison(panel.filters, panel.answers[0])
    for told in panel.without if panel.answers else ():
        st.caption(f"{told.measure.name}: {sentences.why_none(told)}.")
    if not _calls_loaded(panel):
        st.caption(LOAD_CALLS.format(line=panel.filters.line))
    parts(panel)


def _calls_loaded(panel: Shown) -> bool:
    """Of the days asked for."""
    covered = panel.filters.held.of(panel.filters.line) if panel.filters.held else None
    return bool(covered and covered.within(panel.filters.from_date, panel.filters.to_date))


def _in_plain_words(panel: Shown) -> str:
    if not panel.answers:
        return alone.plain_words(panel.told[0], panel.beside.drawn, loaded=_calls_loaded(panel))
    return plain_words(
        panel.answers,
        steps=panel.trend.steps,
        also=panel.also,
        events=panel.trend.events,
        signals=tuple(said(panel.trend)),
    )


def _heading(panel: Shown) -> None:
    several = _SEVERAL.format(line=panel.filters.line) if len(panel.told) > 1 else ""
    subtitle = sentences.subtitle(panel.told[0], several)
    st.html(f'<div class="head"><h2>{escape(_headline(panel))}</h2><p>{escape(subtitle)}</p></div>')


def _headline(panel: Shown) -> str:
    if not panel.answers:
        return alone.headline(panel.told[0], panel.beside.drawn, loaded=_calls_loaded(panel))
    return headline(panel.answers[0], panel.trend.steps, panel.also)


def _chart(panel: Shown, spoken: str) -> None:
    key = f"chart_{panel.key}"
    st.plotly_chart(
        caches.figure(panel.made_from, is_dark(), panel.trend),
        key=key,
        theme=None,
        config=dict(CONFIG),
        on_select=lambda: _point_chosen(key, panel.filters),
        selection_mode="points",
        alt=" ".join(filter(None, [f"{_headline(panel)}. {spoken}", said_of_lit(panel), _TABLE])),
    )


def _point_chosen(key: str, filters: Filters) -> None:
    points: list[dict[str, Any]] = st.session_state[key].selection.points
    if not points:
        return
    given = points[0].get("customdata", "")
    meeting = meeting_meant(str(given[0] if isinstance(given, list) else given), filters)
    if meeting:
        choose("meeting", meeting)
    else:
        st.toast("No meeting is known after that point.")


def _why_empty(panel: Shown) -> None:
    lead = panel.without[0]
    st.html(f'<div class="head"><h2>{escape(sentences.subject(lead) + sentences.only(lead))}</h2></div>')
    nothing_here(
        f"No figure from {words.span(lead.asked.from_date, lead.asked.to_date)}: {sentences.why_none(lead)}."
    )
    if panel.filters.held and panel.filters.held.of(panel.filters.line) is None:
        nothing_loaded(tuple(told.measure for told in panel.without), panel.filters.line)
