"""The figures a force reported of a line: which days they speak of, and by what period."""

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.periods import DAY, By, first_day, last_day
from dashboard.reference import standards
from dashboard.store.reading import Store


@dataclass(frozen=True, kw_only=True)
class LineReported:
    """Both days included. On `public_on` all figures were public and their days over.

    `by` is the period that most of them are of; None where none is of a whole one.
    """

    line: str
    first_day: datetime.date
    last_day: datetime.date
    public_on: datetime.date
    by: By | None

    def from_within(self, from_date: datetime.date, to_date: datetime.date) -> datetime.date | None:
        """The first day they speak of, where any of their days is one of those."""
        return self.first_day if self.first_day <= to_date and from_date <= self.last_day else None


def reported_in(store: Store) -> tuple[LineReported, ...]:
    """One for each line that has any."""
    found = {line: store.rows("reported_figures", line=line, **_EVERY_DAY) for line in standards.lines()}
    return tuple(_line(line, rows) for line, rows in found.items() if rows)


_EVERY_DAY = {
    "from_date": datetime.date.min,
    "to_date": datetime.date.max,
    "as_at_date": datetime.date.max,
}


def _line(line: str, rows: Sequence[Mapping[str, Any]]) -> LineReported:
    last = max(row["period_end"] for row in rows)
    published = [row["published_on"] for row in rows if row["published_on"]]
    return LineReported(
        line=line,
        first_day=min(row["period_start"] for row in rows),
        last_day=last,
        public_on=max([last + DAY, *published]),
        by=_most_are_of((row["period_start"], row["period_end"]) for row in rows),
    )


def _most_are_of(spans: Iterable[tuple[datetime.date, datetime.date]]) -> By | None:
    known = Counter(by for span in spans if (by := _whole(*span)))
    return known.most_common(1)[0][0] if known else None


def _whole(first: datetime.date, last: datetime.date) -> By | None:
    longer_than_half_hours = (by for by in By if not by.below_a_day)
    return next((by for by in longer_than_half_hours if (first, last) == _around(by, first)), None)


def _around(by: By, day: datetime.date) -> tuple[datetime.date, datetime.date]:
    return first_day(by, day), last_day(by, day)
