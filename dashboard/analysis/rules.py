"""The rules that tell a signal from chance: one function each, and for every point the way it is flagged.

A way is 1 for up, -1 for down, 0 for not flagged. Points are those of one stretch of limits.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from dashboard.analysis.limits import Limits
from dashboard.analysis.settings import Settings, TwoOfThree
from dashboard.analysis.terms import Rule

Ways = tuple[int, ...]
WINDOW, ENOUGH_OF_IT = 3, 2
ROUNDING = 1e-12


def flagged(values: Sequence[float], limits: Sequence[Limits], settings: Settings) -> Mapping[Rule, Ways]:
    side = sides(values, [one.mean for one in limits])
    return {
        Rule.OUTSIDE: outside(values, limits),
        Rule.SHIFT: shift(side, settings.shift),
        Rule.TREND: trend(values, settings.trend),
        Rule.TWO_OF_THREE: _two_of_three(values, limits, side, settings),
    }


def sides(values: Sequence[float], means: Sequence[float]) -> Ways:
    """Of the mean; 0 on it."""
    return _past(values, means, means)


def outside(values: Sequence[float], limits: Sequence[Limits]) -> Ways:
    """Strictly: a point on a limit is within it."""
    return _past(values, [one.lower for one in limits], [one.upper for one in limits])


def beyond_near(values: Sequence[float], limits: Sequence[Limits]) -> Ways:
    """Past a near limit, however far."""
    return _past(values, [one.near_lower for one in limits], [one.near_upper for one in limits])


def _past(values: Sequence[float], lower: Sequence[float], upper: Sequence[float]) -> Ways:
    # 0.1 added up three times is not 0.3: a point that lies on a line must not lie beside it.
    slack = ROUNDING * max(map(abs, values), default=0)
    triples = zip(values, lower, upper, strict=True)
    return tuple((value > high + slack) - (value < low - slack) for value, low, high in triples)


def close(values: Sequence[float], limits: Sequence[Limits]) -> Ways:
    """Past a near limit and not past the limit."""
    far = outside(values, limits)
    return tuple(0 if out else near for near, out in zip(beyond_near(values, limits), far, strict=True))


def shift(side: Sequence[int], points: int) -> Ways:
    """So many in a row on one side of the mean; one on the mean breaks it."""
    return spread_back(ends_of_shift(side, points), points)


def trend(values: Sequence[float], points: int) -> Ways:
    """So many rising or falling, each differing from the last; the way is the slope's.

    Where a rise turns into a fall the turning point goes with what came after it.
    """
    return spread_back(ends_of_trend(values, points), points)


def ends_of_shift(side: Sequence[int], points: int) -> Ways:
    """Flags the last of every so many alike."""
    return tuple(
        _if_alike(side[max(0, place + 1 - points) : place + 1], points) for place in range(len(side))
    )


def ends_of_trend(values: Sequence[float], points: int) -> Ways:
    """Flags the last of every so many that rise or fall throughout."""
    slopes = [0, *((b > a) - (b < a) for a, b in pairwise(values))]
    return ends_of_shift(slopes[: len(values)], points - 1)


def _if_alike(ways: Sequence[int], points: int) -> int:
    return ways[0] if len(ways) == points and set(ways) in ({1}, {-1}) else 0


def spread_back(ends: Sequence[int], points: int) -> Ways:
    """Flags every point of a run whose end is flagged; the later run has a point that is in two."""
    return tuple(
        next((end for end in reversed(ends[place : place + points]) if end), 0) for place in range(len(ends))
    )


def _two_of_three(
    values: Sequence[float], limits: Sequence[Limits], side: Sequence[int], settings: Settings
) -> Ways:
    if settings.two_of_three is TwoOfThree.ANY_THIRD:
        return two_of_three_any_third(beyond_near(values, limits))
    return two_of_three(close(values, limits), side)


def two_of_three(near: Sequence[int], side: Sequence[int]) -> Ways:
    """Two of three close to a limit, all three on one side: only the close ones are flagged."""
    within = in_windows(near, side)
    return tuple(one if one and is_in else 0 for one, is_in in zip(near, within, strict=True))


def in_windows(near: Sequence[int], side: Sequence[int]) -> tuple[bool, ...]:
    """Whether a point lies in three on one side of which two are close to a limit."""
    firsts = [
        place
        for place in range(len(near) - WINDOW + 1)
        if abs(sum(side[place : place + WINDOW])) == WINDOW
        and sum(map(abs, near[place : place + WINDOW])) >= ENOUGH_OF_IT
    ]
    return tuple(any(first <= place < first + WINDOW for first in firsts) for place in range(len(near)))


def two_of_three_any_third(beyond: Sequence[int]) -> Ways:
    """Two of three past the same near limit, the third anywhere: those past it are flagged."""

    def is_flagged(place: int, way: int) -> bool:
        firsts = range(max(0, place - WINDOW + 1), min(place, len(beyond) - WINDOW) + 1)
        return any(beyond[first : first + WINDOW].count(way) >= ENOUGH_OF_IT for first in firsts)

    return tuple(way if way and is_flagged(place, way) else 0 for place, way in enumerate(beyond))
