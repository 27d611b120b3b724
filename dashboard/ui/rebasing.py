"""The form that sets a panel's limits anew, or takes that back: for who sits at this machine."""

import datetime
from dataclasses import replace

import streamlit as st

from dashboard.analysis.rebasing import Rebasing
from dashboard.analysis.rebasing_evidence import Evidence, agreed, evidence, possible_events
from dashboard.analysis.rebasing_kept import keep, tidied, withdraw
from dashboard.charts import words
from dashboard.errors import DashboardError
from dashboard.measures.answer import Answer
from dashboard.periods import By
from dashboard.reference.events import Event
from dashboard.store.journal import Journal
from dashboard.store.place import choose
from dashboard.ui import caches
from dashboard.ui.rebased import rebasings
from dashboard.ui.shown import Shown
from dashboard.ui.signalled import of_all_days
from dashboard.ui.this_machine import is_this_machine

COMMAND = "python3 -m dashboard rebase {key} --line {line} --event ID --name NAME --reason REASON"
WORSE = "I know that the level got worse: the pages will say so"
SET, BACK = "Set limits anew", "Take back"
_CHARTED = (By.WEEK, By.MONTH)


def rebasing(panel: Shown) -> None:
    told = panel.trend.signals
    if told is None or panel.filters.by not in _CHARTED or panel.filters.origin:
        return
    st.markdown("**Limits set anew**")
    if not is_this_machine():
        st.markdown("Only somebody at the machine that serves this page sets limits anew:")
        command = COMMAND.format(key=panel.key, line=panel.filters.line)
        st.code(command, language=None, wrap_lines=True)
        return
    for one in told.rebased:
        _withdrawing(panel, one)
    _setting(panel, {one.event.id for one in told.rebased})


def _setting(panel: Shown, there: set[str]) -> None:
    asked = of_all_days(panel.told[0].asked, panel.filters)
    whole = caches.answer_to(panel.file, asked or panel.told[0].asked)
    found = {
        event: seen
        for event in possible_events(whole)
        if event.id not in there and (seen := _seen(whole, event))
    }
    if not found:
        st.markdown(
            f"No further cause here has a shift after it, and enough complete {panel.filters.by}s, for that."
        )
        return
    event = st.selectbox("Cause", list(found), format_func=lambda one: one.label, key=f"cause_{panel.key}")
    seen = found[event]
    st.markdown(in_words(seen, whole))
    with st.form(f"rebase_{panel.key}"):
        name, reason = st.text_input("Your name"), st.text_input("Your reason")
        known = st.checkbox(WORSE) if seen.worse else False
        if st.form_submit_button(SET):
            _set(whole, replace(_proposed(whole, event), name=name, reason=reason, worse=known))


def in_words(seen: Evidence, told: Answer) -> str:
    by = told.asked.by
    before, after = (words.value(told.unit, one) for one in (seen.before, seen.after))
    worse = " **It got worse.**" if seen.worse else ""
    return (
        f"Mean {before} before, by {words.plural(seen.periods_before, by)}; {after} after, by "
        f"{words.plural(seen.periods_after, by)}, of which {seen.longest_run} in a row lie on that side of "
        f"the old mean.{worse}"
    )


def _seen(told: Answer, event: Event) -> Evidence | None:
    try:
        return evidence(told, _proposed(told, event), rebasings())
    except DashboardError:
        return None


def _proposed(told: Answer, event: Event) -> Rebasing:
    return Rebasing(
        data=told.data,
        measure=told.measure.key,
        line=told.line,
        event=event,
        name="",
        reason="",
        worse=False,
        written_on=datetime.datetime.now(datetime.UTC).date(),
    )


def _set(told: Answer, one: Rebasing) -> None:
    try:
        said = replace(one, name=tidied(one.name), reason=tidied(one.reason))
        keep(Journal(choose().common), agreed(told, said, rebasings()))
    except DashboardError as error:
        st.error(str(error))
        return
    st.rerun()


def _withdrawing(panel: Shown, one: Rebasing) -> None:
    with st.form(f"take_back_{panel.key}_{one.event.id}"):
        st.markdown(f"Set anew from {words.day(one.day)} ({one.event.label}). To take that back:")
        name, reason = st.text_input("Your name"), st.text_input("Your reason")
        if not st.form_submit_button(BACK):
            return
    try:
        withdraw(Journal(choose().common), one, name=tidied(name), reason=tidied(reason))
    except DashboardError as error:
        st.error(str(error))
        return
    st.rerun()
