"""What the notes record, on the Briefing page: what was told and what came since; and what is not known."""

import datetime
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import escape
from pathlib import Path

import streamlit as st

from dashboard.charts import words
from dashboard.charts.sickness_words import NOT_KNOWN
from dashboard.charts.told_since import since_then
from dashboard.measures.answering import ANSWERED_IN_TIME
from dashboard.minutes.following.questions import Recorded, told_of
from dashboard.minutes.meeting import Extract, Item, Meeting
from dashboard.reference import standards
from dashboard.ui.briefing_figures import Figures, figures
from dashboard.ui.briefing_links import linked
from dashboard.ui.chosen import Filters
from dashboard.ui.minutes_links import to_extract

MOST = 3
NOT_MEASURED = "People who never got through however often they rang are not measured yet."
_NONE_KNOWN = "No meeting held before this day is known: add its notes on the Data page."


def by_then(filters: Filters) -> tuple[Meeting, ...]:
    """Newest first. What a meeting records is not known on its own morning."""
    return tuple(one for one in filters.meetings if one.date < filters.as_at)


def you_were_told(told: Figures | None, filters: Filters) -> None:
    heading("You were told")
    for meeting in by_then(filters)[:1]:
        found = told_of(meeting, ANSWERED_IN_TIME.key, standards.lines())[:MOST]
        nothing = none(f"Nothing, on {words.day(meeting.date)}, of how calls are answered.")
        st.html("".join(_cards(found, told, filters)) or nothing)
    if not by_then(filters):
        st.html(none(_NONE_KNOWN))


def _cards(found: Sequence[Recorded], told: Figures | None, filters: Filters) -> Iterator[str]:
    """What came since is said once, not beneath each card that it is the same for."""
    before = ""
    for one in found:
        since = _since(one, told, filters)
        shown = "as above." if since == before else escape(since)
        address = to_extract(one.extract.id, filters)
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
    return linked(where_in_words(one.meeting, one.item, one.extract), address)


def not_known(told: Figures | None, *, sickness: bool) -> None:
    heading("Not known")
    said: Sequence[str] = [
        *(() if sickness else (NOT_KNOWN,)),
        NOT_MEASURED,
        *(f"{one[:1].upper()}{one[1:].rstrip('.')}." for one in (told.cannot_tell if told else ())),
    ]
    st.html(f"<ul class='short'>{''.join(f'<li>{escape(one)}</li>' for one in said)}</ul>")


def where_in_words(meeting: Meeting, item: Item, extract: Extract) -> str:
    by = [words.listed(list(extract.by))] if extract.by else []
    return " · ".join([words.day(meeting.date), f"item {item.number}", *by, str(meeting.words)])


def heading(text: str) -> None:
    st.html(f'<h3 class="beside">{escape(text)}</h3>')


def none(text: str) -> str:
    return f'<p class="earlier">{escape(text)}</p>'
