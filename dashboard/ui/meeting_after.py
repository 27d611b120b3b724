"""What the measures that a meeting spoke of did in the 30, 60 and 90 days after it, beside the 30 before."""

import datetime
from collections.abc import Iterator
from functools import lru_cache
from html import escape
from itertools import chain
from pathlib import Path

import streamlit as st

from dashboard.charts import words
from dashboard.measures.measure import Kind
from dashboard.measures.question import Question
from dashboard.measures.stretch import Stretch, stretch
from dashboard.measures.telling import mark
from dashboard.minutes.meeting import Meeting
from dashboard.periods import DAY, By
from dashboard.ui import caches
from dashboard.ui.chosen import Filters
from dashboard.ui.empty import nothing_here
from dashboard.ui.spoken import Spoken, spoken_in

BEFORE, AFTER = 30, (30, 60, 90)
MOST = 6
NO_CAUSE = (
    "What came after a meeting need not have come of it: other things changed in those days too, and "
    "days differ by chance and by season. The charts of the other pages say what chance explains."
)


def what_came_after(meeting: Meeting, filters: Filters) -> None:
    st.html('<div class="head" id="afterwards"><h2>What the measures did afterwards</h2></div>')
    links = chain.from_iterable(extract.links for extract in meeting.extracts)
    spoken = spoken_in(links, meeting.date, filters)
    if not spoken or filters.held is None:
        nothing_here("No measure that this meeting spoke of has calls loaded for the days around it.")
        return
    file, as_at = filters.held.file, filters.as_at
    rows = [_row(one, after(file, one, meeting.date, as_at), meeting.date) for one in spoken[:MOST]]
    marked = mark(filters.held.data)
    of = f"{marked} · " if marked else ""
    head = "".join(
        f'<th scope="col">{days or BEFORE} days {"after" if days else "before"}</th>' for days in (0, *AFTER)
    )
    st.html(
        f'<div class="months after"><table><caption>{of}as known by {words.day(as_at)}</caption><thead><tr>'
        f'<th scope="col">Measure</th>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table></div>'
        f'<p class="earlier">{NO_CAUSE}</p>'
    )


@lru_cache(maxsize=500)
def after(file: Path, spoken: Spoken, day: datetime.date, as_at: datetime.date) -> tuple[Stretch | None, ...]:
    """The days before the meeting's, then those after it; None for a stretch not over by `as_at`."""
    stretches = [(day - DAY * BEFORE, day - DAY), *((day + DAY, day + DAY * days) for days in AFTER)]
    return tuple(_one(file, spoken, first, last) if last < as_at else None for first, last in stretches)


def _one(file: Path, spoken: Spoken, first: datetime.date, last: datetime.date) -> Stretch:
    measure = spoken.measure
    asked = Question(
        measure=measure, line=spoken.line, origin=spoken.origin, from_date=first, to_date=last, by=By.DAY
    )
    waits = caches.waits_behind(file, asked) if measure.kind is Kind.PERCENTILE else None
    return stretch(caches.answer_to(file, asked), first, last, waits)


def _row(spoken: Spoken, told: tuple[Stretch | None, ...], day: datetime.date) -> str:
    overs = [day, *(day + DAY * days for days in AFTER)]
    cells = "".join(_cell(one, spoken, over) for one, over in zip(told, overs, strict=True))
    return f'<tr><th scope="row">{escape(spoken.name)}</th>{cells}</tr>'


def _cell(one: Stretch | None, spoken: Spoken, over: datetime.date) -> str:
    if one is None:
        return f'<td><span class="far">not yet: over on {words.day(over)}</span></td>'
    if one.value is None:
        return '<td><span class="far">not known</span></td>'
    counts = "".join(f'<span class="far">{escape(said)}</span>' for said in _counts(one, spoken))
    return f"<td><b>{in_words(one, spoken)}</b>{counts}</td>"


def in_words(one: Stretch, spoken: Spoken) -> str:
    said = words.value(spoken.measure.unit, one.value)
    return f"{said} a day" if spoken.measure.kind is Kind.COUNT else said


def _counts(one: Stretch, spoken: Spoken) -> Iterator[str]:
    if spoken.measure.kind is Kind.COUNT and one.counted is not None:
        yield f"{words.count(one.counted)} in all"
    elif one.out_of:
        yield f"of {words.plural(one.out_of, 'call')}"
    if not one.is_whole:
        yield f"{one.known} of {one.days} days known"
