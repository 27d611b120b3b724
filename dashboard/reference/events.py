"""Dated things that may explain a chart. An outage means calls are missing, not that nobody rang."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path

from dashboard.reference import cells
from dashboard.reference.folder import FOLDER
from dashboard.reference.standards import lines
from dashboard.reference.tables import Table, read, repeated, strangers
from dashboard.reference.terms import Dating, Kind, Subject

MIDNIGHT = time(0)

# What an event touches, as the keys of measures.
MEASURES = {
    Subject.DEMAND: {"offered", "answered", "redirected"},
    Subject.WAITS: {
        "answered_in_time",
        "answered_within",
        "mean_answer_time",
        "median_answer_time",
        "p90_answer_time",
        "longest_wait",
        "waited_over",
    },
    Subject.GIVING_UP: {"abandoned", "abandonment", "median_time_to_abandon", "gave_up"},
    Subject.HANDLING: {"mean_handling_time"},
}


@dataclass(frozen=True, kw_only=True)
class Event:
    """Days and times are local. `starts_by` is the last day it can have begun, where that is not
    known; of a planned one, the day promised, None where none was. `ends` is its last day, None
    where it stayed or no source says. `lines` and `touches` are what it could touch. `known_on`
    is the day it was surely public: as at an earlier day it is not shown.
    """

    id: str
    starts: date
    start_time: time | None
    starts_by: date | None
    ends: date | None
    end_time: time | None
    dating: Dating
    kind: Kind
    label: str
    lines: tuple[str, ...]
    touches: tuple[Subject, ...]
    known_on: date
    source: str
    url: str
    note: str

    def __post_init__(self) -> None:
        if self.starts_by and self.starts_by < self.starts:
            raise ValueError(f"starts_by {self.starts_by} is before starts {self.starts}.")
        if self.ends and self.ends < self.starts:
            raise ValueError(f"ends {self.ends} is before starts {self.starts}.")
        if self.dating in (Dating.MONTH, Dating.BETWEEN) and not self.starts_by:
            raise ValueError(
                f"dated by {self.dating}, so starts_by (the last day it can have begun) is wanted."
            )
        if self.end_time and not self.ends:
            raise ValueError(f"end_time {self.end_time} is wanted only beside a day in ends.")
        if self.kind == Kind.OUTAGE and not (self.ends and self.lines):
            raise ValueError("an outage says which days (starts, ends) of which lines are missing.")
        if self.missing[0] >= self.missing[1]:
            raise ValueError(f"end_time {self.end_time} is not after start_time {self.start_time}.")

    def could_touch(self, measure: str, line: str) -> bool:
        return line in self.lines and any(measure in MEASURES[subject] for subject in self.touches)

    @property
    def mark_on(self) -> date:
        """Where a chart marks it: the day by which it had begun, where only that is known."""
        late = self.dating in (Dating.BETWEEN, Dating.PLANNED)
        return (self.starts_by if late else None) or self.starts

    @property
    def missing(self) -> tuple[datetime, datetime]:
        """From (inclusive) to (exclusive): where hours are not known, whole local days."""
        last = self.ends or self.starts
        end = datetime.combine(last, self.end_time or MIDNIGHT)
        whole_day = timedelta(days=0 if self.end_time else 1)
        return datetime.combine(self.starts, self.start_time or MIDNIGHT), end + whole_day


TABLE = Table(
    file="events.csv",
    build=Event,
    columns={
        "id": cells.text,
        "starts": cells.day,
        "start_time": cells.maybe(cells.clock_time),
        "starts_by": cells.maybe(cells.day),
        "ends": cells.maybe(cells.day),
        "end_time": cells.maybe(cells.clock_time),
        "dating": cells.one_of(Dating),
        "kind": cells.one_of(Kind),
        "label": cells.text,
        "lines": cells.many,
        "touches": cells.some_of(Subject),
        "known_on": cells.day,
        "source": cells.text,
        "url": cells.place,
        "note": cells.text,
    },
)


@cache
def events(folder: Path = FOLDER) -> tuple[Event, ...]:
    known = lines(folder)
    return read(
        replace(
            TABLE,
            misfits=lambda rows: (
                repeated([row.id for row in rows]) + strangers([row.lines for row in rows], known)
            ),
        ),
        folder,
    )


def events_for(
    measure: str, line: str, *, as_at: date | None = None, folder: Path = FOLDER
) -> tuple[Event, ...]:
    """Those that could touch this measure of this line, and were known by `as_at`."""
    return tuple(
        event
        for event in events(folder)
        if event.could_touch(measure, line) and (as_at is None or event.known_on <= as_at)
    )


def outages(line: str, folder: Path = FOLDER) -> tuple[tuple[datetime, datetime], ...]:
    """Local times from (inclusive) to (exclusive) in which a half-hour without a row is missing.

    Rows that are there stand: a few calls may reach the switch during an outage.
    """
    return tuple(e.missing for e in events(folder) if e.kind == Kind.OUTAGE and line in e.lines)
