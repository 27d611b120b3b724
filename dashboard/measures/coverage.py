"""Which days are covered by loads, how finely, and so which periods are complete.

Complete: every day of the period was asked for, is covered, was over when it was loaded, and has
no outage in it. An outage (`events.csv`) is missing data, so a period that it touches is not complete.
"""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.errors import DashboardError
from dashboard.measures.question import Question
from dashboard.periods import DAY, MINUTES_IN_A_MONTH, Period
from dashboard.reference import events
from dashboard.store.reading import Store

DEFAULT_ZONE = "Europe/London"
_COUNTED_BY = {60: "hour", 1440: "day", MINUTES_IN_A_MONTH: "month"}


@dataclass(frozen=True, kw_only=True)
class Covered:
    minutes: int
    zone: str
    knows_origin: bool
    over: bool
    load_id: int


@dataclass(frozen=True, kw_only=True)
class Coverage:
    days: dict[datetime.date, Covered]
    outages: tuple[tuple[datetime.datetime, datetime.datetime], ...]
    zone: str

    def why_nothing(self, period: Period, asked: Question) -> str | None:
        """Why no figure can be given, as far as coverage says; None where one can."""
        within = [self.days[day] for day in _days(period, asked) if day in self.days]
        if not within:
            return "no data loaded for these days"
        coarsest = max(day.minutes for day in within)
        if coarsest > asked.by.coarsest_minutes:
            counted_by = _COUNTED_BY.get(coarsest, f"{coarsest} minutes")
            wanted = asked.by.value.replace("_", "-")
            return f"this export counts by {counted_by}, so there is no figure by {wanted}"
        if asked.origin and not all(day.knows_origin for day in within):
            return "this export does not tell the origin of calls"
        return None

    def is_complete(self, period: Period, asked: Question) -> bool:
        asked_days = list(_days(period, asked))
        whole = (period.last_day - period.first_day).days + 1 == len(asked_days)
        covered = all(day in self.days and self.days[day].over for day in asked_days)
        return whole and covered and not self.has_outage(period)

    @property
    def load_ids(self) -> tuple[int, ...]:
        """The loads that cover the days asked for."""
        return tuple(sorted({day.load_id for day in self.days.values()}))

    def has_outage(self, period: Period) -> bool:
        return any(starts < period.local_end and period.local_start < ends for starts, ends in self.outages)


def coverage_of(store: Store, asked: Question) -> Coverage:
    rows: Sequence[Mapping[str, Any]] = store.rows(
        "days_covered", line=asked.line, from_date=asked.from_date, to_date=asked.to_date
    )
    days = {
        row["local_date"]: Covered(
            minutes=row["minutes"],
            zone=row["zone"],
            knows_origin=row["knows_origin"],
            over=row["over"],
            load_id=row["load_id"],
        )
        for row in rows
    }
    if asked.origin and any(day.knows_origin for day in days.values()):
        _check_origin(store, asked)
    zones = [day.zone for day in days.values()]
    return Coverage(days=days, outages=events.outages(asked.line), zone=zones[0] if zones else DEFAULT_ZONE)


def _check_origin(store: Store, asked: Question) -> None:
    """A misspelt origin would otherwise come out as no calls at all."""
    known = [str(row["origin"]) for row in store.rows("origins_by_line") if row["line"] == asked.line]
    if known and asked.origin not in known:
        raise DashboardError(
            f"No call of line {asked.line} has the origin {asked.origin!r}: there are {', '.join(known)}."
        )


def _days(period: Period, asked: Question) -> list[datetime.date]:
    first, last = max(period.first_day, asked.from_date), min(period.last_day, asked.to_date)
    return [first + DAY * number for number in range((last - first).days + 1)]
