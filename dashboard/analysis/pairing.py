"""One force's published figures, each with the nearest of ours, and why the two may not be drawn together."""

import datetime
from dataclasses import dataclass
from pathlib import Path

from dashboard.reference.comparable import comparable
from dashboard.reference.compared import of_published
from dashboard.reference.folder import FOLDER
from dashboard.reference.peer_sets import WHOLES
from dashboard.reference.published import Published, published
from dashboard.reference.rules import GIVEN_UP, TIMED

OF_ANSWERING = TIMED | GIVEN_UP


@dataclass(frozen=True, kw_only=True)
class Pair:
    """They may stand side by side where `why_not` is empty; `ours` is None where we have none of it."""

    theirs: Published
    ours: Published | None
    why_not: tuple[str, ...]


def pairs(
    geography: str, line: str, *, ours: str, as_at: datetime.date, folder: Path = FOLDER
) -> tuple[Pair, ...]:
    """Of answering and giving up, latest days first, as far as both were surely public by `as_at`."""
    known = _public(line, as_at, folder)
    mine = [row for row in known if row.geography == ours]
    theirs = [row for row in known if row.geography == geography]
    latest_first = sorted(theirs, key=lambda row: (row.period_end, row.period_start), reverse=True)
    return tuple(_pair(row, mine, folder) for row in latest_first)


def forces(line: str, *, as_at: datetime.date, folder: Path = FOLDER) -> tuple[str, ...]:
    """By name, those of which a figure of answering or giving up was public; no wholes of several."""
    return tuple(sorted({row.geography for row in _public(line, as_at, folder)} - WHOLES))


def _public(line: str, as_at: datetime.date, folder: Path) -> list[Published]:
    return [
        row
        for row in published(folder)
        if (row.line == line and row.measure in OF_ANSWERING)
        and (row.visible_from is not None and row.visible_from <= as_at)
    ]


def _pair(theirs: Published, mine: list[Published], folder: Path) -> Pair:
    alike = [row for row in mine if (row.measure, row.within_s) == (theirs.measure, theirs.within_s)]
    if not alike:
        return Pair(theirs=theirs, ours=None, why_not=("No such figure of ours was published.",))
    nearest = min(alike, key=lambda row: (len(_why_not(theirs, row, folder)), _days_apart(theirs, row)))
    return Pair(theirs=theirs, ours=nearest, why_not=_why_not(theirs, nearest, folder))


def _why_not(theirs: Published, ours: Published, folder: Path) -> tuple[str, ...]:
    return comparable(of_published(theirs, folder), of_published(ours, folder))


def _days_apart(one: Published, other: Published) -> int:
    return abs((one.period_end - other.period_end).days)
