"""The Briefing page's line of sickness, with how it is worked out beneath."""

import datetime
from functools import lru_cache
from html import escape
from pathlib import Path

import streamlit as st

from dashboard.analysis.sickness import signals_of_sickness
from dashboard.charts.sickness_words import in_a_line, worked_out
from dashboard.ui import caches
from dashboard.ui.chosen import Filters


def sickness_line(filters: Filters) -> None:
    """Nothing where no absence is loaded: the page then says so under what is not known."""
    said = _said(filters.held.file, filters.as_at) if filters.held else None
    if said:
        line, *how = said
        told = " ".join(how)
        st.html(
            f'<p class="offered">{escape(line)}</p><details class="offered">'
            f"<summary>How sickness is worked out</summary>{escape(told)}</details>"
        )


@lru_cache(maxsize=64)
def _said(file: Path, as_at: datetime.date) -> tuple[str, ...] | None:
    told = caches.sickness_in(file, as_at)
    if told is None:
        return None
    signals = signals_of_sickness(told, as_at)
    return (in_a_line(told, signals, as_at), *worked_out(told, signals))


def is_known(filters: Filters) -> bool:
    return bool(filters.held and _said(filters.held.file, filters.as_at))
