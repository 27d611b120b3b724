"""The words of a comparability passport: how a published figure was measured, as far as its source says.

A rule that a source does not state is blank, and a blank matches nothing, not even another blank.
"""

from enum import StrEnum


class Covers(StrEnum):
    """Whose figures a passport is for. Forces `alike` are measured in one way by one publisher; where each
    counts its own way, figures printed side by side need not mean the same.
    """

    ITSELF = "itself"
    ALIKE = "forces alike"
    OWN_WAY = "forces, each its own way"


class Publishes(StrEnum):
    FIGURES = "figures"
    NOT_MEASURED = "not measured"
    NOTHING_COMMON = "nothing common"


class TimedFrom(StrEnum):
    BT = "BT taking the call"
    SWITCH = "arrival at the force's switch"
    MESSAGES = "the end of recorded messages"


class AnsweredBy(StrEnum):
    PERSON = "a person"
    MACHINE = "an automated operator"


class GivenUp(StrEnum):
    """Which calls count as given up."""

    HUNG_UP = "callers who hung up before an answer"
    CHOSE_A_PERSON = "callers who asked for a person and then hung up"
    OR_REDIRECTED = "callers who hung up or were redirected"
    UNANSWERED = "calls not answered for whatever cause"
