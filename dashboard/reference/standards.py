"""A line's standard and target on any day: `lines.csv` is the only place they are written."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from dashboard.errors import DashboardError
from dashboard.reference import cells
from dashboard.reference.folder import FOLDER
from dashboard.reference.tables import Misfits, Table, read
from dashboard.reference.terms import Clock, Form

# Not a line's standard and not dated: no force here sets one, and there is no common one
# (5 to 10 s are usual). It is where "gave up" starts and what form A5 lets pass, unless a question says
# otherwise.
SHORT_ABANDON_S = 5


@dataclass(frozen=True, kw_only=True)
class Standard:
    """What a line is held to from `from_date` on.

    `target` is None where a source shows that the earlier one no longer held but not what took
    its place: nothing is then drawn. `standard_assumed` and `form_assumed`: no source says so.
    `first_seen` is the day the source was published. `carried_back` marks days before
    `from_date`, for which no source speaks. `long_wait_s` is this product's own, not a target.
    """

    line: str
    from_date: date
    standard_s: int
    standard_assumed: bool
    target: float | None
    form: Form
    form_assumed: bool
    clock: Clock
    long_wait_s: int
    first_seen: date
    source: str
    url: str
    note: str
    carried_back: bool = False


@dataclass(frozen=True, kw_only=True)
class Step:
    """Days, both inclusive, on which one standard held."""

    standard: Standard
    from_date: date
    to_date: date


def _misfits(rows: tuple[Standard, ...]) -> Misfits:
    why = "a line's rows should stand together, each from a later day than the one above."
    lines = [row.line for row in rows]
    return [
        (place, why)
        for place, row in enumerate(rows)
        if row.line in lines[:place]
        and (rows[place - 1].line != row.line or rows[place - 1].from_date >= row.from_date)
    ]


TABLE = Table(
    file="lines.csv",
    build=Standard,
    misfits=_misfits,
    columns={
        "line": cells.text,
        "from_date": cells.day,
        "standard_s": cells.whole(1, 3600),
        "standard_assumed": cells.yes_or_no,
        "target": cells.maybe(cells.share),
        "form": cells.one_of(Form),
        "form_assumed": cells.yes_or_no,
        "clock": cells.one_of(Clock),
        "long_wait_s": cells.whole(1, 86_400),
        "first_seen": cells.day,
        "source": cells.text,
        "url": cells.place,
        "note": cells.maybe_text,
    },
)


@cache
def standards(folder: Path = FOLDER) -> tuple[Standard, ...]:
    return read(TABLE, folder)


def lines(folder: Path = FOLDER) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row.line for row in standards(folder)))


def standard_on(line: str, day: date, folder: Path = FOLDER) -> Standard:
    """The standard in force that day; before a line's first, the first, marked `carried_back`."""
    own = [row for row in standards(folder) if row.line == line]
    if not own:
        known = " and ".join(lines(folder))
        raise DashboardError(f"There is no line {line!r}: lines.csv has {known}. Choose one, or add a row.")
    in_force = [row for row in own if row.from_date <= day]
    return in_force[-1] if in_force else replace(own[0], carried_back=True)


def steps(line: str, from_date: date, to_date: date, folder: Path = FOLDER) -> tuple[Step, ...]:
    """The range cut where the standard changes, or stops being carried back, first to last."""
    if from_date > to_date:
        return ()
    changes = [row.from_date for row in standards(folder) if row.line == line]
    starts = [from_date, *(day for day in changes if from_date < day <= to_date)]
    ends = [*(day - timedelta(days=1) for day in starts[1:]), to_date]
    return tuple(
        Step(standard=standard_on(line, start, folder), from_date=start, to_date=end)
        for start, end in zip(starts, ends, strict=True)
    )
