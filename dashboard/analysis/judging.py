"""From flagged rules to words: which signal a point carries, and whether a target can be relied on."""

from collections.abc import Mapping

from dashboard.analysis.limits import Limits
from dashboard.analysis.settings import Conflict
from dashboard.analysis.terms import Assurance, Rule, Signal
from dashboard.measures.measure import Better

# The first that flags a point decides (NHSRplotthedots, ptd_calculate_point_type.R).
PRECEDENCE = (Rule.OUTSIDE, Rule.TREND, Rule.TWO_OF_THREE, Rule.SHIFT)
_GOOD_WAY = {Better.HIGHER: 1, Better.LOWER: -1, Better.NEITHER: 0}


def signal(ways: Mapping[Rule, int], better: Better, conflict: Conflict) -> Signal:
    """Of one point, from the way in which each rule flags it (0: not)."""
    found = [ways[rule] for rule in PRECEDENCE if ways.get(rule)]
    if not found:
        return Signal.COMMON_CAUSE
    good = _GOOD_WAY[better]
    if not good:
        return Signal.CHANGE
    improvement_wins = conflict is Conflict.IMPROVEMENT_WINS and good in found
    return Signal.IMPROVEMENT if improvement_wins or found[0] == good else Signal.CONCERN


def assurance(limits: Limits, target: float | None, better: Better) -> Assurance:
    """Passes or fails where the target lies strictly beyond the limits, so that chance cannot reach it."""
    if target is None or better is Better.NEITHER:
        return Assurance.NO_TARGET
    if limits.lower <= target <= limits.upper:
        return Assurance.HIT_OR_MISS
    return Assurance.PASSES if (target < limits.lower) == (better is Better.HIGHER) else Assurance.FAILS
