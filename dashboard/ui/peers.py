"""Forces side by side, where their passports match: chart, plain words and parts; else why none."""

import datetime
from dataclasses import dataclass
from functools import lru_cache
from html import escape

import plotly.graph_objects as go
import streamlit as st

from dashboard.analysis.funnel import Comparison, Shape, compare
from dashboard.analysis.funnel_peers import units_of
from dashboard.charts import dots, funnel, peer_words, words
from dashboard.charts.palette import DARK, LIGHT
from dashboard.charts.trend import CONFIG
from dashboard.reference.peer_sets import PeerSet, peer_sets
from dashboard.reference.standards import standard_on
from dashboard.reference.terms import PublishedMeasure
from dashboard.ui.chosen import Filters
from dashboard.ui.empty import nothing_here
from dashboard.ui.link import choose
from dashboard.ui.passports import OURS
from dashboard.ui.peer_parts import parts
from dashboard.ui.style import is_dark

_NAME = "figures"
_MEASURES = (
    (PublishedMeasure.ANSWERED_WITHIN, 10),
    (PublishedMeasure.ANSWERED_WITHIN, 30),
    (PublishedMeasure.MEAN_ANSWER_TIME, None),
    (PublishedMeasure.ABANDONMENT, None),
)


@dataclass(frozen=True, kw_only=True)
class SideBySide:
    """`compared` is of the forces whose share and calls are both known; None where there are none."""

    peers: PeerSet
    compared: Comparison | None

    @property
    def key(self) -> str:
        one = self.peers.forces[0].figure
        days = f"{self.peers.first_day:%Y-%m}-{self.peers.last_day:%Y-%m}"
        return f"{one.measure}-{one.line}-{days}"

    @property
    def is_funnel(self) -> bool:
        return self.compared is not None and self.compared.shape is Shape.FUNNEL


@lru_cache(maxsize=200)
def sets_of(line: str, as_at: datetime.date) -> tuple[SideBySide, ...]:
    """Funnels first, then those that name our force, then the latest."""
    found = [
        SideBySide(peers=one, compared=compare(units) if (units := units_of(one)) else None)
        for measure, within in _MEASURES
        for one in peer_sets(measure, line, within=within, as_at=as_at)
        if one.forces
    ]
    return tuple(sorted(found, key=lambda one: (not one.is_funnel, not one.peers.names(OURS))))


def forces_side_by_side(filters: Filters) -> None:
    sets = sets_of(filters.line, filters.as_at)
    with st.container(key="panel_peers"):
        if not sets:
            _none_yet(filters)
            return
        shown = _chosen(sets)
        compared = shown.compared
        title = peer_words.headline(shown.peers, compared, OURS)
        said = peer_words.plain_words(shown.peers, compared, OURS)
        st.html(f'<div class="head"><h2>{escape(title)}</h2><p>{escape(_subtitle(shown))}</p></div>')
        st.plotly_chart(
            _figure(shown, is_dark()),
            key=f"chart_{shown.key}",
            theme=None,
            config=dict(CONFIG),
            alt=f"{title}. {said} The table below holds every force.",
        )
        st.html(f'<p class="plain"><b>In plain words.</b> {escape(said)}</p>')
        parts(shown.key, shown.peers, compared, OURS)


def _chosen(sets: tuple[SideBySide, ...]) -> SideBySide:
    by_key = {one.key: one for one in sets}
    asked = st.query_params.get(_NAME, "")
    if asked and asked not in by_key:
        st.info(f"The link asks for {_NAME}={asked}, but there are none such. Showing the first.")
    chosen = asked if asked in by_key else sets[0].key
    st.session_state["choose_figures"] = chosen
    st.selectbox(
        "Published figures that may stand side by side",
        by_key,
        format_func=lambda key: peer_words.title(by_key[key].peers),
        key="choose_figures",
        on_change=lambda: choose(_NAME, st.session_state["choose_figures"]),
        width=560,
    )
    return by_key[chosen]


def _subtitle(shown: SideBySide) -> str:
    one = shown.peers.forces[0].figure
    clock = f"{one.clock} clock" if one.clock != "not stated" else "clock not stated"
    return f"Published figures of real calls, by force, {clock}. Each figure: {one.definition}."


@lru_cache(maxsize=100)
def _figure(shown: SideBySide, dark: bool) -> go.Figure:
    palette = DARK if dark else LIGHT
    if shown.is_funnel and shown.compared:
        return funnel.figure(shown.compared, OURS, palette, _target(shown))
    return dots.figure(shown.peers, shown.compared, OURS, palette)


def _target(shown: SideBySide) -> float | None:
    """Where the figures are of the line's own standard of those days."""
    one = shown.peers.forces[0].figure
    standard = standard_on(one.line, shown.peers.last_day)
    return standard.target if standard.standard_s == one.within_s else None


def _none_yet(filters: Filters) -> None:
    st.html(
        f'<div class="head"><h2>No two forces’ {filters.line} figures may stand side by side yet</h2></div>'
    )
    nothing_here(
        f"By {words.day(filters.as_at)} no two forces had published {filters.line} figures that were "
        "measured alike and of the same days. What each does publish is below, and why it does not match."
    )
    since = sets_of(filters.line, datetime.date.max)
    days = [_public_from(one.peers) for one in since]
    public = max((day for day in days if day), default=None)
    if public:
        st.button(
            f"Show what has been published since, as at {words.day(public)}",
            on_click=choose,
            args=("as_at", public),
            key="published_since",
        )


def _public_from(peers: PeerSet) -> datetime.date | None:
    """The day by which every figure of it with a known date was public."""
    seen = [one.figure.visible_from for one in (*peers.forces, *peers.wholes)]
    return max((day for day in seen if day), default=None)
