"""Which store is open, its versions, and the commands that change either."""

import os
from pathlib import Path

import streamlit as st

from dashboard.charts import words
from dashboard.store import versions
from dashboard.store.place import ENVIRONMENT, KINDS, Place, choose
from dashboard.store.versions import Version
from dashboard.ui.listing import heading, listing
from dashboard.ui.this_machine import is_this_machine


def store_and_versions() -> None:
    place = choose()
    _which(place)
    kept = _history(place, _files(place))
    if not kept:
        return
    st.markdown(
        f"Each load makes a new version; the newest {versions.KEEP} are kept. "
        "A restore changes only which of them is shown, and touches nothing that people wrote."
    )
    listing([_row(one) for one in kept], "The versions kept, newest first")


def _which(place: Place) -> None:
    heading("Store and versions", "Own and practice data never mix")
    if os.environ.get(ENVIRONMENT):
        where = f" in `{place.folder}`" if is_this_machine() else ""
        st.markdown(f"The store{where} is open because `--store` or `{ENVIRONMENT}` names it.")
        return
    other = next(kind for kind in KINDS if kind != place.folder.name)
    st.markdown(f"The **{place.folder.name}** store is open. To open the other:")
    st.code(f"python3 -m dashboard use {other}", language=None, wrap_lines=True)


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
