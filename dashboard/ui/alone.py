"""What stands behind a chart of figures that others gave, where nothing could be worked out."""

import csv
import io
from collections.abc import Sequence

import streamlit as st

from dashboard.charts import alone, words
from dashboard.charts.outside import Outside
from dashboard.measures.provenance import stamp
from dashboard.ui.contents import safe_cell
from dashboard.ui.shown import Shown

_COLUMNS = (
    *("line", "from", "to", "measure", "value", "unit"),
    *("given", "published", "clock", "definition", "source", "url", "made_at"),
)


def table_of_given(panel: Shown) -> None:
    given = panel.beside.drawn
    st.dataframe(
        [_row(one) for one in given],
        hide_index=True,
        alt=f"Table. {alone.counted(given)}: {words.plural(len(given), 'row')}",
        key=f"table_{panel.key}",
    )
    asked = panel.told[0].asked
    st.download_button(
        "CSV",
        data=lambda: csv_of_given(asked.line, given),
        file_name=f"given-{panel.key}-{asked.line}-{asked.from_date}-to-{asked.to_date}.csv",
        mime="text/csv",
        key=f"csv_{panel.key}",
        on_click="ignore",
    )


def sentence_of_given(panel: Shown) -> None:
    st.code(alone.to_copy(panel.told[0], panel.beside.drawn), language=None, wrap_lines=True)


def _row(one: Outside) -> dict[str, str]:
    return {
        "Days": words.span(one.from_date, one.to_date),
        "Measure": one.measure.name,
        "Figure": words.value(one.measure.unit, one.value),
        "Given": str(one.giver),
        "Source": one.source,
        "Published": one.published_on,
        "Clock": one.clock,
        "Definition": one.definition,
    }


def csv_of_given(line: str, given: Sequence[Outside]) -> str:
    """Shares as fractions, times in seconds; safe to open in a spreadsheet."""
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(_COLUMNS)
    made_at = stamp(None)
    for one in given:
        days = [one.from_date, one.to_date]
        about = [one.giver, one.published_on, one.clock, one.definition, one.source, one.url, made_at]
        cells = [line, *days, one.measure.key, one.value, str(one.measure.unit), *about]
        rows.writerow(map(safe_cell, cells))
    return written.getvalue()
