"""The panel that adds notes of meetings from a page, and the meetings there are."""

from html import escape
from typing import Any

import streamlit as st

from dashboard.charts import words
from dashboard.errors import DashboardError
from dashboard.minutes import Meeting, MinutesStore, Outcome, Words, read_notes
from dashboard.minutes.documents import document
from dashboard.store.place import choose
from dashboard.ui import caches
from dashboard.ui.empty import ADD_MINUTES
from dashboard.ui.listing import heading, listing
from dashboard.ui.received import safe_name
from dashboard.ui.this_machine import FROM_ELSEWHERE, is_this_machine

_ROUND, _DONE = "notes_round", "notes_done"


def add_notes() -> None:
    heading("Add notes of a meeting", "As text, one file a meeting")
    if not is_this_machine():
        st.markdown(FROM_ELSEWHERE)
        st.code(ADD_MINUTES, language=None, wrap_lines=True)
        return
    for sentence in st.session_state.pop(_DONE, ()):
        st.success(sentence)
    files = st.file_uploader(
        "Notes (.txt)",
        accept_multiple_files=True,
        max_upload_size=1,
        key=f"notes_files_{st.session_state.setdefault(_ROUND, 0)}",
    )
    found = [file for file in files or () if _read(file)]
    if found and st.button(f"Add {words.plural(len(found), 'meeting')}", type="primary", key="notes_add"):
        _add(found)


def _read(file: Any) -> bool:
    """Says what was found in it, or why it is not the notes of a meeting."""
    try:
        meeting = read_notes(document(file.getvalue(), file.name).text, file.name)
    except DashboardError as error:
        st.error(str(error))
        return False
    st.html(f'<p class="plain"><b>{escape(file.name)}.</b> {escape(meeting_in_words(meeting))}</p>')
    return True


def meeting_in_words(meeting: Meeting) -> str:
    return (
        f"{meeting.title}, {words.day(meeting.date)}: {words.plural(len(meeting.items), 'item')}, "
        f"{words.plural(len(meeting.extracts), 'extract')}, {words.plural(len(meeting.actions), 'action')}."
    )


def _add(files: list[Any]) -> None:
    kept = MinutesStore(choose().common)
    st.session_state[_DONE] = [_added(kept, file) for file in files]
    st.session_state[_ROUND] += 1
    st.rerun()


def _added(kept: MinutesStore, file: Any) -> str:
    added = kept.add_content(file.getvalue(), safe_name(file.name))
    if added.outcome is Outcome.UNCHANGED:
        return f"{file.name} was there already: nothing has changed."
    instead = f" in place of {words.listed(list(added.replaced))}" if added.replaced else ""
    return f"The notes of {words.day(added.meeting.date)} are added{instead}."


def meetings_known() -> None:
    heading("Meetings", "Whose words their extracts are in")
    known = caches.meetings()
    listing([_as_row(meeting) for meeting in known], "The meetings known, newest first")


def _as_row(meeting: Meeting) -> dict[str, object]:
    return {
        "Held": words.day(meeting.date),
        "Meeting": meeting.title,
        "Words": _words(meeting),
        "Extracts": len(meeting.extracts),
    }


def _words(meeting: Meeting) -> str:
    if meeting.words is Words.NOTES_RECORD:
        return "notes record"
    return "our summary, until its notes are added"
