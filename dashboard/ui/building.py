"""What stands on a page while practice data is being made: what, how far it is, why it ended too soon."""

import os
import shlex
from html import escape

import streamlit as st

from dashboard.charts import words
from dashboard.sample.settings import settings
from dashboard.store import underway
from dashboard.store.place import ENVIRONMENT, choose
from dashboard.store.underway import Underway
from dashboard.store.versions import current
from dashboard.ui.this_machine import is_this_machine

# Pages that have something to say before there is any data.
_ANYWAY = frozenset({"Data", "Measures"})
_EVERY_S = 1.0
_WHAT = (
    "There is no data here yet. So that there is something to look at, Answerable simulates a control room "
    "of West Mercia’s size, call by call: {days}. That happens once, and this page then fills by itself."
)
_OWN = "Your own data can be loaded meanwhile, on the Data page. The two are never mixed."
_MAKE = "python3 -m dashboard sample"


def instead_of(title: str) -> bool:
    """Where nothing is loaded: draws how far practice data are, if they are made; whether that is all."""
    place = choose()
    if underway.told(place.folder) is None:
        return False
    _how_far()
    return title not in _ANYWAY


def make_practice_data() -> str:
    """The command that makes practice data where the pages look for them."""
    if not os.environ.get(ENVIRONMENT):
        return _MAKE
    return f"{_MAKE} --store {shlex.quote(str(choose().folder)) if is_this_machine() else 'DIR'}"


@st.fragment(run_every=_EVERY_S)
def _how_far() -> None:
    place = choose()
    now = None if current(place) else underway.told(place.folder)
    if now is None:
        st.rerun()
    elif now.trouble:
        _ended(now)
    else:
        _going_on(now)


def _going_on(now: Underway) -> None:
    usual = settings()
    what = _WHAT.format(days=words.span(usual.first_day, usual.last_day))
    st.html(
        f'<section class="making"><h2>Practice data is being made</h2><p>{escape(what)}</p>'
        f'<div class="bar" role="progressbar" aria-label="Practice data made" aria-valuemin="0" '
        f'aria-valuemax="100" aria-valuenow="{now.share * 100:.0f}"><span style="width:{now.share:.1%}">'
        f"</span></div>"
        f'<p class="far">{escape(now.in_words)}</p><p>{escape(_OWN)}</p></section>'
    )


def _ended(now: Underway) -> None:
    st.html(
        '<section class="making"><h2>Practice data could not be made</h2>'
        f"<p>{escape(now.trouble)} To make it, type</p></section>"
    )
    st.code(make_practice_data(), language=None, wrap_lines=True)
    st.html(f'<p class="far">This page fills by itself once it is made. {escape(_OWN)}</p>')
