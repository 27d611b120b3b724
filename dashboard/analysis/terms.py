"""The words of control charts, as NHS Making Data Count uses them; signals cross layers, colours do not."""

from enum import StrEnum


class ChartKind(StrEnum):
    """XmR: from how much neighbours differ. P-prime (Laney): limits also widen where counts are few."""

    XMR = "xmr"
    P_PRIME = "p_prime"


class Rule(StrEnum):
    OUTSIDE = "outside"
    SHIFT = "shift"
    TREND = "trend"
    TWO_OF_THREE = "two_of_three"


class Signal(StrEnum):
    """`change` is a signal of a measure that is better neither higher nor lower."""

    IMPROVEMENT = "improvement"
    CONCERN = "concern"
    CHANGE = "change"
    COMMON_CAUSE = "common cause"


class Assurance(StrEnum):
    PASSES = "passes"
    FAILS = "fails"
    HIT_OR_MISS = "hit or miss"
    NO_TARGET = "no target"


class Standing(StrEnum):
    """How far limits may be leant on; with too few points behind them only the line is drawn."""

    FIRM = "firm"
    TRIAL = "trial"
    TOO_FEW = "too few"
