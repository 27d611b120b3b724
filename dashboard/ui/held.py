"""What a store holds: whose data, which days of which lines, and from which loads."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dashboard.periods import DAY
from dashboard.store.place import Data
from dashboard.store.reading import Store
from dashboard.ui.held_reported import LineReported, reported_in


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """Days covered without a gap, both included; `minutes` is the coarsest grain, 0 for calls."""

    first_day: datetime.date
    last_day: datetime.date
    minutes: int


@dataclass(frozen=True, kw_only=True)
class LineHeld:
    """At least one stretch, earliest first; `origins` are those that calls came from, busiest first."""

    line: str
    stretches: tuple[Stretch, ...]
    origins: tuple[str, ...]

    def within(self, from_date: datetime.date, to_date: datetime.date) -> tuple[Stretch, ...]:
        """The stretches with a day of those."""
        return tuple(one for one in self.stretches if one.last_day >= from_date and one.first_day <= to_date)

    def from_within(self, from_date: datetime.date, to_date: datetime.date) -> datetime.date | None:
        """The first day of the first of those stretches."""
        within = self.within(from_date, to_date)
        return within[0].first_day if within else None


@dataclass(frozen=True, kw_only=True)
class Held:
    """`loads` are rows of the query of that name, newest first; `reported` the lines with such figures.

    `made_by` is what made this version; `calls` how many were offered, of all lines and days.
    """

    file: Path
    data: Data
    version: int
    lines: tuple[LineHeld, ...]
    loads: tuple[Mapping[str, Any], ...]
    reported: tuple[LineReported, ...] = ()
    made_by: str = ""
    calls: int = 0

    def of(self, line: str) -> LineHeld | None:
        return next((held for held in self.lines if held.line == line), None)

    def known(self, line: str) -> LineHeld | LineReported | None:
        """What says which days to show: its calls; without any, the figures reported of it."""
        return self.of(line) or next((one for one in self.reported if one.line == line), None)

    def as_at(self, line: str) -> datetime.date | None:
        """The day after the last day covered, of whichever line; None in an empty store.

        For a line without calls, the day on which all figures reported of it were public.
        """
        known = self.known(line)
        if isinstance(known, LineReported):
            return known.public_on
        return self.latest or max((one.public_on for one in self.reported), default=None)

    @property
    def first_day(self) -> datetime.date | None:
        """The first day covered, of whichever line; None without calls."""
        return min((held.stretches[0].first_day for held in self.lines), default=None)

    @property
    def latest(self) -> datetime.date | None:
        """The day after the last day covered, of whichever line; None without calls."""
        return max((held.stretches[-1].last_day + DAY for held in self.lines), default=None)


def held_by(store: Store) -> Held:
    covered: Sequence[Mapping[str, Any]] = store.rows("stretches_covered")
    origins = store.rows("origins_by_line")
    versions: Sequence[Mapping[str, Any]] = store.rows("store_version")
    return Held(
        file=store.file,
        data=store.data,
        version=store.version,
        lines=tuple(_line(line, covered, origins) for line in dict.fromkeys(row["line"] for row in covered)),
        loads=tuple(store.rows("loads")),
        reported=reported_in(store),
        made_by=versions[0]["made_by"],
        calls=versions[0]["calls"],
    )


def _line(
    line: str, covered: Sequence[Mapping[str, Any]], origins: Sequence[Mapping[str, object]]
) -> LineHeld:
    own = [row for row in covered if row["line"] == line]
    known = any(row["knows_origin"] for row in own)
    return LineHeld(
        line=line,
        stretches=tuple(
            Stretch(first_day=row["first_day"], last_day=row["last_day"], minutes=row["minutes"])
            for row in own
        ),
        origins=tuple(str(one["origin"]) for one in origins if known and one["line"] == line),
    )
