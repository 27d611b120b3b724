"""Thirteen months, measure by month, with signals: to read, and to copy to a spreadsheet."""

import csv
import io
from html import escape

import streamlit as st

from dashboard.charts.thirteen_months import Cell, Line, Months, as_file, as_rows
from dashboard.measures.telling import marked
from dashboard.ui.briefing_links import leads_to, linked
from dashboard.ui.chosen import Filters
from dashboard.ui.contents import safe_cell

_KEY = (
    "▲ high or ▼ low: a concern (of calls offered, a change) that chance does not explain; ✚ an improvement. "
    "No mark: chance explains it, or there are no limits yet."
)


def months_table(told: Months, filters: Filters, anew: tuple[str, ...] = ()) -> None:
    title = marked("Thirteen months", told.data)
    heading = "".join(f'<th scope="col">{month:%b} {month:%y}</th>' for month in told.months)
    body = "".join(_line(one, filters) for one in told.lines)
    st.html(
        f'<h3 class="beside">{escape(title)}</h3><div class="months" tabindex="0" role="region" '
        f'aria-label="{escape(title)}"><table><thead><tr><th scope="col">Line</th>'
        f'<th scope="col">Measure</th>{heading}<th scope="col">Latest</th></tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
        f'<p class="earlier">{escape(" ".join((_KEY, *anew)))}</p>'
    )
    _to_copy(told, filters)


def _line(one: Line, filters: Filters) -> str:
    name = linked(one.name, leads_to(filters, line=one.line))
    cells = "".join(f"<td>{_cell(cell)}</td>" for cell in one.cells)
    latest = f'<td class="latest">{escape(one.latest)}</td>'
    return f'<tr><td>{one.line}</td><th scope="row">{name}</th>{cells}{latest}</tr>'


def _cell(cell: Cell) -> str:
    said = f' role="img" aria-label="{cell.signal}"' if cell.shape else ""
    return f'{escape(cell.text)} <span class="sign"{said}>{cell.shape}</span>'


def _to_copy(told: Months, filters: Filters) -> None:
    rows = as_rows(told)
    with st.popover("Copy to a spreadsheet", type="tertiary", key="copy_months"):
        st.code("\n".join("\t".join(row) for row in rows), language=None)
        st.download_button(
            "CSV",
            data=lambda: as_csv(as_file(told)),
            file_name=f"{told.data}-thirteen-months-as-at-{filters.as_at}.csv",
            mime="text/csv",
            key="csv_months",
            on_click="ignore",
        )


def as_csv(rows: list[list[str]]) -> str:
    """Safe to open in a spreadsheet."""
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows([safe_cell(cell) for cell in row] for row in rows)
    return written.getvalue()
