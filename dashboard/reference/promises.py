"""What was promised, and what has become of it: one row a state, the latest that was public holds."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path

from dashboard.reference import cells
from dashboard.reference.folder import FOLDER
from dashboard.reference.tables import Misfits, Table, read


class State(StrEnum):
    DUE = "due"
    MOVED = "moved"
    DONE = "done"


@dataclass(frozen=True, kw_only=True)
class Promise:
    """`due` is a day, a month or a year as the source gives it, None where it gives none.

    Of one that is done it is the day by which it was.
    """

    id: str
    what: str
    state: State
    due: str | None
    known_on: date
    source: str
    url: str
    note: str

    def __post_init__(self) -> None:
        if self.state is not State.DUE and self.due is None:
            raise ValueError(f"{self.state} says by when: due is wanted.")

    def is_overdue(self, day: date) -> bool:
        return self.state is not State.DONE and self.due is not None and cells.last_day(self.due) < day


def _misfits(rows: tuple[Promise, ...]) -> Misfits:
    why = "the states of a promise stand together, each known later than the one above."
    return [
        (place, why)
        for place, row in enumerate(rows)
        if row.id in [one.id for one in rows[:place]]
        and (rows[place - 1].id != row.id or rows[place - 1].known_on >= row.known_on)
    ]


TABLE = Table(
    file="promises.csv",
    build=Promise,
    misfits=_misfits,
    columns={
        "id": cells.text,
        "what": cells.text,
        "state": cells.one_of(State),
        "due": cells.maybe(cells.part_of_a_date),
        "known_on": cells.day,
        "source": cells.text,
        "url": cells.place,
        "note": cells.maybe_text,
    },
)


@cache
def promises(folder: Path = FOLDER) -> tuple[Promise, ...]:
    return read(TABLE, folder)


def promises_on(day: date, folder: Path = FOLDER) -> tuple[Promise, ...]:
    """Each promise as it was known to stand before `day`; what was told last comes first."""
    latest = {row.id: row for row in promises(folder) if row.known_on < day}
    return tuple(sorted(latest.values(), key=lambda row: row.known_on, reverse=True))
