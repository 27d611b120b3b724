"""The band under the menu: whose data a page shows, and where they come from."""

from html import escape
from pathlib import PurePath

import streamlit as st

from dashboard.charts import words
from dashboard.store import underway
from dashboard.store.place import choose
from dashboard.ui import practice
from dashboard.ui.building import make_practice_data
from dashboard.ui.held import Held

NOTHING = "Load an export of calls and the pages fill. To look round first: {sample}"
MAKING = "The pages fill once practice data is made, or an export of your own loaded."


def band(held: Held | None) -> None:
    """Practice data, own data or none: on every page, before anything else."""
    kind = " practice" if held and held.data == "practice" else ""
    name, more = in_words(held)
    st.html(f'<div class="band{kind}" role="note"><b>{escape(name)}</b> {escape(more)}</div>')


def in_words(held: Held | None) -> tuple[str, str]:
    """Its name, and what more is said."""
    if held is None:
        making = underway.told(choose().folder)
        return "No data yet.", MAKING if making else NOTHING.format(sample=make_practice_data())
    if held.data == "practice":
        return practice.in_words(held.made_by)
    latest = held.loads[0] if held.loads else None
    if latest is None:
        return "Own data.", "Every load has been taken out again."
    more = f" and {words.plural(len(held.loads) - 1, 'other load')}" if len(held.loads) > 1 else ""
    file = PurePath(latest["file"]).name
    return "Own data.", f"{file}{more}, loaded {words.day(latest['loaded_at'].date())}."
