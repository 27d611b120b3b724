"""A reference file read whole: every cell that does not fit is named, all of them together."""

import csv
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from dashboard.errors import DashboardError

T = TypeVar("T")

Misfits = list[tuple[int, str]]


def _nothing(_rows: object) -> Misfits:
    return []


@dataclass(frozen=True, kw_only=True)
class Table(Generic[T]):
    """A file's columns, each with its cell reader; a row's values are given to `build` by name.

    `build` may raise ValueError where cells that are right alone do not fit each other;
    `misfits` names rows, by their place in the tuple, that do not fit the other rows.
    """

    file: str
    columns: Mapping[str, Callable[[str], Any]]
    build: Callable[..., T]
    misfits: Callable[[tuple[T, ...]], Misfits] = _nothing


def read(table: Table[T], folder: Path) -> tuple[T, ...]:
    """Rows in the order of the file. DashboardError lists everything wrong with the file at once."""
    problems: list[str] = []
    built = [_row(table, number, cells, problems) for number, cells in _cells(table, folder)]
    rows = tuple(row for row in built if row is not None)
    if not problems:
        problems = [f"row {place + 2}: {why}" for place, why in table.misfits(rows)]
    if problems:
        raise DashboardError(f"{folder / table.file} cannot be used.\n" + "\n".join(problems))
    return rows


def _cells(table: Table[T], folder: Path) -> list[tuple[int, dict[str, str]]]:
    path = folder / table.file
    try:
        with path.open(encoding="utf-8-sig", newline="") as opened:
            lines = list(csv.reader(opened, strict=True))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DashboardError(f"{path} cannot be read ({error}). Put back the file, as UTF-8 CSV.") from error
    heading = lines[0] if lines else []
    if heading != list(table.columns):
        wanted = ", ".join(table.columns)
        raise DashboardError(f"{path}: its first row should be {wanted}; it is {', '.join(heading)}.")
    short = [number for number, line in enumerate(lines, 1) if len(line) != len(heading)]
    if short:
        rows = ", ".join(str(number) for number in short)
        raise DashboardError(f"{path}: every row should have {len(heading)} cells; not so in row {rows}.")
    stripped = [[cell.strip() for cell in line] for line in lines[1:]]
    return [(number, dict(zip(heading, line, strict=True))) for number, line in enumerate(stripped, 2)]


def _row(table: Table[T], number: int, cells: dict[str, str], problems: list[str]) -> T | None:
    values: dict[str, Any] = {}
    before = len(problems)
    for column, convert in table.columns.items():
        try:
            values[column] = convert(cells[column])
        except ValueError as wanted:
            problems.append(f"row {number}, {column}: wanted {wanted}, got {cells[column]!r}.")
    if len(problems) > before:
        return None
    try:
        return table.build(**values)
    except ValueError as why:
        problems.append(f"row {number}: {why}")
        return None


def repeated(keys: list[str]) -> Misfits:
    """The places of keys that an earlier row has already used."""
    return [(i, f"{key!r} is used by an earlier row.") for i, key in enumerate(keys) if key in keys[:i]]


def strangers(words: list[tuple[str, ...]], known: tuple[str, ...]) -> Misfits:
    """The places of rows that use a word which is not among the known ones."""
    return [
        (place, f"{word!r} is not one of {', '.join(filter(None, known))}.")
        for place, row in enumerate(words)
        for word in row
        if word not in known
    ]
