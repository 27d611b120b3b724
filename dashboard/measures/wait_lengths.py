"""Calls of some days by how long they waited: bands that add up, and percentiles by nearest rank."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.measures.question import Question
from dashboard.store.reading import Store

QUERY = "waits_by_length"
PERCENTS = (50, 90, 95)
# A longer export band is kept whole: an edge that lies inside one is left out.
EDGES_S = (5, 10, 20, 30, 60, 120, 300, 600, 1200)


@dataclass(frozen=True, kw_only=True)
class Length:
    """Calls that waited longer than `over_s`, up to and with `up_to_s`; None is no upper edge."""

    over_s: int
    up_to_s: int | None
    calls: int

    @property
    def is_a_second(self) -> bool:
        return self.up_to_s is not None and self.up_to_s - self.over_s == 1


@dataclass(frozen=True, kw_only=True)
class WaitLengths:
    """Shortest first."""

    answered: tuple[Length, ...]
    abandoned: tuple[Length, ...]

    @property
    def every(self) -> tuple[Length, ...]:
        return self.answered + self.abandoned

    @property
    def by_the_second(self) -> bool:
        return all(one.is_a_second for one in self.every)


@dataclass(frozen=True, kw_only=True)
class Band:
    """Waits longer than `over_s` (the first has none), up to and with `up_to_s` (the last has none)."""

    over_s: int | None
    up_to_s: int | None
    answered: int
    abandoned: int


def wait_lengths(store: Store, asked: Question) -> WaitLengths:
    """Of the question's line, origin and days; its measure is not looked at."""
    rows: Sequence[Mapping[str, Any]] = store.rows(
        QUERY, line=asked.line, origin=asked.origin, from_date=asked.from_date, to_date=asked.to_date
    )
    return WaitLengths(answered=_of(rows, "answered"), abandoned=_of(rows, "abandoned"))


def _of(rows: Sequence[Mapping[str, Any]], outcome: str) -> tuple[Length, ...]:
    return tuple(
        Length(over_s=row["over_s"], up_to_s=row["up_to_s"], calls=row["calls"])
        for row in rows
        if row["outcome"] == outcome
    )


def total(lengths: Sequence[Length]) -> int:
    return sum(one.calls for one in lengths)


def bands(waits: WaitLengths) -> tuple[Band, ...]:
    """By the edges that no export band straddles; one band alone where the waits are not known."""
    edges = [edge for edge in EDGES_S if not any(_astride(one, edge) for one in waits.every)]
    starts: list[int | None] = [None, *edges]
    ends: list[int | None] = [*edges, None]
    return tuple(
        Band(
            over_s=start,
            up_to_s=end,
            answered=_between(waits.answered, start, end),
            abandoned=_between(waits.abandoned, start, end),
        )
        for start, end in zip(starts, ends, strict=True)
    )


def _astride(one: Length, edge: int) -> bool:
    return one.over_s < edge and (one.up_to_s is None or one.up_to_s > edge)


def _between(lengths: Sequence[Length], start: int | None, end: int | None) -> int:
    return sum(
        one.calls
        for one in lengths
        if (start is None or one.over_s >= start)
        and (end is None or (one.up_to_s is not None and one.up_to_s <= end))
    )


def percentile(lengths: Sequence[Length], percent: int) -> int | None:
    """The whole second at or below which so many in a hundred lie; None where bands are too wide to tell."""
    shortest = _ranked([(one.over_s + 1, one.calls) for one in lengths], percent)
    longest = _ranked(
        [(math.inf if one.up_to_s is None else one.up_to_s, one.calls) for one in lengths], percent
    )
    return int(shortest) if shortest is not None and shortest == longest else None


def _ranked(pairs: Sequence[tuple[float, int]], percent: int) -> float | None:
    wanted, so_far = sum(calls for _, calls in pairs) * percent, 0
    for second, calls in sorted(pairs):
        so_far += calls
        if so_far * 100 >= wanted:
            return second
    return None
