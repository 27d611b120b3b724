"""The versions of the open store, and the command that goes back to one."""

from pathlib import Path

import streamlit as st

from dashboard.charts import words
from dashboard.measures.telling import marked
from dashboard.store import versions
from dashboard.store.place import Place, choose
from dashboard.store.versions import Version
from dashboard.ui import caches
from dashboard.ui.listing import heading, listing


def versions_kept() -> None:
    place, held = choose(), caches.held()
    kept = _history(place, _files(place))
    if not kept:
        return
    data = held.data if held else "own"
    heading("Versions", marked(f"{words.plural(len(kept), 'version')}, newest first", data))
    st.markdown(
        f"Each load makes a new version; the newest {versions.kept(data)} are kept. "
        "A restore changes only which of them is shown, and touches nothing that people wrote."
    )
    listing([_row(one) for one in kept], "The versions kept, newest first")


def _files(place: Place) -> tuple[str, ...]:
    """Version files never change: new names, or another current one, mean another history."""
    pointed = versions.current(place)
    kept = sorted(file.name for file in place.folder.glob("*.duckdb"))
    return (pointed.name if pointed else "", *kept)


@st.cache_resource(max_entries=4, show_spinner=False, hash_funcs={Place: repr, Path: str})
def _history(place: Place, files: tuple[str, ...]) -> tuple[Version, ...]:  # noqa: ARG001
    return versions.history(place)


def _row(one: Version) -> dict[str, object]:
    made = f"{words.short_day(one.made_at.date())}, {one.made_at:%H:%M} UTC" if one.made_at else ""
    return {
        "Version": one.number,
        "Made": made,
        "Loads": one.loads,
        "Calls": words.count(one.calls),
        "To go back to it": "shown now" if one.is_current else _command(one),
    }


def _command(one: Version) -> str:
    return "cannot be read" if one.trouble else f"python3 -m dashboard restore {one.number}"
