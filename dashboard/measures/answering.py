"""Answering: how quickly calls are picked up, and how many callers are lost."""

from dashboard.measures.measure import Better, Kind, Measure, Needs, Unit

_NO_ONE_ANSWERED = "no calls answered"

ANSWERED_IN_TIME = Measure(
    key="answered_in_time",
    name="Answered in time",
    definition="Calls answered within the line's own standard, as a share (form A1 to A5 says of what).",
    why="It is the promise made to the public, and the figure that targets are set on.",
    query="waits_by_period",
    numerator="answered_within",
    denominator="answered",
    kind=Kind.RATIO,
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=Needs.STANDARD,
    nobody=_NO_ONE_ANSWERED,
)

ANSWERED_WITHIN = Measure(
    key="answered_within",
    name="Answered within a chosen time",
    definition="Calls answered within a chosen number of seconds, as a share (form A1 to A5 says of what).",
    why="It asks what another standard would have shown.",
    query="waits_by_period",
    numerator="answered_within",
    denominator="answered",
    kind=Kind.RATIO,
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=Needs.WITHIN,
    nobody=_NO_ONE_ANSWERED,
)

MEAN_ANSWER_TIME = Measure(
    key="mean_answer_time",
    name="Mean answer time",
    definition="Seconds from offered to answered, added up over answered calls and divided by them (ASA).",
    why="It moves with every long wait; read it beside abandonment, since those who gave up are not in it.",
    query="calls_by_period",
    numerator="answer_seconds",
    denominator="answered",
    kind=Kind.RATIO,
    unit=Unit.SECONDS,
    better=Better.LOWER,
    unknown=("answer_unknown",),
    why_unknown="this export does not give the seconds until calls were answered",
    nobody=_NO_ONE_ANSWERED,
)

ABANDONMENT = Measure(
    key="abandonment",
    name="Abandonment",
    definition="Calls abandoned as a share of calls offered, however soon they were abandoned.",
    why="It shows whom the answer times leave out. It can fall because callers rang 999 instead.",
    query="calls_by_period",
    numerator="abandoned",
    denominator="offered",
    kind=Kind.RATIO,
    unit=Unit.SHARE,
    better=Better.LOWER,
)

MEAN_HANDLING_TIME = Measure(
    key="mean_handling_time",
    name="Mean handling time",
    definition="Talk, hold and wrap together, per answered call whose talk time is known (AHT).",
    why="The same people answer fewer calls when each takes longer, as after a change of system.",
    query="calls_by_period",
    numerator="handling_seconds",
    denominator="handled",
    kind=Kind.RATIO,
    unit=Unit.SECONDS,
    better=Better.NEITHER,
    unknown=("handling_unknown",),
    why_unknown="this export does not give talk, hold or wrap times",
    nobody=_NO_ONE_ANSWERED,
)

ALL = (
    ANSWERED_IN_TIME,
    ANSWERED_WITHIN,
    MEAN_ANSWER_TIME,
    ABANDONMENT,
    MEAN_HANDLING_TIME,
)
