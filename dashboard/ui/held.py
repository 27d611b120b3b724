"""What a store holds: whose data, which days of which lines, and from which loads."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dashboard.periods import DAY
from dashboard.store.reading import Store


@dataclass(frozen=True, kw_only=True)
class LineHeld:
    """`minutes` is the coarsest grain, 0 for calls; `origins` those that calls came from, busiest first."""

    line: str
    first_day: datetime.date
    last_day: datetime.date
    minutes: int
    origins: tuple[str, ...]


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
        return max(held.last_day for held in self.lines) + DAY if self.lines else None


def held_by(store: Store) -> Held:
    covered: Sequence[Mapping[str, Any]] = store.rows("lines_covered")
    origins = store.rows("origins_by_line")
    return Held(
        file=store.file,
        data=store.data,
        version=store.version,
        lines=tuple(_line(row, origins) for row in covered),
        loads=tuple(store.rows("loads")),
    )


def _line(row: Mapping[str, Any], origins: Sequence[Mapping[str, object]]) -> LineHeld:
    known = row["knows_origin"]
    return LineHeld(
        line=row["line"],
        first_day=row["first_day"],
        last_day=row["last_day"],
        minutes=row["minutes"],
        origins=tuple(str(one["origin"]) for one in origins if known and one["line"] == row["line"]),
    )
