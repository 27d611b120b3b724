"""Figures others have published, by measure and line, as far as they were public on a day."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from dashboard.reference.folder import FOLDER
from dashboard.reference.peer_figures import against_passports
from dashboard.reference.peers import peers
from dashboard.reference.published_figure import TABLE, Published, misfits
from dashboard.reference.standards import lines, standard_on
from dashboard.reference.tables import Misfits, read
from dashboard.reference.terms import PublishedMeasure

__all__ = ["Published", "published", "published_for"]


@cache
def published(folder: Path = FOLDER) -> tuple[Published, ...]:
    known, passports = lines(folder), peers(folder)

    def wrong(rows: tuple[Published, ...]) -> Misfits:
        return misfits(rows, known) + against_passports(rows, passports)

    return read(replace(TABLE, misfits=wrong), folder)


def published_for(
    measure: str,
    line: str,
    *,
    geography: str = "West Mercia",
    as_at: date | None = None,
    within: int | None = None,
    folder: Path = FOLDER,
) -> tuple[Published, ...]:
    """Figures of a measure and line, earliest period first.

    `answered_in_time` gives those within the line's own standard of the day; `within` keeps those
    within that many seconds. `as_at` leaves out what was not surely public by then, undated
    publications among it. Clocks differ between rows: a chart parts them by `clock`.
    """
    rows = [
        row
        for row in published(folder)
        if (row.line, row.geography) == (line, geography)
        and _is_of(row, measure, within, folder)
        and (as_at is None or (row.visible_from is not None and row.visible_from <= as_at))
    ]
    return tuple(sorted(rows, key=lambda row: (row.period_start, row.period_end)))


def _is_of(row: Published, measure: str, within: int | None, folder: Path) -> bool:
    if measure != "answered_in_time":
        return row.measure == measure and within in (None, row.within_s)
    if row.measure != PublishedMeasure.ANSWERED_WITHIN:
        return False
    return row.within_s == standard_on(row.line, row.period_start, folder).standard_s
