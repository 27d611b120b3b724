"""Units to be compared, and those that cannot be: no calls, or more in time than there were calls."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.errors import DashboardError


@dataclass(frozen=True, kw_only=True)
class Unit:
    """A force, team or tour: so many in time out of so many calls; observed and expected; two counts."""

    name: str
    numerator: float
    denominator: float

    @property
    def value(self) -> float:
        return self.numerator / self.denominator


def aggregated(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """Units of one name added up, in the order of their first."""
    parts: dict[str, list[Unit]] = {}
    for unit in units:
        parts.setdefault(unit.name, []).append(unit)
    return tuple(
        Unit(
            name=name,
            numerator=sum(part.numerator for part in own),
            denominator=sum(part.denominator for part in own),
        )
        for name, own in parts.items()
    )


def pooled(units: Sequence[Unit]) -> float:
    return sum(unit.numerator for unit in units) / sum(unit.denominator for unit in units)


def refuse_what_cannot_be_compared(units: Sequence[Unit], *, none_allowed: bool, most: float) -> None:
    """`none_allowed`: a unit may have none; `most`: the highest numerator ÷ denominator there can be."""
    if not any(unit.numerator > 0 for unit in units):
        raise DashboardError("Nothing can be compared: no unit has any. Choose units that have figures.")
    wrong = [unit for unit in units if not _fits(unit, none_allowed, most)]
    if wrong:
        told = "; ".join(f"{one.name} has {one.numerator:g} out of {one.denominator:g}" for one in wrong)
        raise DashboardError(f"These cannot be compared: {told}. Leave them out, or correct their counts.")


def _fits(unit: Unit, none_allowed: bool, most: float) -> bool:
    enough = unit.numerator >= 0 if none_allowed else unit.numerator > 0
    return enough and unit.denominator > 0 and unit.value <= most
