"""A file's header: found past any preamble by the columns that the layout needs, never guessed."""

import csv
import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.errors import DashboardError
from dashboard.load.layout import Layout

# A preamble is a few lines; further down a header would be data.
SEARCHED = 100
# Python's own limit of 128 KB would end a load at one long cell.
csv.field_size_limit(1 << 30)


@dataclass(frozen=True, kw_only=True)
class Header:
    """`line` is the physical line (1 is the first); `columns` as the file has them, in order."""

    line: int
    columns: tuple[str, ...]
    delimiter: str = ","

    def index(self, column: str) -> int | None:
        """None where the file lacks it; upper and lower case are one."""
        return next((at for at, ours in enumerate(self.columns) if _same(ours) == _same(column)), None)


def find_in_text(lines: Iterable[str], layout: Layout, file: str) -> Header:
    found = [
        Header(line=number, columns=_cells(line, delimiter), delimiter=delimiter)
        for number, line in enumerate(lines, start=1)
        for delimiter in layout.delimiters
        if number <= SEARCHED
    ]
    return _chosen(found, layout, file)


def find_in_rows(rows: Iterable[Sequence[str | None]], layout: Layout, file: str) -> Header:
    found = [
        Header(line=number, columns=tuple((cell or "").strip() for cell in row))
        for number, row in enumerate(rows, start=1)
        if number <= SEARCHED
    ]
    return _chosen(found, layout, file)


def lacking(header: Header, layout: Layout) -> tuple[str, ...]:
    return tuple(column for column in layout.required_columns if header.index(column) is None)


def _chosen(found: list[Header], layout: Layout, file: str) -> Header:
    header = next((header for header in found if not lacking(header, layout)), None)
    if header is None:
        raise DashboardError(_not_found(found, layout, file))
    _check_twice(header, layout, file)
    _check_strange(header, layout, file)
    return header


def _not_found(found: list[Header], layout: Layout, file: str) -> str:
    wanted = f"{file} has no header with the columns that {layout.name} needs"
    if not found:
        return f"{file} is empty: a header and rows beneath it were wanted."
    nearest = min(found, key=lambda header: len(lacking(header, layout)))
    missing = lacking(nearest, layout)
    if len(missing) == len(layout.required_columns):
        return f"{wanted}: {', '.join(missing)}. Is --layout right?"
    return f"{wanted}: line {nearest.line} comes nearest, and lacks {', '.join(missing)}."


def _check_twice(header: Header, layout: Layout, file: str) -> None:
    names = [_same(column) for column in header.columns]
    twice = [column for column in layout.columns if names.count(_same(column)) > 1]
    if twice:
        raise DashboardError(f"{file} has the column {twice[0]} more than once: leave one of them.")


def _check_strange(header: Header, layout: Layout, file: str) -> None:
    if layout.other_columns:
        return
    bands = [bands.found_in(header.columns).columns for bands in layout.bands]
    known = {_same(column) for columns in (layout.columns, *bands) for column in columns}
    for column in header.columns:
        if column and _same(column) not in known:
            near = difflib.get_close_matches(_same(column), known, n=1)
            perhaps = f"perhaps {near[0]} is meant" if near else f"it may have {', '.join(layout.columns)}"
            raise DashboardError(f"{file} has a column {column} that {layout.name} does not know: {perhaps}.")


def _cells(line: str, delimiter: str) -> tuple[str, ...]:
    row = next(csv.reader([line], delimiter=delimiter), [])
    return tuple(cell.strip(" \t\r\n\ufeff") for cell in row)


def _same(column: str) -> str:
    return column.strip().casefold()
