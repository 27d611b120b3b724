"""Limits set anew: by a person, from a dated cause, with a reason; which of them a series takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.measures.question import Question
from dashboard.periods import Period
from dashboard.reference.events import Event


@dataclass(frozen=True, kw_only=True)
class Rebasing:
    """Of a measure of a line, all origins and every form of it. `worse`: the level had got worse, and
    whoever set the limits anew said that they knew.
    """

    data: str
    measure: str
    line: str
    event: Event
    name: str
    reason: str
    worse: bool
    written_on: date

    @property
    def day(self) -> date:
        """From which the event had surely begun: periods that start earlier keep the old limits."""
        return self.event.starts_by or self.event.starts

    def is_of(self, data: str, asked: Question) -> bool:
        """Not of one origin alone, nor as at a day on which the event was not known."""
        known = asked.as_at is None or self.event.known_on <= asked.as_at
        mine = (self.data, self.measure, self.line) == (data, asked.measure.key, asked.line)
        return mine and known and not asked.origin


def place_of(one: Rebasing, held: Sequence[Period]) -> int:
    """How many periods come before the new limits."""
    return sum(period.first_day < one.day for period in held)


def taken(
    every: Sequence[Rebasing], data: str, asked: Question, held: Sequence[Period], least: int
) -> tuple[Rebasing, ...]:
    """In order of time: those of this series with a period before and `least` complete ones after."""
    mine = sorted((one for one in every if one.is_of(data, asked)), key=lambda one: one.day)
    return tuple(one for one in mine if 0 < place_of(one, held) <= len(held) - least)


def anew_at(rebased: Sequence[Rebasing], period: Period | None) -> Rebasing | None:
    """Whose limits the period has; None where they are the first."""
    return next((one for one in reversed(rebased) if period and period.first_day >= one.day), None)


def in_words(one: Rebasing) -> str:
    """Limits set anew from 31 July 2020 by A. Person (why), …"""
    although = ", although it got worse" if one.worse else ""
    return (
        f"Limits set anew from {day(one.day)} by {one.name} ({one.reason}){although}. "
        f"The cause named: {one.event.label}. Written down on {day(one.written_on)}."
    )


def day(one: date) -> str:
    return f"{one.day} {one:%B %Y}"
