"""What stands behind a chart, opened one at a time: table, how it is worked out, a sentence to copy."""

from collections.abc import Callable

import streamlit as st

from dashboard.charts import sentences, words
from dashboard.charts.compared import a_year_before
from dashboard.charts.signal_table import cells, with_signals
from dashboard.charts.trend_data import Trend
from dashboard.measures.answer import Answer, Row
from dashboard.measures.telling import answer_as_csv, mark
from dashboard.ui import caches
from dashboard.ui.alone import sentence_of_given, table_of_given
from dashboard.ui.shown import Shown
from dashboard.ui.worked_out import worked_out

TABLE, WORKED_OUT, SENTENCE = "Table", "How this is worked out", "Copy as a sentence"
COUNTED, OUT_OF = "Counted", "Out of"


@st.fragment
def parts(panel: Shown) -> None:
    """Only what is opened is drawn, and only this is drawn again."""
    drawing: dict[str, Callable[[Shown], None]] = {
        WORKED_OUT: worked_out,
        TABLE: table if panel.answers else table_of_given,
        SENTENCE: sentence if panel.answers else sentence_of_given,
    }
    with st.container(key=f"parts_{panel.key}"):
        opened = st.pills("Behind this chart", drawing, key=f"open_{panel.key}", label_visibility="collapsed")
        if opened:
            drawing[opened](panel)


def table(panel: Shown) -> None:
    lead = panel.answers[0]
    rows = _filled([_row(panel.trend, place) for place in range(len(lead.rows))])
    of = f"{sentences.subtitle(lead)}: {words.plural(len(rows), 'row')}"
    numbers = {name: st.column_config.NumberColumn(format="localized") for name in (COUNTED, OUT_OF)}
    st.dataframe(rows, hide_index=True, column_config=numbers, alt=f"Table. {of}", key=f"table_{panel.key}")
    asked = lead.asked
    st.download_button(
        "CSV",
        data=lambda: with_signals(panel.trend, csv_of(panel.answers)),
        file_name=f"{lead.data}-{panel.key}-{lead.line}-{asked.from_date}-to-{asked.to_date}.csv",
        mime="text/csv",
        key=f"csv_{panel.key}",
        on_click="ignore",
    )


def _row(trend: Trend, place: int) -> dict[str, object]:
    answers = trend.answers
    lead = answers[0].rows[place]
    values = {told.measure.name: words.value(told.unit, told.rows[place].value) for told in answers}
    return {
        "Period": words.period(answers[0].asked.by, lead.period),
        "Data": answers[0].data if mark(answers[0].data) else "",
        **values,
        **a_year_before(trend, place),
        COUNTED: lead.numerator,
        OUT_OF: lead.denominator,
        **cells(trend, lead),
        "Complete": "yes" if lead.complete else "no",
        "Why no value": lead.why_no_value or "",
    }


def _filled(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    """Without the columns that say nothing in any row."""
    said = {name for row in rows for name, cell in row.items() if cell not in (None, "")}
    return [{name: cell for name, cell in row.items() if name in said} for row in rows]


def csv_of(answers: tuple[Answer, ...]) -> str:
    """One heading, then the rows of each measure."""
    first, *others = (answer_as_csv(told) for told in answers)
    return first + "".join(other.partition("\n")[2] for other in others)


def sentence(panel: Shown) -> None:
    lead = panel.answers[0]
    files = [str(load["file"]) for load in caches.loads_behind(panel.file, lead.asked)]
    st.code(sentences.to_copy(lead, last_of(lead), files), language=None, wrap_lines=True)


def last_of(told: Answer) -> Row:
    """The latest complete period with a value; failing that, the latest with one."""
    with_value = [row for row in told.rows if row.value is not None]
    return next((row for row in reversed(with_value) if row.complete), with_value[-1])
