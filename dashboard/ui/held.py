"""What a store holds: whose data, which days of which lines, and from which loads."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dashboard.periods import DAY
from dashboard.store.reading import Store


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


@dataclass(frozen=True, kw_only=True)
class Held:
    """`loads` are rows of the query of that name, newest first."""

    file: Path
    data: str
    version: int
    lines: tuple[LineHeld, ...]
    loads: tuple[Mapping[str, Any], ...]

    def of(self, line: str) -> LineHeld | None:
        return next((held for held in self.lines if held.line == line), None)

    @property
    def as_at(self) -> datetime.date | None:
        """The day after the last day covered, of whichever line; None where no calls are loaded."""
        return max(held.stretches[-1].last_day for held in self.lines) + DAY if self.lines else None


def held_by(store: Store) -> Held:
    covered: Sequence[Mapping[str, Any]] = store.rows("stretches_covered")
    origins = store.rows("origins_by_line")
    return Held(
        file=store.file,
        data=store.data,
        version=store.version,
        lines=tuple(_line(line, covered, origins) for line in dict.fromkeys(row["line"] for row in covered)),
        loads=tuple(store.rows("loads")),
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
