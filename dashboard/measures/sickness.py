"""Sickness: contracted hours lost to it over contracted hours, by month, of police staff.

Not a `Measure`: it is of people and months, and has no line. Isolation is no sickness and stands apart.
Officers are left out on both sides, since people in control rooms are mostly police staff.
"""

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.periods import DAY, By, Period, periods
from dashboard.store.reading import Store

KEY, NAME = "sickness", "Sickness"
DEFINITION = (
    "Contracted hours lost to sickness over contracted hours, of police staff, in a whole month. Hours are "
    "added up over teams and units and only then divided. Isolation is not sickness: it is counted apart."
)
QUERY = "sickness_by_month"
WORKFORCE = "staff"
# What an export may call the control room, as it is compared: in lower case.
CONTROL_ROOM = ("occ", "control room", "operations and communications centre")
NO_ABSENCE = "absence is not loaded for the whole month"
NO_STRENGTH = "no contracted hours are loaded (strength)"
IN_PART = "contracted hours are not given for every team"
NOBODY = "no police staff are told of"


@dataclass(frozen=True, kw_only=True)
class Sickness:
    """Of a unit, or of units together, in a month. `rate` and `isolation_rate` are fractions.

    `left_out`: units whose own rate is not known, which take no part in the sums.
    """

    month: Period
    sickness_hours: float = 0.0
    isolation_hours: float = 0.0
    contracted_hours: float = 0.0
    why_no_rate: str | None = None
    left_out: tuple[str, ...] = ()

    @property
    def rate(self) -> float | None:
        return None if self.why_no_rate else self.sickness_hours / self.contracted_hours

    @property
    def isolation_rate(self) -> float | None:
        return None if self.why_no_rate else self.isolation_hours / self.contracted_hours


@dataclass(frozen=True, kw_only=True)
class SicknessByMonth:
    """Whole months over by then, oldest first. `units`: all that absence is loaded of."""

    data: str
    room: tuple[Sickness, ...]
    others: tuple[Sickness, ...]
    units: tuple[str, ...]
    load_ids: tuple[int, ...]

    @property
    def units_of_room(self) -> tuple[str, ...]:
        return tuple(filter(is_control_room, self.units))


def sickness_by_month(store: Store, as_at: datetime.date) -> SicknessByMonth | None:
    """None where no absence is loaded."""
    covered: Sequence[Mapping[str, Any]] = store.rows("absence_covered")
    if not covered:
        return None
    days = _days_of(covered)
    by_unit = by_unit_and_month(store, days, as_at)
    return SicknessByMonth(
        data=store.data,
        room=_together([unit for unit in days if is_control_room(unit)], by_unit),
        others=_together([unit for unit in days if not is_control_room(unit)], by_unit),
        units=tuple(days),
        load_ids=tuple(sorted({row["load_id"] for row in covered})),
    )


def is_control_room(unit: str) -> bool:
    return unit.strip().casefold() in CONTROL_ROOM


def _days_of(covered: Sequence[Mapping[str, Any]]) -> dict[str, set[datetime.date]]:
    """The days over which each unit's absence is known."""
    days: dict[str, set[datetime.date]] = defaultdict(set)
    for row in covered:
        many = (row["last_day"] - row["first_day"]).days + 1
        days[row["unit"]].update(row["first_day"] + DAY * number for number in range(many))
    return dict(days)


def by_unit_and_month(
    store: Store, days: Mapping[str, set[datetime.date]], as_at: datetime.date
) -> dict[tuple[str, datetime.date], Sickness]:
    """Every unit with absence loaded, in every month with a day of any of theirs that was over by then."""
    rows: Sequence[Mapping[str, Any]] = store.rows(QUERY)
    told = {(row["unit"], row["month"]): row for row in rows if row["workforce"] == WORKFORCE}
    every = set[datetime.date]().union(*days.values())
    months = [one for one in periods(By.MONTH, min(every), max(every)) if one.last_day < as_at]
    return {
        (unit, month.first_day): _of_unit(month, told.get((unit, month.first_day)), own)
        for unit, own in days.items()
        for month in months
    }


def _of_unit(month: Period, row: Mapping[str, Any] | None, days: set[datetime.date]) -> Sickness:
    whole = {one.first_day for one in periods(By.DAY, month.first_day, month.last_day)}
    if not whole <= days:
        return Sickness(month=month, why_no_rate=NO_ABSENCE)
    if row is None:
        return Sickness(month=month, why_no_rate=NOBODY)
    hours = row["contracted_hours"] or 0.0
    in_part = IN_PART if row["teams_unknown"] else None
    return Sickness(
        month=month,
        sickness_hours=row["sickness_hours"],
        isolation_hours=row["isolation_hours"],
        contracted_hours=hours,
        why_no_rate=in_part if hours else NO_STRENGTH,
    )


def _together(
    units: Sequence[str], by_unit: Mapping[tuple[str, datetime.date], Sickness]
) -> tuple[Sickness, ...]:
    months = sorted({month for _, month in by_unit})
    return tuple(pooled({unit: by_unit[unit, month] for unit in units}) for month in months if units)


def pooled(units: Mapping[str, Sickness]) -> Sickness:
    """The sums of the units whose rate is known; of at least one unit, all in the same month."""
    known = [one for one in units.values() if one.why_no_rate is None]
    silent = {unit: one.why_no_rate for unit, one in units.items() if one.why_no_rate}
    return Sickness(
        month=next(iter(units.values())).month,
        sickness_hours=sum(one.sickness_hours for one in known),
        isolation_hours=sum(one.isolation_hours for one in known),
        contracted_hours=sum(one.contracted_hours for one in known),
        why_no_rate=None if known else "; ".join(dict.fromkeys(filter(None, silent.values()))),
        left_out=tuple(unit for unit, why in silent.items() if why != NOBODY),
    )
