"""What each force publishes, by which rules, and what it does not: the passports of `peers.csv`."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from dashboard.errors import DashboardError
from dashboard.reference.folder import FOLDER
from dashboard.reference.peer import TABLE, Peer, Rules, misfits
from dashboard.reference.peer_terms import Publishes
from dashboard.reference.standards import lines
from dashboard.reference.tables import read

__all__ = ["NATIONAL", "Peer", "Rules", "peer", "peers", "why_nothing"]

NATIONAL = "United Kingdom police"


@cache
def peers(folder: Path = FOLDER) -> tuple[Peer, ...]:
    known = lines(folder)
    return read(replace(TABLE, misfits=lambda rows: misfits(rows, known)), folder)


def peer(key: str, folder: Path = FOLDER) -> Peer:
    found = next((row for row in peers(folder) if row.id == key), None)
    if found is None:
        raise DashboardError(f"There is no passport {key!r} in peers.csv. Add its row, or leave it blank.")
    return found


def why_nothing(
    geography: str, line: str, day: date, *, as_at: date | None = None, folder: Path = FOLDER
) -> tuple[str, ...]:
    """Why a geography has no figures of a line to stand beside another's that day, a sentence each: its own
    reason first, then what holds for every force. Empty where no source gives a reason. `as_at` leaves
    out what was not surely public by then.
    """
    silent = [
        row
        for row in peers(folder)
        if row.publishes is not Publishes.FIGURES
        and (row.line, row.speaks_of(day, day)) == (line, True)
        and (as_at is None or row.visible_from <= as_at)
    ]
    return tuple(row.note for place in (geography, NATIONAL) for row in silent if row.geography == place)
