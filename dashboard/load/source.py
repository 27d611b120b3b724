"""A file as rows of text: the temporary view `source`, with n (1 is the first row), c0, c1 and so on."""

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.errors import DashboardError
from dashboard.load.header import Header
from dashboard.load.layout import Layout

STRAY_QUOTE = "a quotation mark that is not closed, or text after one that is"


@dataclass(frozen=True, kw_only=True)
class Malformed:
    """A row that is no row of `source`; `left_out` where a rule of the layout knows it (a total)."""

    line: int
    reason: str
    left_out: bool = False


@dataclass(frozen=True, kw_only=True)
class Places:
    """Physical lines, by row of `source`; and the rows that were malformed."""

    lines: dict[int, int]
    malformed: tuple[Malformed, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Source:
    """`typed`: cells had types of their own (a spreadsheet, Parquet), so dates in them read as ISO."""

    header: Header
    typed: bool
    rows: int
    malformed: int
    # Where the rows asked for, and all malformed ones, stand in the file.
    places: Callable[[set[int]], Places]

    @property
    def columns(self) -> tuple[str, ...]:
        return self.header.columns

    def column(self, name: str) -> str | None:
        index = self.header.index(name)
        return None if index is None else f"c{index}"


def never_closed(file: str, line: int, last: int) -> DashboardError:
    """Rows cannot be told apart within quotation marks, so the file is refused rather than its end lost."""
    return DashboardError(
        f"{file} opens a quotation mark in the row at line {line} and never closes it, so the rows down to "
        f"line {last} cannot be told apart: mend that line. Nothing has changed."
    )


def fitting_rule(layout: Layout, header: Header, cells: list[str]) -> str | None:
    """Why a malformed row is left out; None where no rule knows it."""
    for rule in layout.rules:
        told = [(header.index(column), words) for column, words in rule.where]
        if rule.left_out and all(_holds(cells, index, words) for index, words in told):
            return rule.reason
    return None


def _holds(cells: list[str], index: int | None, words: tuple[str, ...]) -> bool:
    return (
        index is not None
        and index < len(cells)
        and cells[index].strip().casefold() in map(str.casefold, words)
    )
