"""What stands behind forces side by side, opened one at a time: table, how it is worked out, a sentence."""

import csv
import io
from collections.abc import Callable, Iterator

import streamlit as st

from dashboard.analysis.funnel import FEWEST_FOR_A_FUNNEL, Comparison, Dot
from dashboard.analysis.funnel_spread import TRIM
from dashboard.charts import peer_words, words
from dashboard.measures.provenance import stamp
from dashboard.reference.peer_sets import PeerSet, Placed
from dashboard.reference.peers import peer
from dashboard.ui.contents import safe_cell
from dashboard.ui.parts import SENTENCE, TABLE, WORKED_OUT

_COLUMNS = (
    *("geography", "line", "measure", "within_s", "from", "to", "value", "unit", "calls", "lower", "upper"),
    *("beyond", "clock", "form", "form_assumed", "definition", "source", "published", "url", "made_at"),
)


@st.fragment
def parts(key: str, peers: PeerSet, compared: Comparison | None, ours: str) -> None:
    """Only what is opened is drawn, and only this is drawn again."""
    drawing: dict[str, Callable[[], None]] = {
        WORKED_OUT: lambda: _worked_out(peers, compared),
        TABLE: lambda: _table(key, peers, compared),
        SENTENCE: lambda: _sentence(peers, compared, ours),
    }
    with st.container(key=f"parts_{key}"):
        opened = st.pills("Behind this chart", drawing, key=f"open_{key}", label_visibility="collapsed")
        if opened:
            drawing[opened]()


def _dots(compared: Comparison | None) -> dict[str, Dot]:
    return {dot.name: dot for dot in compared.dots} if compared else {}


def _table(key: str, peers: PeerSet, compared: Comparison | None) -> None:
    dots = _dots(compared)
    rows = [_row(one, dots.get(one.figure.geography)) for one in (*peers.forces, *peers.wholes)]
    st.dataframe(rows, hide_index=True, alt=f"Table. {peer_words.title(peers)}", key=f"table_{key}")
    st.download_button(
        "CSV",
        data=lambda: csv_of(peers, compared),
        file_name=f"published-{key}.csv",
        mime="text/csv",
        key=f"csv_{key}",
        on_click="ignore",
    )


def _row(one: Placed, dot: Dot | None) -> dict[str, object]:
    return {
        "Force": one.figure.geography,
        "Figure": peer_words.amount(one.figure),
        "Calls": words.count(one.calls) if one.calls else "not published",
        "By chance alone": f"{dot.lower:.1%} to {dot.upper:.1%}" if dot else "",
        "Of all of them": str(dot.beyond) if dot and dot.beyond else "not judged",
        "Source": f"{one.figure.publisher}, {one.figure.title}",
        "Published": one.figure.published_on or "date not known",
    }


def csv_of(peers: PeerSet, compared: Comparison | None) -> str:
    """Shares as fractions, times in seconds; safe to open in a spreadsheet."""
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(_COLUMNS)
    dots = _dots(compared)
    for one in (*peers.forces, *peers.wholes):
        it, dot = one.figure, dots.get(one.figure.geography)
        days = [it.period_start, it.period_end]
        limits = [dot.lower, dot.upper, str(dot.beyond or "")] if dot else ["", "", ""]
        about = [str(it.clock), str(it.form or ""), "yes" if it.form_assumed else "no", it.definition]
        source = [f"{it.publisher}, {it.title}", it.published_on, it.url, stamp(None)]
        figure = [it.geography, it.line, str(it.measure), it.within_s, *days, it.value, str(it.unit)]
        rows.writerow(map(safe_cell, [*figure, one.calls, *limits, *about, *source]))
    return written.getvalue()


def _worked_out(peers: PeerSet, compared: Comparison | None) -> None:
    st.markdown("\n".join(f"- {line}" for line in (*_sums(peers, compared), *_passport(peers))))


def _sums(peers: PeerSet, compared: Comparison | None) -> Iterator[str]:
    yield "Forces stand together only where line, measure, clock, definition and days are the same for all."
    if compared and len(compared.dots) >= FEWEST_FOR_A_FUNNEL:
        yield (
            f"Limits of 95% and 99.8% around all these forces’ calls together ({compared.centre:.1%}), on "
            f"the arcsine scale; the lowest and highest {TRIM:.0%} are drawn in before it is worked "
            "out how much forces differ among themselves (Spiegelhalter 2005)."
        )
        yield (
            f"Forces differ {words.count(compared.spread.phi)} times as much as chance alone would make "
            f"calls so many differ (between forces τ² = {compared.spread.tau2:.5f}): the limits allow for it."
        )
    elif compared:
        yield "The line through a dot is Wilson’s 95% interval of that share and its calls."
    yield "Calls are those of the same table and days. A share × calls is as rounded as the share."
    if peers.wholes:
        yield "A dotted line is a figure for several forces together: to compare with, never one of them."


def _passport(peers: PeerSet) -> Iterator[str]:
    one = peers.forces[0].figure
    if one.passport:
        about = peer(one.passport)
        yield f"Passport: [{about.source}]({about.url}). {about.note}"
    if one.form:
        yield f"Form {one.form}{' (assumed: the source does not state it)' if one.form_assumed else ''}."
    sources = {(each.figure.publisher, each.figure.title, each.figure.url) for each in peers.forces}
    yield from (f"Source: [{who}, {title}]({url})." for who, title, url in sorted(sources))


def _sentence(peers: PeerSet, compared: Comparison | None, ours: str) -> None:
    st.code(peer_words.to_copy(peers, compared, ours), language=None, wrap_lines=True)
