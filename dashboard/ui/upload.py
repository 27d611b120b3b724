"""The panel that loads exports from a page: what a load would do is shown first, then a button does it."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from dashboard.charts import words
from dashboard.errors import DashboardError
from dashboard.load.loaded import Loaded
from dashboard.store.place import Place, choose
from dashboard.store.versions import current
from dashboard.ui.empty import LOAD
from dashboard.ui.listing import heading
from dashboard.ui.received import Asked, Upload, load_uploads
from dashboard.ui.reports import done_in_words, report
from dashboard.ui.this_machine import FROM_ELSEWHERE, is_this_machine
from dashboard.ui.upload_options import asked_for
from dashboard.ui.which import go_over_to

# Larger files would be held in memory whole; the command line reads them from disk.
LARGEST_MB = 500
# How many loads this reader has made: a new number empties the box of files.
_ROUND, _TRIED, _DONE = "upload_round", "upload_tried", "upload_done"


def load_exports() -> None:
    heading("Load an export", "Nothing changes until you say so")
    if not is_this_machine():
        st.markdown(FROM_ELSEWHERE)
        st.code(LOAD, language=None, wrap_lines=True)
        return
    for sentence in st.session_state.pop(_DONE, ()):
        st.success(sentence)
    asked = asked_for()
    if asked and (files := _files()):
        _offer(choose(data="own"), asked, files)


def _files() -> Sequence[Any]:
    return st.file_uploader(
        "CSV, Excel or Parquet",
        accept_multiple_files=True,
        max_upload_size=LARGEST_MB,
        key=f"upload_files_{st.session_state.setdefault(_ROUND, 0)}",
    )


def _offer(place: Place, asked: Asked, files: Sequence[Any]) -> None:
    found = _tried(place, asked, files)
    if isinstance(found, str):
        st.error(found)
        return
    for loaded in found:
        report(loaded)
    rows = sum(loaded.rows_kept for loaded in found)
    if rows and st.button(f"Load {words.plural(rows, 'row')}", type="primary", key="upload_load"):
        _load(place, asked, files)
    st.caption("The same from the command line:")
    st.code(asked.as_command([file.name for file in files]), language=None, wrap_lines=True)


def _tried(place: Place, asked: Asked, files: Sequence[Any]) -> tuple[Loaded, ...] | str:
    """A dry run's reports or its refusal; run once for the same files said in the same way."""
    about = (asked, tuple(file.file_id for file in files), current(place))
    kept = st.session_state.get(_TRIED)
    if kept is None or kept[0] != about:
        with st.spinner("Reading, and changing nothing"):
            kept = st.session_state[_TRIED] = (about, _dry_run(place, asked, files))
    found: tuple[Loaded, ...] | str = kept[1]
    return found


def _dry_run(place: Place, asked: Asked, files: Sequence[Any]) -> tuple[Loaded, ...] | str:
    try:
        return load_uploads(place, _uploads(files), asked, dry_run=True)
    except DashboardError as error:
        return str(error)


def _load(place: Place, asked: Asked, files: Sequence[Any]) -> None:
    with st.status("Loading") as status:
        try:
            done = load_uploads(
                place, _uploads(files), asked, dry_run=False, progress=lambda step: _say(status, step)
            )
        except DashboardError as error:
            status.update(label="Not loaded", state="error")
            st.error(str(error))
            return
    st.session_state[_DONE] = [*map(done_in_words, done), *go_over_to(place)]
    st.session_state[_ROUND] += 1
    st.session_state.pop(_TRIED)
    st.rerun()


def _say(status: Any, step: str) -> None:
    status.update(label=step[0].upper() + step[1:])


def _uploads(files: Sequence[Any]) -> list[Upload]:
    return [Upload(name=file.name, content=file.getbuffer()) for file in files]
