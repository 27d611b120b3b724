"""The wait that callers faced: those who gave up count as waiting until they did (Kaplan–Meier).

Kaplan and Meier, "Nonparametric estimation from incomplete observations", JASA 53 (1958) 457: each second,
of those still waiting, the share answered in it; those who gave up in it were still waiting at its end.
It takes whoever gave up to have been as near to an answer as the others still waiting.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.measures.wait_lengths import Length, WaitLengths, total

# What is lost in multiplying thousands of shares.
_ROUNDING = 1e-9


@dataclass(frozen=True, kw_only=True)
class Still:
    """The share of callers still unanswered after so many seconds."""

    after_s: int
    share: float


def faced(waits: WaitLengths) -> tuple[Still, ...]:
    """One for each second in which a call was answered, the first at 0; waits are `by_the_second`.

    Whoever gave up leaves the count of those waiting, and not the wait that the rest had yet to come.
    """
    answered, gave_up = _by_second(waits.answered), _by_second(waits.abandoned)
    waiting, share = total(waits.every), 1.0
    points = [Still(after_s=0, share=share)]
    for second in sorted({*answered, *gave_up}):
        if answered[second]:
            share *= 1 - answered[second] / waiting
            points.append(Still(after_s=second, share=share))
        waiting -= answered[second] + gave_up[second]
    return tuple(points)


def met_by_answered(waits: WaitLengths) -> tuple[Still, ...]:
    """The same of answered calls alone, as answer times have it."""
    return faced(WaitLengths(answered=waits.answered, abandoned=()))


def within(points: Sequence[Still], percent: int) -> int | None:
    """The second by which so many in a hundred would be answered; None where so many never were."""
    return next((one.after_s for one in points[1:] if one.share * 100 <= 100 - percent + _ROUNDING), None)


def _by_second(lengths: Sequence[Length]) -> Counter[int]:
    return Counter({one.over_s + 1: one.calls for one in lengths})
