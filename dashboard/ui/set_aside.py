"""Rows set aside, counted by reason, and every one of them as CSV."""

from pathlib import Path

import streamlit as st

from dashboard.charts import words
from dashboard.measures.telling import marked
from dashboard.store.reading import open_version
from dashboard.ui.contents import Contents, Row, set_aside_as_csv
from dashboard.ui.held import Held
from dashboard.ui.listing import heading, listing


def set_aside(held: Held, contents: Contents) -> None:
    total = sum(row["rows"] for row in contents.set_aside)
    each = f"{words.plural(total, 'row')}, each kept with its file, line and reason"
    heading("Rows set aside", marked(each, held.data))
    if not total:
        return
    listing([_by_reason(row) for row in contents.set_aside], "Rows set aside, by load and reason")
    st.download_button(
        "Every row set aside (CSV)",
        data=lambda: _csv(held.file),
        file_name=f"{held.data}-rows-set-aside.csv",
        mime="text/csv",
        on_click="ignore",
    )


def _by_reason(row: Row) -> dict[str, object]:
    return {
        "Load": row["load_id"],
        "File": row["file"],
        "Reason": row["reason"],
        "Rows": row["rows"],
        "First on line": row["first_line"],
    }


def _csv(file: Path) -> str:
    with open_version(file) as store:
        return set_aside_as_csv(store)
