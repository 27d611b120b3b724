"""What other meetings recorded of the same as a chosen card, each a link to its place in their notes."""

import datetime
import textwrap
from html import escape

import streamlit as st

from dashboard.charts import words
from dashboard.errors import DashboardError
from dashboard.minutes.finding.related import AT_ONCE, Related, related
from dashboard.minutes.understanding.beside import Beside
from dashboard.store.place import choose
from dashboard.ui import caches
from dashboard.ui.chosen import Filters
from dashboard.ui.extract_card import measure_name, topic_name
from dashboard.ui.minutes_links import to_extract

NOTHING = "No other meeting held by then recorded anything like it."
_MOST_LETTERS = 180


def related_elsewhere(one: Beside, filters: Filters) -> None:
    ids = tuple(extract.id for extract in one.chosen)
    try:
        found = _related(caches.minutes_stamp(), ids, filters.as_at, one)
    except DashboardError as problem:
        st.caption(str(problem))
        return
    rows = "".join(_row(each, filters) for each in found)
    listed = f"<ul>{rows}</ul>" if rows else f"<p>{NOTHING}</p>"
    st.html(f'<div class="related"><h4>At other meetings</h4>{listed}</div>')


@st.cache_resource(max_entries=200, show_spinner="Looking through the notes of other meetings …")
def _related(
    stamp: caches.Stamp,  # noqa: ARG001
    ids: tuple[str, ...],  # noqa: ARG001
    as_at: datetime.date,
    _one: Beside,
) -> tuple[Related, ...]:
    """Of everything on the card that is about its chart, the likest first, each once."""
    folder, found = choose().common, dict[str, Related]()
    for extract in _one.chosen:
        for each in related(folder, extract, _one.meeting, as_at=as_at):
            found[each.hit.id] = max(each, found.get(each.hit.id, each), key=lambda like: like.score)
    return tuple(sorted(found.values(), key=lambda each: -each.score)[:AT_ONCE])


def _row(each: Related, filters: Filters) -> str:
    hit = each.hit
    by = [words.listed(list(hit.by))] if hit.by else []
    where = " · ".join([words.day(hit.date), f"item {hit.item}", *by, str(hit.kind), str(hit.words)])
    said = textwrap.shorten(hit.text, _MOST_LETTERS, placeholder=" …")
    return (
        f'<li><a href="{to_extract(hit.id, filters)}" target="_self">{escape(where)}</a><br>{escape(said)} '
        f"<small>{escape(_shared(each))}</small></li>"
    )


def _shared(each: Related) -> str:
    about = [*map(topic_name, each.topics), *map(measure_name, each.measures)]
    quoted = ", ".join(f"“{word}”" for word in each.words)
    return f"shares {'; '.join([*about, quoted])}"
