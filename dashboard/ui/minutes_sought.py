"""What narrows a search: who, in which role, what kind, about what, when. Each choice goes into the URL."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from dashboard.charts import words
from dashboard.minutes.meeting import Kind
from dashboard.ui.extract_card import measure_name, topic_name
from dashboard.ui.link import choose
from dashboard.ui.minutes_asked import SOUGHT, Asked
from dashboard.ui.minutes_known import known_by_then
from dashboard.ui.one_link import EARLIEST, LATEST

ANY = "any"
# A list longer than this is chosen from by typing.
_MOST_BUTTONS = 8


def sought_bar(asked: Asked) -> None:
    known = known_by_then(asked.filters)
    with st.container(horizontal=True, key="filters", gap="medium", vertical_alignment="center"):
        _one("Who", "person", [one.name for one in known.people], asked.person)
        _one("Role", "role", known.roles, asked.role)
        _one("Kind", "kind", list(Kind), asked.kind or "")
        _one("About", "measure", known.measures, asked.measure, measure_name)
        if known.topics:
            _one("Topic", "topic", known.topics, asked.topic, topic_name)
        _days(asked)
        if any(st.query_params.get(name) for name in SOUGHT):
            st.button("Reset", type="tertiary", on_click=_reset, key="reset")


def _one(
    label: str, name: str, options: Sequence[str], chosen: str, said: Callable[[str], str] = str
) -> None:
    key = f"choose_{name}"
    offered = [ANY, *options] if chosen in ("", *options) else [ANY, chosen, *options]
    st.session_state[key] = chosen or ANY
    with st.popover(f"{label} **{said(chosen or ANY)}**", type="tertiary", key=f"open_{name}"):
        changed = partial(_changed, name)
        if len(offered) <= _MOST_BUTTONS:
            st.radio(label, offered, format_func=said, key=key, on_change=changed)
        else:
            st.selectbox(label, offered, format_func=said, key=key, on_change=changed)


def _changed(name: str) -> None:
    chosen = st.session_state[f"choose_{name}"]
    choose("show", "search")
    choose(name, None if chosen == ANY else chosen)


def _days(asked: Asked) -> None:
    first, last = asked.from_date, asked.to_date
    said = words.span(first or EARLIEST, last or asked.filters.as_at) if first or last else "any day"
    with st.popover(f"Held **{said}**", type="tertiary", key="open_held"):
        for label, name, day in (("on or after", "from", first), ("on or before", "to", last)):
            key = f"choose_held_{name}"
            st.session_state[key] = day
            st.date_input(
                label,
                key=key,
                value=None,
                min_value=EARLIEST,
                max_value=LATEST,
                format="DD/MM/YYYY",
                on_change=partial(_day_changed, name),
            )


def _day_changed(name: str) -> None:
    choose("show", "search")
    choose(name, st.session_state[f"choose_held_{name}"])


def _reset() -> None:
    for name in SOUGHT:
        choose(name, None)
    choose("show", "search")
