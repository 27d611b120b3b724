"""What was said about what a panel shows, as cards: chosen and drawn once for all readers."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard.measures.measure import Measure
from dashboard.minutes.following.open_questions import Asked
from dashboard.minutes.following.questions import unanswered
from dashboard.minutes.understanding.beside import Beside, Charted, at_once, beside
from dashboard.ui import caches
from dashboard.ui.chosen import Filters
from dashboard.ui.exchange_card import exchange_card, is_chosen
from dashboard.ui.minutes_followed import questions_by_then

FIRST, MOST = 3, 15


@dataclass(frozen=True, kw_only=True)
class SaidCard:
    """`lead` is the id of the extract that stands for all of it when it is chosen."""

    of: Beside
    html: str
    chosen: bool

    @property
    def lead(self) -> str:
        return self.of.chosen[0].id


@dataclass(frozen=True, kw_only=True)
class SaidBeside:
    """`first` are shown at once, `rest` when asked for; `total` counts these and the many after them."""

    first: tuple[SaidCard, ...]
    rest: tuple[SaidCard, ...]
    total: int

    @property
    def chosen(self) -> SaidCard | None:
        return next((one for one in (*self.first, *self.rest) if one.chosen), None)


def said_beside(measures: Sequence[Measure], filters: Filters) -> SaidBeside:
    """What speaks of any of the measures; of the meeting chosen alone, where one is."""
    keys = tuple(measure.key for measure in measures)
    seen = (caches.minutes_stamp(), filters.as_at, filters.usual_day)
    charted = Charted(measures=keys, line=filters.line, origin=filters.origin)
    return _said_beside(seen, repr(charted), filters.meeting, filters.extract, charted, filters)


Seen = tuple[caches.Stamp, datetime.date, datetime.date]


@st.cache_resource(max_entries=400, show_spinner=False)
def _said_beside(
    seen: Seen,
    charted: str,
    meeting: datetime.date | None,
    extract: str | None,  # noqa: ARG001
    _charted: Charted,
    _filters: Filters,
) -> SaidBeside:
    every = _chosen(seen, charted, _charted, _filters)
    cards = [one for one in every if meeting in (None, one.meeting.date)]
    first = at_once(cards, FIRST)
    others = [one for one in cards if one not in first]
    rest = others[: MOST - len(first)]
    # A chosen one is shown however far down it stands.
    rest += [one for one in others[len(rest) :] if is_chosen(one, _filters)]
    questions = {one.extract.id: one for one in questions_by_then(_filters)}
    return SaidBeside(
        first=tuple(_card(one, questions.get(_asked(one)), _filters) for one in first),
        rest=tuple(_card(one, questions.get(_asked(one)), _filters) for one in rest),
        total=len(cards),
    )


@st.cache_resource(max_entries=100, show_spinner=False)
def _chosen(seen: Seen, charted: str, _charted: Charted, _filters: Filters) -> tuple[Beside, ...]:  # noqa: ARG001
    return beside(_filters.meetings, _charted, _filters.as_at)


def _card(one: Beside, asked: Asked | None, filters: Filters) -> SaidCard:
    if asked is None and one.challenge and one.meeting.date == filters.as_at:
        asked = _on_the_day(one)
    return SaidCard(of=one, html=exchange_card(one, asked, filters), chosen=is_chosen(one, filters))


def _asked(one: Beside) -> str:
    return one.challenge.id if one.challenge else ""


def _on_the_day(one: Beside) -> Asked | None:
    """Of a meeting held on the day shown nothing is followed up yet: what it left unanswered itself."""
    open_ones = {recorded.extract.id for recorded in unanswered(one.meeting)}
    if one.challenge is None or one.challenge.id not in open_ones:
        return None
    return Asked(meeting=one.meeting, item=one.item, extract=one.challenge)
