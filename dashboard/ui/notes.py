"""The panel that adds notes of meetings from a page, and the meetings there are."""

import re
from html import escape

import streamlit as st

from dashboard.charts import words
from dashboard.errors import DashboardError
from dashboard.minutes import Meeting, MinutesStore, Words
from dashboard.minutes.documents import TAKEN
from dashboard.minutes.documents.formats import LARGEST_BYTES, MEGABYTE
from dashboard.minutes.shelving.adding import Prepared
from dashboard.minutes.shelving.told import in_words
from dashboard.store.place import choose
from dashboard.ui import caches
from dashboard.ui.empty import ADD_MINUTES
from dashboard.ui.listing import heading, listing
from dashboard.ui.notes_read import Read, forget_all, read_all
from dashboard.ui.this_machine import FROM_ELSEWHERE, is_this_machine

_ROUND, _DONE = "notes_round", "notes_done"
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>()#+!|$:~-])")


def add_notes() -> None:
    heading("Add notes of meetings", "One file a meeting, several at once; nothing changes until you say so")
    if not is_this_machine():
        st.markdown(FROM_ELSEWHERE)
        st.code(ADD_MINUTES, language=None, wrap_lines=True)
        return
    for shown, sentence in st.session_state.pop(_DONE, ()):
        (st.success if shown else st.error)(as_written(sentence))
    files = st.file_uploader(
        TAKEN,
        accept_multiple_files=True,
        max_upload_size=LARGEST_BYTES // MEGABYTE,
        key=f"notes_files_{st.session_state.setdefault(_ROUND, 0)}",
    )
    if files:
        kept = MinutesStore(choose().common)
        _offer(kept, read_all(kept, list(files)))


def _offer(kept: MinutesStore, read: list[Read]) -> None:
    found = [one.prepared for one in read if one.prepared]
    for one in read:
        if one.prepared:
            told = in_words(kept.foretold(one.prepared))
            st.html(f'<p class="plain"><b>{escape(one.name)}.</b> {escape(told)}</p>')
        else:
            st.error(as_written(one.refusal))
    if found and st.button(f"Add {words.plural(len(found), 'meeting')}", type="primary", key="notes_add"):
        _add(kept, found)


def _add(kept: MinutesStore, found: list[Prepared]) -> None:
    st.session_state[_DONE] = [_added(kept, one) for one in found]
    st.session_state[_ROUND] += 1
    forget_all()
    st.rerun()


def _added(kept: MinutesStore, one: Prepared) -> tuple[bool, str]:
    """Whether it is kept, and what to say of it; one that fails keeps none of the others out."""
    try:
        return True, f"{one.file_name}: {in_words(kept.add_prepared(one))}"
    except DashboardError as error:
        return False, str(error)


def as_written(sentence: str) -> str:
    """For Streamlit's messages: what a file is called or titled must not be taken for Markdown."""
    return _MARKDOWN.sub(r"\\\1", sentence)


def meetings_known() -> None:
    heading("Meetings", "Whose words their extracts are in")
    known = caches.meetings()
    listing([_as_row(meeting) for meeting in known], "The meetings known, newest first")
    shown = {meeting.id for meeting in known if meeting.words is Words.NOTES_RECORD}
    unread = [row.file_name for row in MinutesStore(choose().common).rows() if row.meeting not in shown]
    if unread:
        st.warning(as_written(f"Kept, but no longer read as the notes of a meeting: {words.listed(unread)}."))


def _as_row(meeting: Meeting) -> dict[str, object]:
    return {
        "Held": words.day(meeting.date),
        "Meeting": meeting.title,
        "Words": _words(meeting),
        "Extracts": len(meeting.extracts),
    }


def _words(meeting: Meeting) -> str:
    if meeting.words is Words.NOTES_RECORD:
        return f"notes record, {meeting.standing}"
    return "our summary, until its notes are added"
