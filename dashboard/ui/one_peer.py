"""A force of the reader's choice: each of its published figures beside ours, or why it may not be there."""

import datetime
from collections.abc import Iterator
from functools import lru_cache
from html import escape

import streamlit as st

from dashboard.analysis.pairing import Pair, forces, pairs
from dashboard.charts import peer_words, words
from dashboard.reference.compared import of_published
from dashboard.reference.peer_terms import Publishes
from dashboard.reference.peers import NATIONAL
from dashboard.reference.published_figure import Published
from dashboard.ui.chosen import Filters
from dashboard.ui.empty import nothing_here
from dashboard.ui.link import choose
from dashboard.ui.listing import heading
from dashboard.ui.passports import OURS, known

_NAME = "peer"
# Those that match, then the latest; more would be a wall.
_MOST = 6


@lru_cache(maxsize=1000)
def paired(geography: str, line: str, as_at: datetime.date) -> tuple[Pair, ...]:
    """Those that may stand side by side first."""
    found = pairs(geography, line, ours=OURS, as_at=as_at)
    return tuple(sorted(found, key=lambda one: bool(one.why_not)))


@lru_cache(maxsize=200)
def places(line: str, as_at: datetime.date) -> tuple[str, ...]:
    """Every force of which a figure is known, or the reason that there is none; by name."""
    silent = {one.geography for one in known(line, as_at) if one.publishes is not Publishes.FIGURES}
    return tuple(sorted((silent | set(forces(line, as_at=as_at))) - {OURS, NATIONAL}))


def compare_with_one(filters: Filters) -> None:
    heading("Compare with one force", f"Its published {filters.line} figures beside ours, where they match")
    known_of = places(filters.line, filters.as_at)
    if not known_of:
        nothing_here(f"By {words.day(filters.as_at)} no other force’s {filters.line} figures are known here.")
        return
    force = _force(known_of, filters)
    for why in silences(force, filters.line, filters.as_at):
        st.markdown(f"- {why}")
    found = paired(force, filters.line, filters.as_at)
    st.markdown(f"**{_counted(force, found)}**")
    if found:
        st.html(f'<div class="tiles wide">{"".join(map(_card, found[:_MOST]))}</div>')


def silences(geography: str, line: str, as_at: datetime.date) -> Iterator[str]:
    """Why a force, then why every force, has nothing to compare with, where a source gives a reason."""
    silent = [one for one in known(line, as_at) if one.publishes is not Publishes.FIGURES]
    for place in (geography, NATIONAL):
        yield from (one.note for one in silent if one.geography == place)


def _force(known_of: tuple[str, ...], filters: Filters) -> str:
    matching = (one for one in known_of if _matching(paired(one, filters.line, filters.as_at)))
    usual = next(matching, known_of[0])
    asked = st.query_params.get(_NAME, usual)
    if asked not in known_of:
        st.info(f"The link asks for {_NAME}={asked}, of which nothing is known here. Showing {usual}.")
    st.session_state["choose_peer"] = asked if asked in known_of else usual
    return str(
        st.selectbox(
            "Force",
            known_of,
            key="choose_peer",
            on_change=lambda: choose(_NAME, st.session_state["choose_peer"]),
            width=360,
        )
    )


def _matching(found: tuple[Pair, ...]) -> int:
    return sum(not one.why_not for one in found)


def _counted(force: str, found: tuple[Pair, ...]) -> str:
    number, matching = len(found), _matching(found)
    if not number:
        return f"No figure of {force}’s is known for these calls."
    latest = f" The latest {_MOST} are shown." if number > _MOST else ""
    if number == 1:
        return f"{force}’s one figure may {'' if matching else 'not '}stand beside {OURS}’s."
    return f"{matching or 'None'} of {force}’s {number} figures may stand beside {OURS}’s.{latest}"


def _card(one: Pair) -> str:
    ours = f"<b>{peer_words.amount(one.ours)}</b> {OURS}, {_days(one.ours)}" if one.ours else ""
    reasons = "".join(f"<li>{escape(why)}</li>" for why in one.why_not)
    may = f"<p><b>Not side by side:</b></p><ul>{reasons}</ul>" if reasons else "<p><b>Side by side.</b></p>"
    return (
        f'<section class="tile"><h2>{escape(peer_words.measured(one.theirs))}</h2>'
        f"<p><b>{peer_words.amount(one.theirs)}</b> {escape(one.theirs.geography)}, {_days(one.theirs)}</p>"
        f'<p>{ours}</p>{may}<p class="earlier">{_source(one.theirs)}</p></section>'
    )


def _source(row: Published) -> str:
    return escape(f"{row.publisher}, {row.title}, {row.published_on or 'undated'}")


def _days(row: Published) -> str:
    return of_published(row).days
