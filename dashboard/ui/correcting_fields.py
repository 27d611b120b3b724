"""The fields of a correction: an extract as it was read at first, then as somebody puts it."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

import streamlit as st

from dashboard.minutes.correcting.changes import NOBODY, NOTHING, Changes
from dashboard.minutes.meeting import Extract, Kind, Meeting
from dashboard.minutes.understanding.vocabulary_file import spoken_of
from dashboard.reference import standards
from dashboard.ui.extract_card import measure_name
from dashboard.ui.minutes_asked import CHARTABLE
from dashboard.ui.one_link import EARLIEST, LATEST

_NO_PROMISE, _PROMISE = "none", "promise"
_STATES = {
    _NO_PROMISE: "no promise",
    _PROMISE: "a promise, as the notes tell",
    "done": "a promise, and done",
    "dropped": "a promise, and given up",
}
_MOST_LETTERS = 110


@dataclass(frozen=True, kw_only=True)
class Fields:
    """`links` as `Changes` has them: abandonment:101. `number` is that of the promise spoken of."""

    kind: Kind
    who: tuple[str, ...]
    links: tuple[str, ...]
    answers: str
    promise: str
    due: datetime.date | None
    done_on: datetime.date | None = None
    number: int = 1


def as_read(extract: Extract) -> Fields:
    first = extract.promise
    return Fields(
        kind=extract.kind,
        who=extract.by,
        links=tuple(link for link in _links(extract) if link in _every()),
        answers=extract.answers,
        promise=_PROMISE if first else _NO_PROMISE,
        due=first.due if first else None,
        number=first.number if first else 1,
    )


def _links(extract: Extract) -> Iterator[str]:
    for link in extract.links:
        yield from (_written(link.measure, line) for line in link.lines or ("",))


def _written(measure: str, line: str) -> str:
    return f"{measure}:{line}" if line else measure


def _every() -> tuple[str, ...]:
    """Each chartable measure with each line, then what notes speak of and no page charts: sickness."""
    charted = [one.key for one in CHARTABLE]
    others = [key for key in spoken_of() if key not in charted]
    lines = ("", *standards.lines())
    return tuple(_written(key, line) for key in (*charted, *others) for line in lines)


def fields(meeting: Meeting, read: Fields) -> Fields:
    left, right = st.columns(2)
    kinds = [kind.value for kind in Kind]
    kind = left.selectbox("Kind", kinds, kinds.index(read.kind.value))
    who = right.text_input("Who: roles or names, a comma between; blank for nobody", ", ".join(read.who))
    links = st.multiselect("Measures it speaks of", _every(), list(read.links), format_func=_link_name)
    answers = _answers(meeting, read)
    left, middle, right = st.columns(3)
    states = list(_STATES)
    promise = left.selectbox("Promise", states, states.index(read.promise), format_func=_STATES.__getitem__)
    due = middle.date_input("Promised for", read.due, EARLIEST, LATEST, format="DD/MM/YYYY")
    done_on = right.date_input("Done by", None, EARLIEST, LATEST, format="DD/MM/YYYY")
    return Fields(
        kind=Kind(kind),
        who=tuple(one.strip() for one in who.split(",") if one.strip()),
        links=tuple(links),
        answers=answers,
        promise=promise,
        due=due,
        done_on=done_on,
        number=read.number,
    )


def _answers(meeting: Meeting, read: Fields) -> str:
    questions = {one.id: one.text for one in meeting.extracts if one.kind is Kind.CHALLENGE}
    offered = ["", *questions]
    chosen = st.selectbox(
        "It answers",
        offered,
        offered.index(read.answers) if read.answers in questions else 0,
        format_func=lambda one: questions.get(one, "nothing that was asked")[:_MOST_LETTERS],
    )
    return chosen or ""


def _link_name(link: str) -> str:
    measure, _, line = link.partition(":")
    return f"{line} {measure_name(measure)}".strip()


def changes_of(read: Fields, put: Fields) -> Changes:
    """Only what is put otherwise than it was read."""
    return Changes(
        kind=put.kind if put.kind is not read.kind else None,
        who=(put.who or (NOBODY,)) if put.who != read.who else None,
        links=(put.links or (NOTHING,)) if put.links != read.links else None,
        promise=put.promise if put.promise != read.promise else None,
        due=(put.due or NOTHING) if put.due != read.due else None,
        done_on=put.done_on,
        answers=(put.answers or NOTHING) if put.answers != read.answers else None,
        number=put.number,
    )
