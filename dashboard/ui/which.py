"""Which data the pages show, own or practice: what each store holds, and the switch between them."""

import os
from collections.abc import Iterator
from pathlib import Path

import streamlit as st

from dashboard.charts import words
from dashboard.errors import DashboardError
from dashboard.measures.telling import PRACTICE, mark
from dashboard.store.journal import Journal
from dashboard.store.place import ENVIRONMENT, KINDS, Data, Place, choose
from dashboard.store.versions import current
from dashboard.ui import caches
from dashboard.ui.held import Held
from dashboard.ui.link import forget
from dashboard.ui.listing import heading
from dashboard.ui.this_machine import is_this_machine

NAMES: dict[Data, str] = {"own": "Own data", "practice": PRACTICE.capitalize()}
_KEY = "choose_data"
_EMPTY: dict[Data, str] = {
    "own": "nothing yet: load an export",
    "practice": "nothing yet: `python3 -m dashboard sample` makes it",
}
_GONE_OVER = "From now on own data is shown, and practice data no longer."


def which_data() -> None:
    heading("Which data", "Own and practice data are two stores, and never mix")
    place = choose()
    if os.environ.get(ENVIRONMENT):
        where = f" in `{place.folder}`" if is_this_machine() else ""
        st.markdown(
            f"The store{where} is open because `--store` or `{ENVIRONMENT}` names it, so it cannot be "
            f"switched here. It holds {_named(caches.held())}."
        )
        return
    held = {data: _holding(current(choose(data=data))) for data in KINDS}
    shown = _shown(place)
    if is_this_machine() and any(held[data] for data in KINDS if data != shown):
        _switch(shown, held)
    else:
        st.markdown("\n".join(f"- {sentence}" for sentence in _told(shown, held)))


def _switch(shown: Data, held: dict[Data, str]) -> None:
    st.session_state[_KEY] = shown
    st.radio(
        "The pages show",
        KINDS,
        format_func=NAMES.__getitem__,
        captions=[held[data] or _EMPTY[data] for data in KINDS],
        key=_KEY,
        on_change=_chosen,
    )


def _told(shown: Data, held: dict[Data, str]) -> Iterator[str]:
    for data in KINDS:
        now = ", shown now" if data == shown and held[data] else ""
        yield f"**{NAMES[data]}**{now}: {held[data] or _EMPTY[data]}"


def _chosen() -> None:
    show(st.session_state[_KEY], because="chosen")


def show(data: Data, *, because: str) -> None:
    """From now on, on every page of every reader, as `answerable use` does."""
    Journal(choose().common).write("use", data, {"because": because})
    forget()


def go_over_to(place: Place) -> list[str]:
    """After a load into it: where other data were shown, shows these, and says so."""
    if choose().folder == place.folder:
        return []
    show("own", because="loaded")
    return [_GONE_OVER]


def _shown(place: Place) -> Data:
    return next(data for data in KINDS if data == place.folder.name)


def _named(held: Held | None) -> str:
    """With whose data they are: what the folder is called does not say."""
    return f"{mark(held.data) or 'own data'}: {holding(held)}" if held else "nothing yet"


def _holding(file: Path | None) -> str:
    """Lines, days and calls; blank where there is no store, the trouble where it cannot be read."""
    try:
        return holding(caches.held_in(file)) if file else ""
    except DashboardError as error:
        return str(error)


def holding(held: Held) -> str:
    """999 and 101 calls, 1 April 2018 to 31 December 2021: 2,041,310 offered."""
    if not held.first_day or not held.latest:
        return words.plural(len(held.loads), "load") + ", none of calls"
    lines = words.listed(sorted((one.line for one in held.lines), reverse=True))
    last = max(one.stretches[-1].last_day for one in held.lines)
    return f"{lines} calls, {words.span(held.first_day, last)}: {words.count(held.calls)} offered"
