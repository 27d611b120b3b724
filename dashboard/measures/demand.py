"""Demand: how many calls there were, and how they ended."""

from dashboard.measures.measure import Better, Measure, Needs, Unit

OFFERED = Measure(
    key="offered",
    name="Calls offered",
    definition="Calls that joined the line's queue and were answered or abandoned.",
    why="Demand is the first thing that explains a rise or fall in answering.",
    query="calls_by_period",
    numerator="offered",
    unit=Unit.CALLS,
    better=Better.NEITHER,
)

ANSWERED = Measure(
    key="answered",
    name="Calls answered",
    definition="Calls that a person in the control room picked up.",
    why="It shows how much of the demand was met, whatever the wait.",
    query="calls_by_period",
    numerator="answered",
    unit=Unit.CALLS,
    better=Better.NEITHER,
)

ABANDONED = Measure(
    key="abandoned",
    name="Calls abandoned",
    definition="Calls whose caller gave up in the queue before anybody answered, however soon.",
    why="Behind each is somebody who wanted the police and did not reach them on that call.",
    query="calls_by_period",
    numerator="abandoned",
    unit=Unit.CALLS,
    better=Better.LOWER,
)

REDIRECTED = Measure(
    key="redirected",
    name="Calls redirected",
    definition="Calls that left the queue for a message, a call-back or another service; not in offered.",
    why="A queue can look better because calls were sent elsewhere.",
    query="calls_by_period",
    numerator="redirected",
    unit=Unit.CALLS,
    better=Better.NEITHER,
)

GAVE_UP = Measure(
    key="gave_up",
    name="Callers who gave up",
    definition="Calls abandoned after more than the short cut-off, so that slips and misdials are left out.",
    why="A share hides how many people it was.",
    query="waits_by_period",
    numerator="gave_up",
    unit=Unit.CALLS,
    better=Better.LOWER,
    unknown=("short_astride",),
    why_unknown="this export does not tell which calls were abandoned within {short_s} seconds",
)

WAITED_OVER = Measure(
    key="waited_over",
    name="Callers who waited longer",
    definition="Calls, answered or not, that waited longer than so many seconds.",
    why="The longest waits are where harm is likeliest, and an average hides them.",
    query="waits_by_period",
    numerator="waited_over",
    unit=Unit.CALLS,
    better=Better.LOWER,
    needs=Needs.OVER,
    unknown=("over_astride",),
    why_unknown="this export does not tell which calls waited longer than {within_s} seconds",
)

ALL = (OFFERED, ANSWERED, ABANDONED, REDIRECTED, GAVE_UP, WAITED_OVER)
