"""What the open version of a store holds beyond its loads: days covered, gaps, rows set aside, in words."""

import csv
import datetime
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from dashboard.charts import words
from dashboard.periods import DAY, MINUTES_IN_A_MONTH
from dashboard.store import queries
from dashboard.store.reading import Store

Row = Mapping[str, Any]
SET_ASIDE = "rows_set_aside"
_GRAINS = {
    0: "call by call",
    30: "by the half-hour",
    60: "by the hour",
    1440: "by the day",
    MINUTES_IN_A_MONTH: "by the month",
}
# A spreadsheet takes text that starts like this for a formula, and runs it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, kw_only=True)
class Contents:
    """`lines` are rows of `calls_by_line`; `stretches` and `set_aside` of the queries they are named for."""

    lines: tuple[Row, ...]
    stretches: tuple[Row, ...]
    set_aside: tuple[Row, ...]

    def stretches_of(self, line: str) -> tuple[Row, ...]:
        return tuple(one for one in self.stretches if one["line"] == line)

    @property
    def covered_lines(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one["line"] for one in self.stretches))


def contents_of(store: Store) -> Contents:
    return Contents(
        lines=tuple(store.rows("calls_by_line")),
        stretches=tuple(store.rows("days_covered_together")),
        set_aside=tuple(store.rows("set_aside_by_reason")),
    )


def grain_in_words(minutes: int) -> str:
    return _GRAINS.get(minutes, f"by {minutes} minutes")


def gaps(stretches: Sequence[Row]) -> Iterator[tuple[datetime.date, datetime.date]]:
    """First and last day of each gap between the days covered of one line, whatever their grain."""
    for before, after in pairwise(sorted(stretches, key=lambda one: one["first_day"])):
        first, last = before["last_day"] + DAY, after["first_day"] - DAY
        if first <= last:
            yield first, last


def stretch_in_words(one: Row) -> str:
    days = words.plural(one["days"], "day")
    over = f", {one['days_not_over']} of them not yet over when loaded" if one["days_not_over"] else ""
    return (
        f"{days_in_words(one['first_day'], one['last_day'])}: {days}, {grain_in_words(one['minutes'])}{over}"
    )


def gap_in_words(first: datetime.date, last: datetime.date) -> str:
    days = words.plural((last - first).days + 1, "day")
    return f"{days_in_words(first, last)}: not covered ({days})"


def days_in_words(first: datetime.date, last: datetime.date) -> str:
    return words.day(first) if first == last else words.span(first, last)


def set_aside_as_csv(store: Store) -> str:
    """Every row set aside of every load, with its place and reason, safe to open in a spreadsheet."""
    written = io.StringIO()
    rows = csv.DictWriter(written, queries.read(SET_ASIDE).returns, lineterminator="\n")
    rows.writeheader()
    for row in store.rows(SET_ASIDE, load_id=None):
        rows.writerow({name: safe_cell(cell) for name, cell in row.items()})
    return written.getvalue()


def safe_cell(cell: object) -> object:
    """Text that a spreadsheet would run is kept text."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
