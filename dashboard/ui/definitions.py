"""Every measure as a card: what it means, how it is worked out, its targets, the query behind it."""

from collections.abc import Iterator
from html import escape

import streamlit as st

from dashboard.charts import words
from dashboard.measures import ALL
from dashboard.measures.measure import Better, Kind, Measure, Needs, Unit
from dashboard.reference.standards import Standard, standards
from dashboard.reference.terms import Form
from dashboard.store import queries
from dashboard.ui.given import calls_must_hold, counts_must_hold
from dashboard.ui.worked_out import standard_in_words, sum_in_words

_UNITS = {Unit.CALLS: "calls", Unit.SHARE: "share of calls", Unit.SECONDS: "seconds"}
_BETTER = {
    Better.HIGHER: "higher is better",
    Better.LOWER: "lower is better",
    Better.NEITHER: "neither way is better",
}
_SECONDS = {
    Needs.STANDARD: "The line’s own standard, below.",
    Needs.WITHIN: "Chosen: any whole number.",
    Needs.OVER: "Chosen; else {own}, which is this product’s own and no target.",
}


def definitions() -> None:
    """All that the link or the reader asks for."""
    shown = _chosen()
    for pair in (shown[place : place + 2] for place in range(0, len(shown), 2)):
        for column, measure in zip(st.columns(2, gap="large"), pair, strict=False):
            with column, st.container(border=True, key=f"measure_{measure.key}"):
                _card(measure)


def found(measures: tuple[Measure, ...], asked: str) -> tuple[Measure, ...]:
    """Those whose key, name, definition or reason holds every word asked for."""
    wanted = asked.casefold().split()
    return tuple(one for one in measures if all(word in _said(one) for word in wanted))


def _said(measure: Measure) -> str:
    return " ".join([measure.key, measure.name, measure.definition, measure.why]).casefold()


def _chosen() -> tuple[Measure, ...]:
    linked = st.query_params.get("measure")
    asked = st.text_input(
        "Find a measure",
        key="find",
        placeholder="wait, abandoned, share …",
        bind="query-params",
        on_change=_show_all,
        width=420,
    )
    by_key = {one.key: one for one in ALL}
    if linked in by_key:
        st.button("All measures", on_click=_show_all, type="tertiary")
        return (by_key[linked],)
    if linked:
        st.info(f"The link asks for measure={linked}, but there is no such measure. Showing all.")
    shown = found(ALL, asked or "")
    if not shown:
        st.html(f'<div class="nothing"><p>No measure speaks of “{escape(asked or "")}”.</p></div>')
    return shown


def _show_all() -> None:
    st.query_params.pop("measure", None)


def _card(measure: Measure) -> None:
    st.html(_heading(measure))
    st.html(f'<p class="plain">{escape(measure.definition)}</p>')
    st.markdown("\n".join(f"- {line}" for line in _details(measure)))
    if measure.needs is Needs.STANDARD:
        _targets()
    if measure.takes_form:
        _forms(measure)
    with st.expander("The query behind it", key=f"query_{measure.key}", on_change="rerun") as opened:
        if opened.open:
            _query(measure)


def _heading(measure: Measure) -> str:
    about = f"{_UNITS[measure.unit]} · {_BETTER[measure.better]} · {measure.clock} clock"
    return (
        f'<section id="{measure.key}" class="head"><h2>{escape(measure.name)}</h2>'
        f'<p><a class="chip" href="?measure={measure.key}" target="_self">{measure.key}</a> {about}</p>'
        "</section>"
    )


def _details(measure: Measure) -> Iterator[str]:
    yield f"**Why it matters.** {measure.why}"
    if not measure.takes_form:
        yield f"**Worked out.** {sum_in_words(measure, None)}"
    if measure.needs in _SECONDS:
        yield f"**The seconds.** {_SECONDS[measure.needs].format(own=_long_waits())}"
    yield f"**From an export.** {_from_exports(calls_must_hold(measure), counts_must_hold(measure))}"
    if measure.kind is not Kind.COUNT:
        yield f"**Where there are {measure.nobody}.** No value: neither 0 nor 100%."
    yield f"**Owner.** The {measure.owner}. Reviewed {measure.reviewed}."


def _from_exports(calls: str | None, counts: str | None) -> str:
    if calls is None and counts is None:
        return "Any, whether a row a call or already counted."
    by_call = f"where it gives {calls}" if calls else "always"
    counted = f"where it gives {counts}" if counts else "always"
    return f"With a row a call: {by_call}. Already counted: {counted}."


def _long_waits() -> str:
    latest = {one.line: one.long_wait_s for one in standards()}
    return words.listed([f"{words.seconds(long)} for {line}" for line, long in latest.items()])


def _forms(measure: Measure) -> None:
    with st.expander("Its five forms"):
        st.markdown("A target is drawn only on the form that it was set for.")
        st.markdown("\n".join(f"- {sum_in_words(measure, form)}" for form in Form))


def _targets() -> None:
    st.markdown("**Standards and targets**, each from its day until the line’s next:")
    st.markdown("\n".join(f"- {_target(one)}" for one in standards()))


def _target(one: Standard) -> str:
    seconds = " Seconds assumed." if one.standard_assumed else ""
    return f"**{one.line}** from {words.day(one.from_date)}: {standard_in_words(one)}{seconds}"


def _query(measure: Measure) -> None:
    query = queries.read(measure.query)
    first, _, more = query.heading.partition("\n\n")
    st.markdown(f"`queries/{query.name}.sql`: {' '.join(first.split())}")
    st.caption(" ".join(more.split()))
    st.code(query.sql, language="sql")
