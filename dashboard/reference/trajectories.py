"""Recoveries that were promised in figures: from what, to what, by when."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from dashboard.reference import cells
from dashboard.reference.folder import FOLDER
from dashboard.reference.standards import lines
from dashboard.reference.tables import Table, read, repeated, strangers


@dataclass(frozen=True, kw_only=True)
class Trajectory:
    """Values are shares. `known_on` is the day on which both the figure and its day were public."""

    id: str
    line: str
    measure: str
    from_date: date
    from_value: float
    by_date: date
    to_value: float
    known_on: date
    source: str
    url: str
    note: str

    def __post_init__(self) -> None:
        if self.by_date <= self.from_date:
            raise ValueError(f"by_date {self.by_date} is not after from_date {self.from_date}.")

    def value_on(self, day: date) -> float:
        """Along a straight line between its ends, and the same beyond them."""
        through = (day - self.from_date) / (self.by_date - self.from_date)
        return self.from_value + (self.to_value - self.from_value) * min(max(through, 0), 1)

    def is_on_path(self, day: date, value: float) -> bool:
        """Whether a value of a period that ends on `day` has got as far as it should have."""
        promised = self.value_on(day)
        return value >= promised if self.to_value >= self.from_value else value <= promised


TABLE = Table(
    file="trajectories.csv",
    build=Trajectory,
    columns={
        "id": cells.text,
        "line": cells.text,
        "measure": cells.text,
        "from_date": cells.day,
        "from_value": cells.share,
        "by_date": cells.day,
        "to_value": cells.share,
        "known_on": cells.day,
        "source": cells.text,
        "url": cells.place,
        "note": cells.text,
    },
)


@cache
def trajectories(folder: Path = FOLDER) -> tuple[Trajectory, ...]:
    known = lines(folder)
    table = replace(
        TABLE,
        misfits=lambda rows: (
            repeated([row.id for row in rows]) + strangers([(row.line,) for row in rows], known)
        ),
    )
    return read(table, folder)


def trajectory_of(line: str, measure: str, day: date, folder: Path = FOLDER) -> Trajectory | None:
    """The one promised last of those public before `day`."""
    known = [row for row in trajectories(folder) if row.known_on < day]
    own = [row for row in known if (row.line, row.measure) == (line, measure)]
    return max(own, key=lambda row: row.known_on, default=None)
