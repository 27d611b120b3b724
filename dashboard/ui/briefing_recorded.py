"""What the notes record, on the Briefing page: told and what came since, promised, asked and not answered."""

import datetime
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import escape
from pathlib import Path

import streamlit as st

from dashboard.charts import promised, words
from dashboard.charts.sickness_words import NOT_KNOWN
from dashboard.charts.told_since import since_then
from dashboard.measures.answering import ANSWERED_IN_TIME
from dashboard.minutes.meeting import Kind, Meeting
from dashboard.minutes.questions import Recorded, told_of, unanswered
from dashboard.reference import cells, standards
from dashboard.reference.promises import Promise, promises_on
from dashboard.ui.briefing_figures import Figures, figures
from dashboard.ui.briefing_links import leads_to, linked
from dashboard.ui.chosen import Filters

MOST = 3
NOT_MEASURED = "People who never got through however often they rang are not measured yet."
_NONE_KNOWN = "No meeting held before this day is known: add its notes on the Data page."


def by_then(filters: Filters) -> tuple[Meeting, ...]:
    """Newest first. What a meeting records is not known on its own morning."""
    return tuple(one for one in filters.meetings if one.date < filters.as_at)


def you_were_told(told: Figures | None, filters: Filters) -> None:
    _heading("You were told")
    for meeting in by_then(filters)[:1]:
        found = told_of(meeting, ANSWERED_IN_TIME.key, standards.lines())[:MOST]
        nothing = _none(f"Nothing, on {words.day(meeting.date)}, of how calls are answered.")
        st.html("".join(_cards(found, told, filters)) or nothing)
    if not by_then(filters):
        st.html(_none(_NONE_KNOWN))


def _cards(found: Sequence[Recorded], told: Figures | None, filters: Filters) -> Iterator[str]:
    """What came since is said once, not beneath each card that it is the same for."""
    before = ""
    for one in found:
        since = _since(one, told, filters)
        shown = "as above." if since == before else escape(since)
        line = one.lines[0] if len(one.lines) == 1 else None
        address = leads_to(filters, line=line, meeting=one.meeting.date)
        after = f"<p><b>Since then:</b> {shown}</p>" if since else ""
        yield (
            f'<article class="extract"><header>{_where(one, address)}</header>'
            f"<p>{escape(one.extract.text)}</p>{after}</article>"
        )
        before = since


def _since(one: Recorded, told: Figures | None, filters: Filters) -> str:
    shown = [each.line for each in told.lines] if told else []
    about = tuple(line for line in shown if not one.lines or line in one.lines)
    if not about or filters.held is None:
        return ""
    return _since_then(filters.held.file, filters.as_at, one.meeting.date, about)


@lru_cache(maxsize=200)
def _since_then(file: Path, as_at: datetime.date, day: datetime.date, lines: tuple[str, ...]) -> str:
    told = figures(file, as_at).lines
    return since_then([one.briefed.by_week for one in told if one.line in lines], day)


def _where(one: Recorded, address: str) -> str:
    by = [words.listed(list(one.extract.by))] if one.extract.by else []
    parts = [words.day(one.meeting.date), f"item {one.item.number}", *by, str(one.meeting.words)]
    return linked(" · ".join(parts), address)


def promised_things(filters: Filters) -> None:
    """What was told last comes first; then actions of the meetings, whose outcome nobody recorded."""
    _heading("Promised")
    items = [_promise(one, filters) for one in promises_on(filters.as_at)]
    items += [
        _item(extract.text, "action · no outcome recorded", meeting.date, _to_meeting(meeting.date, filters))
        for meeting in by_then(filters)
        for extract in meeting.extracts
        if extract.kind is Kind.ACTION
    ]
    listed = "".join(items[:MOST])
    st.html(f"<ul class='short'>{listed}</ul>" if listed else _none("Nothing that is known by this day."))


def _promise(one: Promise, filters: Filters) -> str:
    held_on = cells.meeting_of(one.url)
    address = _to_meeting(held_on, filters) if held_on else escape(one.url)
    return _item(one.what, promised.standing(one, filters.as_at), one.known_on, address)


def _item(what: str, how: str, day: datetime.date, address: str) -> str:
    chip = f"<span class='chip'>{escape(how)}</span>"
    return f"<li>{escape(what)} {chip} <small>{linked(f'told {words.day(day)}', address)}</small></li>"


def _to_meeting(day: datetime.date, filters: Filters) -> str:
    return leads_to(filters, meeting=day)


def asked_and_not_answered(filters: Filters) -> None:
    _heading("Asked, not answered")
    found = [one for meeting in by_then(filters) for one in unanswered(meeting)][:MOST]
    items = "".join(_question(one, filters) for one in found)
    st.html(f"<ul class='short'>{items}</ul>" if items else _none("Every challenge has a response recorded."))


def _question(one: Recorded, filters: Filters) -> str:
    where = _where(one, _to_meeting(one.meeting.date, filters))
    return f"<li>{escape(one.extract.text)} <small>{where}</small></li>"


def not_known(told: Figures | None, *, sickness: bool) -> None:
    _heading("Not known")
    said: Sequence[str] = [
        *(() if sickness else (NOT_KNOWN,)),
        NOT_MEASURED,
        *(f"{one[:1].upper()}{one[1:].rstrip('.')}." for one in (told.cannot_tell if told else ())),
    ]
    st.html(f"<ul class='short'>{''.join(f'<li>{escape(one)}</li>' for one in said)}</ul>")


def _heading(text: str) -> None:
    st.html(f'<h3 class="beside">{escape(text)}</h3>')


def _none(text: str) -> str:
    return f'<p class="earlier">{escape(text)}</p>'
