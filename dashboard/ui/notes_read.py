"""Uploaded notes read one after the other, with progress, and each only once in a session."""

from dataclasses import dataclass
from typing import Any

import streamlit as st

from dashboard.charts import words
from dashboard.errors import DashboardError
from dashboard.minutes import MinutesStore
from dashboard.minutes.shelving.adding import Prepared
from dashboard.ui.received import safe_name

_READ = "notes_read"


@dataclass(frozen=True, kw_only=True)
class Read:
    """A file's notes, or the sentence that refuses it."""

    name: str
    prepared: Prepared | None = None
    refusal: str = ""


def read_all(kept: MinutesStore, files: list[Any]) -> list[Read]:
    """Kept by upload as they are read: where the run is broken off, the next goes on from there."""
    known: dict[str, Read] = st.session_state.setdefault(_READ, {})
    unread = [file for file in files if file.file_id not in known]
    if unread:
        with st.status(f"Reading {words.plural(len(unread), 'file')}", expanded=True) as status:
            bar = st.progress(0.0)
            for at, file in enumerate(unread):
                bar.progress(at / len(unread), text=f"{at + 1} of {len(unread)}: {safe_name(file.name)}")
                known[file.file_id] = _read(kept, file)
            bar.empty()
            status.update(label=f"{words.plural(len(unread), 'file')} read", state="complete", expanded=False)
    return [known[file.file_id] for file in files]


def forget_all() -> None:
    st.session_state.pop(_READ, None)


def _read(kept: MinutesStore, file: Any) -> Read:
    name = safe_name(file.name)
    try:
        return Read(name=name, prepared=kept.prepared(file.getvalue(), name))
    except DashboardError as error:
        return Read(name=name, refusal=str(error))
