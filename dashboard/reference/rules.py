"""The rules of a passport, in the words that say how two figures differ, and the measures each matters to."""

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.reference.peer import Rules
from dashboard.reference.terms import Clock, PublishedMeasure

SHARES_IN_TIME = frozenset({PublishedMeasure.ANSWERED_WITHIN, PublishedMeasure.ANSWERED_WITHIN_COUNT})
TIMED = SHARES_IN_TIME | {PublishedMeasure.MEAN_ANSWER_TIME, PublishedMeasure.LONGEST_WAIT}
GIVEN_UP = frozenset({PublishedMeasure.ABANDONMENT, PublishedMeasure.ABANDONED})
# A force that is twice as large has twice as many, so side by side they would only show its size.
FOLLOW_SIZE = frozenset(
    {
        PublishedMeasure.OFFERED,
        PublishedMeasure.ANSWERED,
        PublishedMeasure.ABANDONED,
        PublishedMeasure.ANSWERED_WITHIN_COUNT,
        PublishedMeasure.LONGEST_WAIT,
        PublishedMeasure.SECONDS_BETWEEN_CALLS,
        PublishedMeasure.COMPLAINTS,
        PublishedMeasure.DIGITAL_CONTACTS,
        PublishedMeasure.SICKNESS_DAYS,
        PublishedMeasure.STRESS_DAYS,
        PublishedMeasure.OFFICERS,
        PublishedMeasure.STAFF,
        PublishedMeasure.CONTROL_ROOM_OFFICERS,
    }
)


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One rule of a passport: it matters to some measures. `of` gives None where no source says."""

    of: Callable[[Rules], object]
    matters_to: frozenset[PublishedMeasure]
    says: str
    unsaid: str


RULES = (
    Rule(
        of=lambda rules: None if rules.clock is Clock.NOT_STATED else rules.clock,
        matters_to=TIMED,
        says="on the {} clock",
        unsaid="whose clock timed it",
    ),
    Rule(
        of=lambda rules: rules.timed_from,
        matters_to=TIMED,
        says="timed from {}",
        unsaid="what the clock starts at",
    ),
    Rule(
        of=lambda rules: rules.answered_by,
        matters_to=TIMED | GIVEN_UP,
        says="of calls that count as answered once {} takes them",
        unsaid="whether a person or a machine must take a call for it to count as answered",
    ),
    Rule(
        of=lambda rules: rules.form,
        matters_to=SHARES_IN_TIME,
        says="counted in form {}",
        unsaid="whether callers who gave up are counted",
    ),
    Rule(
        of=lambda rules: rules.given_up,
        matters_to=GIVEN_UP,
        says="of {}",
        unsaid="which calls count as given up",
    ),
    Rule(
        of=lambda rules: rules.cut_off_s,
        matters_to=GIVEN_UP,
        says="of callers who held on for {} s or more",
        unsaid="after how many seconds a caller counts as having given up",
    ),
)
