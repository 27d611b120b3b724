"""What is loaded: lines and days, loads and what they cannot tell; without data, what to load and how."""

from collections.abc import Iterator
from html import escape
from pathlib import Path

import streamlit as st

from dashboard.charts import words
from dashboard.load.layouts import layouts
from dashboard.measures.telling import marked
from dashboard.store.reading import open_version
from dashboard.ui import caches
from dashboard.ui.contents import (
    Contents,
    Row,
    contents_of,
    days_in_words,
    gap_in_words,
    gaps,
    stretch_in_words,
)
from dashboard.ui.empty import LOAD
from dashboard.ui.held import Held
from dashboard.ui.listing import heading, listing
from dashboard.ui.practice import mark_of
from dashboard.ui.set_aside import set_aside

# Of loads shown one by one; the rest stand in a table.
_NEWEST = 8


def what_is_loaded() -> None:
    held = caches.held()
    if held is None:
        _what_to_load()
        return
    contents = _contents(held.file)
    _lines(contents, held.data)
    _loads(held)
    set_aside(held, contents)


@st.cache_resource(max_entries=4, show_spinner=False, hash_funcs={Path: str})
def _contents(file: Path) -> Contents:
    with open_version(file) as store:
        return contents_of(store)


def _what_to_load() -> None:
    heading("Nothing is loaded yet", "Load an export of the telephone system, on this page or with")
    st.code(LOAD, language=None, wrap_lines=True)
    known = [{"Layout": one.name, "What it is": one.about} for one in layouts()]
    listing(known, "The layouts that exports are read through")


def _lines(contents: Contents, data: str) -> None:
    heading("Days covered", "Where a day is covered, no row means no calls; in a gap calls are not known")
    tiles = "".join(_tile(line, contents, mark_of(data)) for line in contents.covered_lines)
    st.html(f'<div class="tiles wide">{tiles}</div>')


def _tile(line: str, contents: Contents, mark: str) -> str:
    stretches = contents.stretches_of(line)
    told = sorted(
        [(one["first_day"], stretch_in_words(one)) for one in stretches]
        + [(first, gap_in_words(first, last)) for first, last in gaps(stretches)]
    )
    calls = next((row["offered"] for row in contents.lines if row["line"] == line), 0)
    days = "".join(f"<p>{escape(sentence)}</p>" for _, sentence in told)
    return (
        f'<section class="tile"><h2>{escape(line)} calls offered</h2>'
        f'<div class="figure"><span class="value">{words.count(calls)}</span></div>{days}{mark}</section>'
    )


def _loads(held: Held) -> None:
    heading("Loads", marked(f"{words.plural(len(held.loads), 'load')}, newest first", held.data))
    st.html("".join(_card(load) for load in held.loads[:_NEWEST]))
    older = held.loads[_NEWEST:]
    if older:
        listing([_as_row(load) for load in older], "Earlier loads")


def _card(load: Row) -> str:
    cannot = "".join(f"<li>{escape(sentence)}</li>" for sentence in load["cannot_tell"])
    folded = f"<details><summary>What it cannot tell</summary><ul>{cannot}</ul></details>" if cannot else ""
    said = f"{load['layout']} {load['options']}".strip()
    return (
        f'<article class="extract"><header><b>Load {load["load_id"]}</b> · {_loaded_at(load)} · '
        f"{escape(said)}</header><p><b>{escape(load['file'])}</b>{escape(_covers(load))}. "
        f"{'. '.join(_rows(load))}.</p>{folded}</article>"
    )


def _loaded_at(load: Row) -> str:
    return f"{words.day(load['loaded_at'].date())}, {load['loaded_at']:%H:%M} UTC"


def _covers(load: Row) -> str:
    covers = load["covers_from"], load["covers_to"]
    return f", {days_in_words(*covers)}" if all(covers) else ""


def _rows(load: Row) -> Iterator[str]:
    yield f"{words.count(load['rows_kept'])} of {words.plural(load['rows_read'], 'row')} kept"
    if load["rows_set_aside"]:
        yield f"{words.count(load['rows_set_aside'])} set aside"
    left_out = load["rows_read"] - load["rows_kept"] - load["rows_set_aside"]
    if left_out:
        yield f"{words.count(left_out)} left out, being nothing that this layout counts"
    if load["rows_replaced"]:
        yield f"{words.plural(load['rows_replaced'], 'row')} of earlier loads replaced"


def _as_row(load: Row) -> dict[str, object]:
    return {
        "Load": load["load_id"],
        "File": load["file"],
        "Layout and options": f"{load['layout']} {load['options']}".strip(),
        "Covers": _covers(load).removeprefix(", "),
        "Rows": ". ".join(_rows(load)),
        "Loaded": _loaded_at(load),
    }
