"""Spreadsheets (`.xlsx` and its kin), and any rows that Python has to read.

A cell's own type is turned into the text that a CSV would hold, so that one layout reads both.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path

import duckdb
import pandas as pd
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from dashboard.errors import DashboardError
from dashboard.load.header import Header, find_in_rows
from dashboard.load.layout import Layout
from dashboard.load.source import STRAY_QUOTE, Malformed, Places, Source, fitting_rule

# The physical line (or spreadsheet row) and its cells; None where they cannot be told apart.
Row = tuple[int, Sequence[str | None] | None]
Whole = tuple[int, Sequence[str | None]]
Sheet = list[list[str | None]]
BATCH = 100_000


def open_sheet(con: duckdb.DuckDBPyConnection, path: Path, layout: Layout) -> Source:
    """The one sheet with the layout's header."""
    try:
        with CalamineWorkbook.from_path(path) as workbook:
            sheets = {name: _as_text(workbook.get_sheet_by_name(name)) for name in workbook.sheet_names}
    except (CalamineError, OSError) as error:
        raise DashboardError(
            f"{path.name} cannot be read as a spreadsheet: {error}. Save it again."
        ) from error
    header, rows = _fitting_sheet(sheets, layout, path.name)
    numbered = enumerate(rows[header.line :], start=header.line + 1)
    filled = ((number, row) for number, row in numbered if any(cell is not None for cell in row))
    return rows_as_source(con, layout, header, filled, typed=True)


def _fitting_sheet(sheets: dict[str, Sheet], layout: Layout, file: str) -> tuple[Header, Sheet]:
    """More than one is refused: the rows of the others would be lost."""
    found: dict[str, Header] = {}
    refusals = []
    for name, rows in sheets.items():
        if not any(cell is not None for row in rows for cell in row):
            continue
        try:
            found[name] = find_in_rows(rows, layout, f"{file}, sheet {name}," if len(sheets) > 1 else file)
        except DashboardError as refusal:
            refusals.append(str(refusal))
    if not found:
        raise DashboardError(" ".join(refusals[:3]) or f"{file} has nothing in any of its sheets.")
    if len(found) > 1:
        raise DashboardError(
            f"{file} has {layout.name} in {len(found)} sheets ({', '.join(found)}): "
            f"one can be read, so save each as a file of its own."
        )
    ((name, header),) = found.items()
    return header, sheets[name]


def rows_as_source(
    con: duckdb.DuckDBPyConnection,
    layout: Layout,
    header: Header,
    rows: Iterable[Row],
    *,
    typed: bool = False,
) -> Source:
    names = [f"c{index}" for index in range(len(header.columns))]
    con.execute("create or replace temp table text_row (file_line bigint, " + _varchars(names) + ")")
    wrong: list[Malformed] = []
    fitting = _fitting(rows, layout, header, wrong)
    while batch := list(islice(fitting, BATCH)):
        _append(con, names, batch)
    con.execute(
        "create or replace temp view source as select rowid + 1 as n, * exclude (file_line) from text_row"
    )
    counted = con.execute("select count(*) from text_row").fetchone()

    def places(wanted: set[int]) -> Places:
        found = con.execute("select rowid + 1, file_line from text_row").fetchall() if wanted else []
        lines = {row: line for row, line in found if row in wanted}
        return Places(lines=lines, malformed=tuple(wrong))

    rows_read = int(counted[0]) if counted else 0
    return Source(header=header, typed=typed, rows=rows_read, malformed=len(wrong), places=places)


def _fitting(rows: Iterable[Row], layout: Layout, header: Header, wrong: list[Malformed]) -> Iterator[Whole]:
    count = len(header.columns)
    for line, cells in rows:
        if cells is None:
            wrong.append(Malformed(line=line, reason=STRAY_QUOTE))
            continue
        if len(cells) == count:
            yield line, cells
            continue
        rule = fitting_rule(layout, header, [cell or "" for cell in cells])
        reason = f"{len(cells)} columns where the header has {count}"
        wrong.append(Malformed(line=line, reason=rule or reason, left_out=rule is not None))


def _append(con: duckdb.DuckDBPyConnection, names: list[str], batch: list[Whole]) -> None:
    told = {"file_line": pd.Series([line for line, _ in batch], dtype="int64")}
    columns = list(zip(*(cells for _, cells in batch), strict=True))
    cells = {
        name: pd.Series(list(column), dtype="object") for name, column in zip(names, columns, strict=True)
    }
    con.register("text_batch", pd.DataFrame(told | cells))
    con.execute("insert into text_row select * from text_batch")
    con.unregister("text_batch")


def _varchars(names: list[str]) -> str:
    return ", ".join(f"{name} varchar" for name in names)


def _as_text(sheet: CalamineSheet) -> Sheet:
    return [[cell_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]


def cell_text(cell: object) -> str | None:
    """As a CSV would have it: ISO dates and times, H:MM:SS, whole numbers without a point."""
    if cell is None or cell == "":
        return None
    if isinstance(cell, timedelta):
        return _clock(round(cell.total_seconds() * 1000))
    if isinstance(cell, time):
        seconds = cell.hour * 3600 + cell.minute * 60 + cell.second
        return _clock(seconds * 1000 + round(cell.microsecond / 1000))
    if isinstance(cell, datetime):
        # A spreadsheet keeps a moment as a fraction of a day: not exact below a millisecond.
        to_the_millisecond = cell + timedelta(microseconds=500)
        return to_the_millisecond.isoformat(sep=" ", timespec="milliseconds").removesuffix(".000")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def _clock(milliseconds: int) -> str:
    seconds, thousandths = divmod(milliseconds, 1000)
    clock = f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return f"{clock}.{thousandths:03}" if thousandths else clock
