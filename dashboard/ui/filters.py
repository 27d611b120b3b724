"""The filter bar: a row of words, each opening its choices. The URL is the view; widgets only change it."""

import datetime
from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from dashboard.charts import sentences, words
from dashboard.reference import standards
from dashboard.reference.terms import Form
from dashboard.ui import spans
from dashboard.ui.chosen import Filters
from dashboard.ui.comparing import compare
from dashboard.ui.cut_off import cut_off
from dashboard.ui.link import choose, reading_of_url, reset
from dashboard.ui.one_link import EARLIEST, LATEST
from dashboard.ui.practice import days_offered
from dashboard.ui.reading_url import PERIODS
from dashboard.ui.spans import Span

__all__ = ["Filters", "filter_bar"]

# Of origins and of meetings: no choice at all, so the URL does not name it.
ALL = "all"
# A list longer than this is chosen from by typing.
_MOST_BUTTONS = 8


def filter_bar() -> Filters:
    """Draws the bar, puts the URL in order, and gives what it says."""
    reading = reading_of_url()
    filters = reading.filters
    with st.container(horizontal=True, key="filters", gap="medium", vertical_alignment="center"):
        if filters.held:
            _choices(filters)
        if reading.query:
            st.button("Reset", type="tertiary", on_click=reset, key="reset")
    if reading.notes:
        st.info("  \n".join(reading.notes))
    return filters


def _choices(filters: Filters) -> None:
    _one("Line", "line", standards.lines(), filters.line)
    _period(filters)
    _one("By", "by", PERIODS, filters.by)
    covered = filters.held.of(filters.line) if filters.held else None
    if covered and len(covered.origins) > 1:
        _one("Origin", "origin", (ALL, *covered.origins), filters.origin or ALL, sentences.origin)
    _one("Counting", "form", tuple(Form), filters.form, sentences.form, sentences.form_in_short)
    cut_off(filters)
    compare(filters)
    _as_at(filters)
    held_on = [meeting.date.isoformat() for meeting in filters.meetings]
    if held_on:
        _one("Meeting", "meeting", (ALL, *held_on), str(filters.meeting or ALL), _day_in_words)


def _one(
    label: str,
    name: str,
    options: Sequence[Any],
    chosen: Any,
    said: Callable[[Any], str] = str,
    in_short: Callable[[Any], str] | None = None,
) -> None:
    key = f"choose_{name}"
    st.session_state[key] = chosen
    with _opening(label, (in_short or said)(chosen)):
        if len(options) <= _MOST_BUTTONS:
            st.radio(label, options, format_func=said, key=key, on_change=_changed, args=(name,))
        else:
            st.selectbox(label, options, format_func=said, key=key, on_change=_changed, args=(name,))


def _opening(label: str, chosen: str) -> Any:
    return st.popover(f"{label} **{chosen}**", type="tertiary", key=f"open_{label.lower().replace(' ', '_')}")


def _changed(name: str) -> None:
    chosen = st.session_state[f"choose_{name}"]
    choose(name, None if name in ("origin", "meeting") and chosen == ALL else chosen)


def _period(filters: Filters) -> None:
    own = words.short_day(filters.from_date) + " to " + words.short_day(filters.to_date)
    st.session_state["choose_period"] = None if filters.span is Span.OWN else filters.span
    st.session_state["choose_from"], st.session_state["choose_to"] = filters.from_date, filters.to_date
    with _opening("Period", spans.NAMES.get(filters.span, own)):
        st.radio(
            "Period",
            spans.PRESETS,
            index=None,
            format_func=spans.NAMES.__getitem__,
            key="choose_period",
            on_change=_preset,
        )
        for label, name in (("or from", "from"), ("to (included)", "to")):
            _day(label, name, _days)


def _preset() -> None:
    choose("period", st.session_state["choose_period"])
    choose("from", None)
    choose("to", None)


def _days() -> None:
    choose("period", None)
    choose("from", st.session_state["choose_from"])
    choose("to", st.session_state["choose_to"])


def _as_at(filters: Filters) -> None:
    st.session_state["choose_as_at"] = filters.as_at
    with _opening("As at", words.day(filters.as_at)):
        _day(
            "Only periods complete, and figures published, by the morning of",
            "as_at",
            lambda: _changed("as_at"),
        )
        latest = filters.held.latest if filters.held else None
        for label, day in days_offered(filters.opens, latest):
            st.button(label, on_click=choose, args=("as_at", day))


def _day(label: str, name: str, changed: Callable[[], None]) -> None:
    st.date_input(
        label,
        key=f"choose_{name}",
        min_value=EARLIEST,
        max_value=LATEST,
        format="DD/MM/YYYY",
        on_change=changed,
    )


def _day_in_words(day: str) -> str:
    return day if day == ALL else words.day(datetime.date.fromisoformat(day))
