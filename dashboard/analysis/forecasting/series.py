"""A number of calls a day, without gaps in its days: from the store, or from anybody's file."""

import csv
import datetime
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dashboard.errors import DashboardError
from dashboard.measures.answer import Answer, answer
from dashboard.measures.demand import OFFERED
from dashboard.measures.question import Question
from dashboard.periods import DAY, By
from dashboard.store.reading import Store

Numbers = NDArray[np.float64]
LEAST_DAYS = 56
_LONGEST_DAYS = 3 * 366
_EARLIEST, _LATEST = datetime.date(1900, 1, 1), datetime.date(2199, 12, 31)
_MOST = 1e12


@dataclass(frozen=True, kw_only=True)
class Series:
    """One value a day from `first` on; NaN where a day is not known. `line` is empty for a file's."""

    first: datetime.date
    values: Numbers
    line: str = ""

    @property
    def last(self) -> datetime.date:
        return self.first + DAY * (len(self.values) - 1)

    @property
    def recent(self) -> "Series":
        """Its last three years."""
        spare = max(len(self.values) - _LONGEST_DAYS, 0)
        return Series(first=self.first + DAY * spare, values=self.values[spare:], line=self.line)

    def days(self, more: int = 0) -> tuple[datetime.date, ...]:
        """Its days, and so many after."""
        return tuple(self.first + DAY * i for i in range(len(self.values) + more))

    def until(self, many: int) -> "Series":
        """Its first so many days."""
        return Series(first=self.first, values=self.values[:many], line=self.line)


def offered(store: Store, line: str, by: By, first: datetime.date, last: datetime.date) -> Answer:
    asked = Question(measure=OFFERED, line=line, from_date=first, to_date=last, by=by)
    return answer(store, asked)


def offered_by_day(store: Store, line: str, before: datetime.date | None = None) -> Series:
    """Of whole days only: an outage's days are not known, nor is a day `before` or later."""
    known = values_by_day(store, line)
    return of_days({day: value for day, value in known.items() if not before or day < before}, line)


def values_by_day(store: Store, line: str) -> dict[datetime.date, float]:
    """Every whole day's calls; DashboardError where there is no such line."""
    covered = store.rows("stretches_covered")
    days = [row[end] for row in covered if row["line"] == line for end in ("first_day", "last_day")]
    known = [day for day in days if isinstance(day, datetime.date)] or [_EARLIEST]
    found = offered(store, line, By.DAY, min(known), max(known)).rows
    return {row.period.first_day: row.value for row in found if row.complete and row.value is not None}


def of_days(known: dict[datetime.date, float], line: str = "") -> Series:
    """DashboardError where fewer than eight weeks are known."""
    if len(known) < LEAST_DAYS:
        raise DashboardError(
            f"A forecast wants at least {LEAST_DAYS} days (eight weeks) known from midnight to midnight, and "
            f"there are {len(known)}. Give more days{', or a later --as-at' if line else ''}."
        )
    first, last = min(known), max(known)
    many = (last - first).days + 1
    values = np.array([known.get(first + DAY * i, math.nan) for i in range(many)])
    return Series(first=first, values=values, line=line)


def of_file(file: Path) -> Series:
    """Rows of `date,value`, in any order, a heading allowed; a blank value is a day not known.

    DashboardError names every bad row.
    """
    known: dict[datetime.date, float] = {}
    bad = []
    for number, cells in _rows(file):
        day, value = _day_and_value(cells)
        if day is None or value is None:
            bad += [f"row {number}: got {','.join(cells)!r}."] if number > 1 else []
        elif day in known:
            bad.append(f"row {number}: {day} stands there twice.")
        else:
            known[day] = value
    if bad:
        wanted = f"{file}: wanted date,value, a row a day such as 2020-09-29,812, with values of 0 or more."
        raise DashboardError("\n".join([wanted, *bad]))
    return of_days({day: value for day, value in known.items() if math.isfinite(value)})


def _rows(file: Path) -> Iterator[tuple[int, Sequence[str]]]:
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
        rows = list(csv.reader(lines))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DashboardError(f"{file} cannot be read ({error}). Name a text file of date,value.") from error
    for number, cells in enumerate(rows, 1):
        if any(cell.strip() for cell in cells):
            yield number, cells


def _day_and_value(cells: Sequence[str]) -> tuple[datetime.date | None, float | None]:
    """NaN for a blank value; None for what cannot be read."""
    try:
        day, written = datetime.date.fromisoformat(cells[0].strip()), cells[1].strip()
        value = float(written) if written else math.nan
    except (ValueError, IndexError):
        return None, None
    fits = len(cells) == 2 and _EARLIEST <= day <= _LATEST
    return day, value if fits and (not written or 0 <= value <= _MOST) else None
