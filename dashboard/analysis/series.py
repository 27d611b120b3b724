"""One value of a series before anything is said of it: its name, its counts where it is a share."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.errors import DashboardError
from dashboard.periods import Period


@dataclass(frozen=True, kw_only=True)
class Reading:
    """`numerator` and `denominator` only of a share of counted things; `period` only of our own measures."""

    value: float
    label: str = ""
    period: Period | None = None
    numerator: float | None = None
    denominator: float | None = None

    @property
    def is_counted(self) -> bool:
        return self.numerator is not None and self.denominator is not None


def plain(values: Sequence[float]) -> tuple[Reading, ...]:
    """Named by their place, from 1."""
    return tuple(Reading(value=value, label=str(place)) for place, value in enumerate(values, 1))


def counted(pairs: Sequence[tuple[float, float]]) -> tuple[Reading, ...]:
    """Numerator and denominator of each, named by their place, from 1."""
    return tuple(_share(place, *pair) for place, pair in enumerate(pairs, 1))


def _share(place: int, numerator: float, denominator: float) -> Reading:
    if not 0 <= numerator <= denominator or not denominator:
        raise DashboardError(
            f"Point {place}: {numerator:g} of {denominator:g} is no share. The numerator lies between 0 and "
            "the denominator, and the denominator is above 0."
        )
    return Reading(
        value=numerator / denominator, label=str(place), numerator=numerator, denominator=denominator
    )
