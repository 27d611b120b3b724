"""The form that puts the reading of an extract right, and what was corrected of it: for this machine."""

from collections.abc import Iterator
from typing import Any

import streamlit as st

from dashboard.charts import words
from dashboard.errors import DashboardError
from dashboard.minutes.correcting.anchors import anchor_of
from dashboard.minutes.correcting.corrections import Correction, correct, corrections
from dashboard.minutes.meeting import Extract, Meeting
from dashboard.store.journal import Journal
from dashboard.store.place import choose
from dashboard.ui.correcting_fields import as_read, changes_of, fields
from dashboard.ui.listing import as_it_stands
from dashboard.ui.this_machine import is_this_machine

KEEP, BACK = "Keep the correction", "Take all corrections back"
COMMAND = 'python3 -m dashboard minutes correct {id} --kind KIND --by "NAME" --reason "REASON"'
_NAMES = {
    "kind": "kind",
    "by": "who",
    "links": "measures",
    "promises": "promise",
    "answers": "what it answers",
    "tells": "what it tells of",
}


def correcting(meeting: Meeting, extract: Extract) -> None:
    made = _made_of(meeting, extract)
    label = f"Correct this ({words.plural(len(made), 'correction')} made)" if made else "Correct this"
    with st.expander(label, key="correct_this"):
        for one in made:
            st.markdown(f"- {_told(one)}")
        if not is_this_machine():
            st.markdown("Only somebody at the machine that serves this page corrects a reading:")
            st.code(COMMAND.format(id=extract.id), language=None, wrap_lines=True)
            return
        _form(meeting, extract, again=bool(made and made[-1].changes))


def _form(meeting: Meeting, extract: Extract, *, again: bool) -> None:
    with st.form(f"correct_{extract.id}"):
        read = as_read(extract)
        put = fields(meeting, read)
        name, reason = st.text_input("Your name"), st.text_input("Your reason")
        left, right = st.columns(2)
        keep = left.form_submit_button(KEEP)
        back = right.form_submit_button(BACK) if again else False
    if keep:
        _keep(meeting, extract, lambda: changes_of(read, put).body((meeting,)), name, reason)
    elif back:
        _keep(meeting, extract, dict, name, reason)


def _keep(meeting: Meeting, extract: Extract, body: Any, name: str, reason: str) -> None:
    try:
        if not name.strip() or not reason.strip():
            raise DashboardError("A correction is kept with a name and a reason: fill in both.")
        correct(Journal(choose().common), (meeting,), extract.id, body(), name=name, reason=reason)
    except DashboardError as error:
        st.error(as_it_stands(str(error)))
        return
    st.rerun()


def _made_of(meeting: Meeting, extract: Extract) -> tuple[Correction, ...]:
    """All ever made, oldest first."""
    about, _ = anchor_of((meeting,), extract.id)
    return tuple(one for one in corrections(Journal(choose().common)) if one.about == about)


def _told(one: Correction) -> str:
    what = "; ".join(_changed(one)) or "all taken back: as read"
    why = f" ({one.reason})" if one.reason else ""
    return as_it_stands(f"{words.day(one.written_at.date())}, {one.name}: {what}{why}")


def _changed(one: Correction) -> Iterator[str]:
    for name, value in one.changes.items():
        yield f"{_NAMES.get(name, name)}: {_in_words(name, value)}"


def _in_words(name: str, value: Any) -> str:
    if name == "by":
        return words.listed(list(value)) or "nobody"
    if name == "links":
        return words.listed([" ".join([*one["lines"], one["measure"]]) for one in value]) or "none"
    if name == "promises":
        return ", ".join(f"{key} {said or 'none'}" for each in value.values() for key, said in each.items())
    return str(value.get("text", value) or "nothing") if isinstance(value, dict) else str(value)
