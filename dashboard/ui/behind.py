"""What stands behind a chart of one month: table with CSV, how it is worked out, a sentence to copy."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from dashboard.charts import words
from dashboard.charts.trend import CONFIG
from dashboard.measures.answer import Answer
from dashboard.measures.telling import NOT_REAL, mark
from dashboard.store import queries
from dashboard.ui import caches
from dashboard.ui.parts import SENTENCE, TABLE, WORKED_OUT
from dashboard.ui.whole_month import WholeMonth
from dashboard.ui.worked_out import SQL_PX


@dataclass(frozen=True, kw_only=True)
class Behind:
    """`about` are sentences of how it is worked out; `csv` is `table` with its source."""

    key: str
    month: WholeMonth
    headline: str
    subtitle: str
    said: str
    figure: go.Figure
    about: Sequence[str]
    query: str
    table: Sequence[dict[str, Any]]
    csv: Callable[[], str]


def drawn(panel: Behind) -> None:
    st.html(f'<div class="head"><h2>{escape(panel.headline)}</h2><p>{escape(panel.subtitle)}</p></div>')
    st.plotly_chart(
        panel.figure,
        key=f"chart_{panel.key}",
        theme=None,
        config=dict(CONFIG),
        alt=f"{panel.headline}. {panel.said} The table below holds every figure.",
    )
    st.html(f'<p class="plain"><b>In plain words.</b> {escape(panel.said)}</p>')
    _parts(panel)


@st.fragment
def _parts(panel: Behind) -> None:
    drawing = {WORKED_OUT: _worked_out, TABLE: _table, SENTENCE: _sentence}
    with st.container(key=f"parts_{panel.key}"):
        opened = st.pills("Behind this chart", drawing, key=f"open_{panel.key}", label_visibility="collapsed")
        if opened:
            drawing[opened](panel)


def _worked_out(panel: Behind) -> None:
    st.markdown("\n".join(f"- {line}" for line in [*panel.about, *_sources(panel.month)]))
    st.markdown(f"The query, `queries/{panel.query}.sql`:")
    st.code(queries.read(panel.query).sql, language="sql", height=SQL_PX)


def _sources(month: WholeMonth) -> Iterator[str]:
    for load in _loads(month.offered, month):
        read, aside = words.count(load["rows_read"]), words.count(load["rows_set_aside"])
        yield f"Load {load['load_id']}: {load['file']}, {read} rows read, {aside} set aside."
        yield from (f"It cannot tell: {sentence}" for sentence in load["cannot_tell"])


def _loads(told: Answer, month: WholeMonth) -> Sequence[Any]:
    return caches.loads_behind(month.file, told.asked)


def _table(panel: Behind) -> None:
    st.dataframe(
        list(panel.table),
        hide_index=True,
        alt=f"Table. {panel.subtitle}: {words.plural(len(panel.table), 'row')}",
        key=f"table_{panel.key}",
    )
    told = panel.month.offered
    st.download_button(
        "CSV",
        data=panel.csv,
        file_name=f"{told.data}-{panel.key}-{told.line}-{told.rows[0].period.iso}.csv",
        mime="text/csv",
        key=f"csv_{panel.key}",
        on_click="ignore",
    )


def _sentence(panel: Behind) -> None:
    told = panel.month.offered
    files = words.listed([str(load["file"]) for load in _loads(told, panel.month)])
    whose = NOT_REAL if mark(told.data) else f"source: {files or 'the store'}"
    st.code(f"{panel.headline} [force clock; {whose}].", language=None, wrap_lines=True)
