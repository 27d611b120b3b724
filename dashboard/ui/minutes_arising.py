"""Matters arising: what the last notes and those before them left open, a sheet to take into the room."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from dashboard.charts import words
from dashboard.minutes.following.arising import Arising
from dashboard.minutes.following.arising_sheet import standing
from dashboard.minutes.following.open_questions import Asked as Question
from dashboard.minutes.following.tracker import Tracked
from dashboard.ui.empty import nothing_here
from dashboard.ui.minutes_asked import Asked, Show
from dashboard.ui.minutes_followed import arising_by_then, questions_by_then
from dashboard.ui.minutes_links import address, to_extract, to_promise
from dashboard.ui.printing import print_button

MOST, MOST_QUESTIONS = 9, 12


def matters_arising(asked: Asked) -> None:
    found = arising_by_then(asked.filters)
    if found is None:
        nothing_here("No meeting held before this day is known, so nothing arises from one.")
        return
    with st.container(horizontal=True, key="sheet_head", vertical_alignment="center"):
        st.html(f'<div class="head"><h2>{_headline(found)}</h2><p>{_of(found)}</p></div>')
        print_button()
    with st.container(key="recorded"):
        left, right = st.columns(2, gap="large")
    last = words.day(found.last.date)
    with left:
        _promised(f"Due before {last}", found.due_before, asked)
        _promised(f"Fallen due since {last}", found.fallen_due, asked)
        _promised("Still to come", found.coming, asked)
        _promised("Promised without a day", found.undated, asked)
    with right:
        _questions("Asked, not answered", found.questions, asked)
        _promised("Actions", found.actions, asked)
    _answered_since(asked)


def _headline(found: Arising) -> str:
    open_ones = len(found.questions) + sum(
        map(len, (found.due_before, found.fallen_due, found.coming, found.undated, found.actions))
    )
    return f"{words.plural(open_ones, 'matter')} arising, as at {words.day(found.as_at)}"


def _of(found: Arising) -> str:
    return (
        f"From the meeting of {words.day(found.last.date)} and those before. What is not recorded may have "
        "been done, or answered, all the same: ask."
    )


def _promised(title: str, some: Sequence[Tracked], asked: Asked) -> None:
    more = address(asked.filters, show=Show.TRACKER)
    _listed(title, [_promise(one, asked) for one in some], MOST, more)


def _promise(one: Tracked, asked: Asked) -> str:
    who = words.listed(list(one.owner or one.by)) or "nobody named"
    where = f"{words.day(one.said_on)}, item {one.item}, {who}, {one.whose_words}"
    return (
        f"<li>{escape(one.what or one.words)} <span class='chip'>{escape(standing(one))}</span> "
        f"<small>{_link(to_promise(one.id, asked.filters), where)}</small></li>"
    )


def _questions(title: str, some: Sequence[Question], asked: Asked) -> None:
    items = [_question(one, asked) for one in some]
    _listed(title, items, MOST_QUESTIONS, address(asked.filters, show=Show.SEARCH, kind="challenge"))


def _question(one: Question, asked: Asked) -> str:
    return f"<li>{escape(one.extract.text)} <small>{_where(one, asked)}</small></li>"


def _where(one: Question, asked: Asked) -> str:
    by = words.listed(list(one.extract.by)) or "nobody named"
    where = f"{words.day(one.meeting.date)}, item {one.item.number}, {by}, {one.meeting.words}"
    return _link(to_extract(one.extract.id, asked.filters), where)


def _listed(title: str, items: Sequence[str], most: int, more: str) -> None:
    head = f'<h3 class="beside">{escape(title)}</h3>'
    if not items:
        st.html(f'{head}<p class="earlier">Nothing.</p>')
        return
    rest = f'<p class="earlier">{_link(more, f"and {len(items) - most} more")}</p>' if items[most:] else ""
    st.html(f'{head}<ul class="short">{"".join(items[:most])}</ul>{rest}')


def _answered_since(asked: Asked) -> None:
    found = [one for one in questions_by_then(asked.filters) if one.answered]
    if not found:
        return
    with st.expander(f"Answered by a later meeting ({len(found)})", key="answered_since"):
        st.html(f'<ul class="short">{"".join(_answer(one, asked) for one in found)}</ul>')


def _answer(one: Question, asked: Asked) -> str:
    said = one.answered
    if said is None:
        return ""
    at = to_extract(said.extract.id, asked.filters)
    by = ", ".join(f"“{word}”" for word in said.linked_by)
    linked = f", linked by {by}" if by else ""
    answer = f"{_link(at, words.day(said.meeting.date))}: {escape(said.extract.text)}{escape(linked)}"
    return f"<li>{escape(one.extract.text)} <small>{_where(one, asked)}</small><br>{answer}</li>"


def _link(at: str, text: str) -> str:
    return f'<a href="{at}" target="_self">{escape(text)}</a>'
