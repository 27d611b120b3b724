"""What was promised and what was asked, on the Briefing page: what presses most first, each in its place."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from dashboard.charts import words
from dashboard.charts.promised import standing
from dashboard.minutes.following.open_questions import Asked
from dashboard.minutes.following.tracker import Sort, State, Tracked
from dashboard.ui.briefing_links import linked
from dashboard.ui.briefing_recorded import by_then, heading, none, where_in_words
from dashboard.ui.chosen import Filters
from dashboard.ui.minutes_followed import followed, questions_by_then
from dashboard.ui.minutes_links import address, to_extract, to_promise

MOST_PROMISES, MOST_QUESTIONS = 7, 3
_ENDED = (State.DONE, State.DROPPED)
_ORDER = (State.OVERDUE, State.DUE, State.MOVED, *_ENDED)


def promised_things(filters: Filters) -> None:
    heading("Promised")
    found = pressing(followed(filters), filters)
    rows = [_promise(one, filters) for one in found[:MOST_PROMISES]]
    more = _more(len(found) - len(rows), "in the tracker", address(filters, show="tracker"))
    st.html(_short(rows, more) or none("Nothing that is known by this day."))


def pressing(some: Sequence[Tracked], filters: Filters) -> list[Tracked]:
    """Overdue, due, moved, ended since the last meeting; then those without a day, what was said last first.

    What is due comes soonest first. The meeting prepared for is no promise to ask after, nor is an opinion.
    """
    last = by_then(filters)[0].date if by_then(filters) else filters.as_at
    kept = [one for one in some if one.sort is not Sort.OPINION and not _is_todays(one, filters)]
    kept = [one for one in kept if one.ended is None or one.ended.on > last]
    kept.reverse()
    kept.sort(key=lambda one: one.said_on, reverse=True)
    return sorted(kept, key=_rank)


def _is_todays(one: Tracked, filters: Filters) -> bool:
    return one.due == filters.as_at and "meeting" in one.words.lower()


def _rank(one: Tracked) -> tuple[int, int]:
    if one.state not in _ORDER:
        return len(_ORDER), 0
    coming = one.due if one.state in (State.DUE, State.MOVED) else None
    return _ORDER.index(one.state), coming.toordinal() if coming else 0


def _promise(one: Tracked, filters: Filters) -> str:
    chip = f"<span class='chip'>{escape(standing(one))}</span>"
    told = linked(f"told {words.day(one.said_on)}", to_promise(one.id, filters))
    return f"<li>{escape(one.what)} {chip} <small>{told}</small></li>"


def asked_and_not_answered(filters: Filters) -> None:
    """Until a later note answers."""
    heading("Asked, not answered")
    found = [one for one in questions_by_then(filters) if one.is_open]
    rows = [_question(one, filters) for one in found[:MOST_QUESTIONS]]
    more = _more(len(found) - len(rows), "in matters arising", address(filters, show="arising"))
    st.html(_short(rows, more) or none("Every challenge has a response recorded."))


def _question(one: Asked, filters: Filters) -> str:
    where = linked(where_in_words(one.meeting, one.item, one.extract), to_extract(one.extract.id, filters))
    return f"<li>{escape(one.extract.text)} <small>{where}</small></li>"


def _short(rows: Sequence[str], more: str) -> str:
    return f"<ul class='short'>{''.join(rows)}</ul>{more}" if rows else ""


def _more(many: int, where: str, at: str) -> str:
    return f"<p class='earlier'>{linked(f'and {words.count(many)} more {where}', at)}</p>" if many else ""
