"""What each force publishes of a line and by which rules; one force's figures beside ours, or why not."""

import datetime
from collections.abc import Iterator
from functools import lru_cache

import streamlit as st

from dashboard.analysis.pairing import Pair, pairs
from dashboard.charts import peer_words, words
from dashboard.reference.compared import of_published
from dashboard.reference.peer import Peer
from dashboard.reference.peer_terms import Publishes
from dashboard.reference.peers import NATIONAL, peers
from dashboard.reference.published_figure import Published
from dashboard.ui.chosen import Filters
from dashboard.ui.empty import nothing_here
from dashboard.ui.link import choose
from dashboard.ui.listing import heading, listing

OURS = "West Mercia"
_NAME = "peer"
# Their latest; the rest stand in published.csv.
_MOST = 8
_UNSAID = "not said"
STAFF = (
    "**Sickness.** People in control rooms are mostly police staff, so police staff are what theirs is "
    "compared with; figures of officers, or of a whole force, are not. No two forces’ sickness of "
    "control-room staff is held here for the same days, so none is drawn."
)


@lru_cache(maxsize=200)
def known(line: str, as_at: datetime.date) -> tuple[Peer, ...]:
    """Passports of a line that were public by `as_at`, ours first, then by name."""
    shown = [one for one in peers() if one.line == line and one.visible_from <= as_at]
    return tuple(sorted(shown, key=lambda one: (one.geography != OURS, one.geography, one.id)))


@lru_cache(maxsize=400)
def paired(geography: str, line: str, as_at: datetime.date) -> tuple[Pair, ...]:
    return pairs(geography, line, ours=OURS, as_at=as_at)


def silences(geography: str, line: str, as_at: datetime.date) -> Iterator[str]:
    """Why a force, then why every force, has nothing to compare with, where a source gives a reason."""
    silent = [one for one in known(line, as_at) if one.publishes is not Publishes.FIGURES]
    for place in (geography, NATIONAL):
        yield from (one.note for one in silent if one.geography == place)


def compare_with_one(filters: Filters) -> None:
    """A force of the reader's choice: each of its figures beside ours, or why it may not stand there."""
    heading("Compare with one force", f"Its published {filters.line} figures beside ours, where they match")
    places = sorted({one.geography for one in known(filters.line, filters.as_at)} - {OURS, NATIONAL})
    if not places:
        nothing_here(f"By {words.day(filters.as_at)} no other force’s {filters.line} figures are known here.")
        return
    force = _force(places)
    for why in silences(force, filters.line, filters.as_at):
        st.markdown(f"- {why}")
    found = paired(force, filters.line, filters.as_at)
    matching = sum(not one.why_not for one in found)
    st.markdown(f"**{_counted(force, len(found), matching)}**")
    if found:
        rows = sorted(found, key=lambda one: bool(one.why_not))[:_MOST]
        listing([_row(one) for one in rows], f"Table. {force}’s figures beside {OURS}’s")


def _force(places: list[str]) -> str:
    asked = st.query_params.get(_NAME)
    st.session_state["choose_peer"] = asked if asked in places else places[0]
    if asked and asked not in places:
        st.info(f"The link asks for {_NAME}={asked}, of which nothing is known here. Showing {places[0]}.")
    return str(
        st.selectbox(
            "Force",
            places,
            key="choose_peer",
            on_change=lambda: choose(_NAME, st.session_state["choose_peer"]),
            width=360,
        )
    )


def _counted(force: str, number: int, matching: int) -> str:
    if not number:
        return f"No figure of {force}’s is known for these calls."
    figures = words.plural(number, "figure")
    if not matching:
        return f"None of {force}’s {figures} may stand beside {OURS}’s."
    return f"{matching} of {force}’s {figures} may stand beside {OURS}’s."


def _row(one: Pair) -> dict[str, object]:
    ours = f"{peer_words.amount(one.ours)}, {_days(one.ours)}" if one.ours else "none"
    return {
        "Figure": peer_words.measured(one.theirs),
        "Theirs": f"{peer_words.amount(one.theirs)}, {_days(one.theirs)}",
        "Ours, nearest": ours,
        "Side by side?": "yes" if not one.why_not else f"No. {' '.join(one.why_not)}",
    }


def _days(row: Published) -> str:
    return of_published(row).days


def what_forces_publish(filters: Filters) -> None:
    """Every passport of the line, with those that publish nothing said first."""
    shown = known(filters.line, filters.as_at)
    heading(
        f"What each force publishes of {filters.line} calls, and by which rules",
        f"As far as public by {words.day(filters.as_at)}. What a source leaves unsaid matches nothing.",
    )
    silent = [one.note for one in shown if one.publishes is not Publishes.FIGURES]
    st.markdown("\n".join(f"- {note}" for note in silent))
    if len(shown) > len(silent):
        listing(list(_passports(shown)), f"Table. Passports of {filters.line} figures")
    st.markdown(STAFF)


def _passports(shown: tuple[Peer, ...]) -> Iterator[dict[str, object]]:
    for one in shown:
        if one.publishes is Publishes.FIGURES:
            assumed = " (assumed)" if one.form_assumed else ""
            yield {
                "Who": one.geography,
                "Publishes": ", ".join(measure.replace("_", " ") for measure in one.measures),
                "Periods": one.periods,
                "Clock": str(one.clock),
                "Timed from": str(one.timed_from or _UNSAID),
                "Answered by": str(one.answered_by or _UNSAID),
                "Form": f"{one.form}{assumed}" if one.form else _UNSAID,
                "Given up": str(one.given_up or _UNSAID),
                "Cut-off": _UNSAID if one.cut_off_s is None else words.seconds(one.cut_off_s),
                "Note": one.note,
                "Source": one.source,
                "Address": one.url,
            }
