"""Forces drawn side by side for tests: published figures of one table, of the same days."""

import dataclasses
import datetime

from dashboard.reference.peer_sets import PeerSet, Placed
from dashboard.reference.published import Published, published
from dashboard.reference.terms import PublishedMeasure, Unit

LIKE = "wyorks-999-in10-bt-2023-11"


def figure(**changed: object) -> Published:
    """A share in time of November 2023, on the BT clock, but for what is changed."""
    one = next(row for row in published() if row.id == LIKE)
    return dataclasses.replace(one, **changed)


def drawn(*forces: tuple[str, float, int | None], whole: float | None = None, table: int = 44) -> PeerSet:
    """Each force by name, share and calls."""
    placed = [
        Placed(figure=figure(geography=name, value=value), calls=calls) for name, value, calls in forces
    ]
    wholes = [] if whole is None else [Placed(figure=figure(geography="All", value=whole), calls=None)]
    return PeerSet(forces=tuple(placed), wholes=tuple(wholes), table_forces=table)


def ten_alike(**other: float) -> PeerSet:
    """Ten forces at 88 to 90% of 10,000 calls each, and any other by name."""
    alike = [(f"Force {number}", 0.88 + 0.002 * number, 10_000) for number in range(10)]
    return drawn(*alike, *((name, share, 10_000) for name, share in other.items()))


def seconds(*forces: tuple[str, float]) -> PeerSet:
    placed = tuple(
        Placed(
            figure=figure(
                geography=name,
                value=value,
                unit=Unit.SECONDS,
                measure=PublishedMeasure.MEAN_ANSWER_TIME,
                within_s=None,
                form=None,
                form_assumed=False,
            ),
            calls=None,
        )
        for name, value in forces
    )
    return PeerSet(forces=placed, wholes=(), table_forces=44)


def day(written: str) -> datetime.date:
    return datetime.date.fromisoformat(written)
