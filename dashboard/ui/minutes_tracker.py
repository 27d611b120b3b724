"""The tracker: everything promised or put down as an action, when for, how often moved, and whether done."""

from collections import Counter
from collections.abc import Sequence
from html import escape

import streamlit as st

from dashboard.charts import words
from dashboard.minutes.following.tracker import Sort, State, Tracked
from dashboard.ui.empty import nothing_here
from dashboard.ui.minutes_asked import Asked
from dashboard.ui.minutes_followed import followed
from dashboard.ui.minutes_links import promise_place
from dashboard.ui.scrolled import scrolled_to
from dashboard.ui.tracker_chart import slipped
from dashboard.ui.tracker_rows import table

AT_ONCE = 60
STATES = {
    State.OVERDUE: "its last day is past, and nothing known by then says that it was done",
    State.MOVED: "put off at least once, and the new day is still to come",
    State.DUE: "its day is still to come",
    State.NO_OUTCOME: "a later meeting is known, and nothing in its notes says what became of it",
    State.NO_DATE: "no day was given, and no later meeting is known",
    State.DONE: "a later note, a public source or a person says so",
    State.DROPPED: "a later note, a public source or a person says that it will not be",
    State.OPINION: "a wish without an owner or a day: never counted as a promise",
}


def tracker(asked: Asked) -> None:
    every = followed(asked.filters)
    if not every:
        nothing_here("Nothing promised is known of the meetings held before this day.")
        return
    if asked.promise and asked.promise not in {one.id for one in every}:
        st.info(f"No promise {asked.promise} is known by {words.day(asked.filters.as_at)}.")
    _heading(every)
    slipped(every)
    counted = [one for one in every if one.sort is not Sort.OPINION]
    _group("", [one for one in counted if one.is_open], asked)
    _group("Done, or given up", [one for one in counted if not one.is_open], asked)
    _group("Opinions: no owner, no day", [one for one in every if one.sort is Sort.OPINION], asked)
    with st.expander("What the states mean", key="states"):
        st.markdown("\n".join(f"- **{state}**: {meaning}." for state, meaning in STATES.items()))
    if asked.promise:
        scrolled_to(promise_place(asked.promise))


def _heading(every: Sequence[Tracked]) -> None:
    of = [one for one in every if one.sort is not Sort.OPINION]
    states = Counter(one.state for one in of)
    said = words.listed([f"{states[state]} {state}" for state in STATES if states[state]])
    title = f"{words.plural(len(of), 'promise or action', 'promises and actions')}: {said}"
    st.html(
        f'<div class="head"><h2>{escape(title)}</h2><p>Followed from meeting to meeting, and to what others '
        "published. A record says what was noted, and no more: what is not recorded may have been done."
        "</p></div>"
    )


def _group(title: str, some: Sequence[Tracked], asked: Asked) -> None:
    if not some:
        return
    head = f'<h3 class="beside">{escape(title)}</h3>' if title else ""
    chosen = [one for one in some[AT_ONCE:] if one.id == asked.promise]
    st.html(head + table([*some[:AT_ONCE], *chosen], asked))
    rest = [one for one in some[AT_ONCE:] if one not in chosen]
    if rest:
        with st.expander(f"The other {len(rest)} of {len(some)}"):
            st.html(table(rest, asked))
