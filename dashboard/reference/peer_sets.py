"""Which published figures may stand side by side: sets of places with matching passports and days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dashboard.reference.comparable import comparable
from dashboard.reference.compared import of_published
from dashboard.reference.folder import FOLDER
from dashboard.reference.peers import NATIONAL, peer
from dashboard.reference.published import Published, published
from dashboard.reference.terms import PublishedMeasure

# Places of more than one force: a line to compare with, never one of the points.
WHOLES = frozenset(
    {
        NATIONAL,
        "England and Wales",
        "England and Wales (30 forces)",
        "25 comparable forces (E&W)",
        "19 comparable forces (E&W)",
        "Wales (4 forces)",
    }
)


@dataclass(frozen=True, kw_only=True)
class Placed:
    """`calls` is how many the figure is out of; None where that was not published."""

    figure: Published
    calls: int | None


@dataclass(frozen=True, kw_only=True)
class PeerSet:
    """Figures that may be drawn together: one for each force, by name, and those of wholes apart.

    `table_forces` is how many forces the table has: those not held here cannot be placed.
    """

    forces: tuple[Placed, ...]
    wholes: tuple[Placed, ...]
    table_forces: int | None

    @property
    def first_day(self) -> date:
        return self._any.period_start

    @property
    def last_day(self) -> date:
        return self._any.period_end

    @property
    def missing(self) -> int:
        """Forces of the table whose figure is not held here."""
        return max(0, (self.table_forces or 0) - len(self.forces))

    @property
    def _any(self) -> Published:
        return (*self.forces, *self.wholes)[0].figure

    def names(self, geography: str) -> bool:
        return any(one.figure.geography == geography for one in self.forces)


def peer_sets(
    measure: PublishedMeasure,
    line: str,
    *,
    within: int | None = None,
    as_at: date | None = None,
    folder: Path = FOLDER,
) -> tuple[PeerSet, ...]:
    """Every set of two places or more, latest days first, larger first; `as_at` leaves out what was not
    surely public by then. Where a place has two matching figures the first in the file stands.
    """
    shown = [row for row in published(folder) if as_at is None or _public(row, as_at)]
    of_it = [row for row in shown if (row.measure, row.line, row.within_s) == (measure, line, within)]
    groups: list[list[Published]] = []
    for row in of_it:
        _place(row, groups, folder)
    sets = [_set(group, shown, folder) for group in groups if len(group) > 1]
    return tuple(sorted(sets, key=lambda one: (one.last_day, len(one.forces)), reverse=True))


def _public(row: Published, as_at: date) -> bool:
    return row.visible_from is not None and row.visible_from <= as_at


def _place(row: Published, groups: list[list[Published]], folder: Path) -> None:
    mine = of_published(row, folder)
    for group in groups:
        if not any(comparable(mine, of_published(other, folder)) for other in group):
            if row.geography not in {other.geography for other in group}:
                group.append(row)
            return
    groups.append([row])


def _set(group: Sequence[Published], shown: Sequence[Published], folder: Path) -> PeerSet:
    placed = [Placed(figure=row, calls=_calls(row, shown)) for row in group]
    by_name = sorted(placed, key=lambda one: one.figure.geography)
    return PeerSet(
        forces=tuple(one for one in by_name if one.figure.geography not in WHOLES),
        wholes=tuple(one for one in by_name if one.figure.geography in WHOLES),
        table_forces=peer(group[0].passport, folder).forces if group[0].passport else None,
    )


def _calls(row: Published, shown: Sequence[Published]) -> int | None:
    """The calls of the same table, place and days, so that share and count are of the same calls."""
    same = [
        other.value
        for other in shown
        if other.measure == PublishedMeasure.OFFERED
        and (other.geography, other.line, other.passport, other.per)
        == (row.geography, row.line, row.passport, None)
        and (other.period_start, other.period_end) == (row.period_start, row.period_end)
    ]
    return int(same[0]) if same and row.passport else None
