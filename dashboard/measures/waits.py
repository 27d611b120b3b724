"""Waits: what an ordinary, an unlucky and the unluckiest caller met, and when callers give up."""

from dashboard.measures.measure import Better, Kind, Measure, Unit

# In place of `why_unknown` where there are no wait bands at all.
WHY_NO_WAITS = "this export does not tell how long each call waited"

MEDIAN_ANSWER_TIME = Measure(
    key="median_answer_time",
    name="Half were answered within",
    definition="The whole second, rounded up, at or below which half of answered calls were answered.",
    why="It is what an ordinary caller met.",
    query="wait_percentiles_by_period",
    numerator="p50_most_s",
    denominator="calls",
    kind=Kind.PERCENTILE,
    unit=Unit.SECONDS,
    better=Better.LOWER,
    percent=50,
    outcome="answered",
    why_unknown="this export counts waits in bands too wide to find the median",
    nobody="no calls answered",
)

P90_ANSWER_TIME = Measure(
    key="p90_answer_time",
    name="Nine in ten were answered within",
    definition="The whole second, rounded up, at or below which 90 in 100 answered calls were answered.",
    why="It is what an unlucky caller met.",
    query="wait_percentiles_by_period",
    numerator="p90_most_s",
    denominator="calls",
    kind=Kind.PERCENTILE,
    unit=Unit.SECONDS,
    better=Better.LOWER,
    percent=90,
    outcome="answered",
    why_unknown="this export counts waits in bands too wide to find the 90th percentile",
    nobody="no calls answered",
)

LONGEST_WAIT = Measure(
    key="longest_wait",
    name="Longest wait",
    definition="The longest that anybody waited, answered or not, in seconds rounded up.",
    why="One very long wait can be a life. It grows with volume, so teams are never ranked by it.",
    query="calls_by_period",
    numerator="longest_wait_s",
    denominator="longest_of",
    kind=Kind.LONGEST,
    unit=Unit.SECONDS,
    better=Better.LOWER,
    unknown=("longest_unknown",),
    why_unknown="this export does not give the longest wait",
)

MEDIAN_TIME_TO_ABANDON = Measure(
    key="median_time_to_abandon",
    name="Half of those who gave up did so within",
    definition="The whole second, rounded up, at or below which half of abandoned calls were abandoned.",
    why="It tells slips of the finger from people who waited and lost patience.",
    query="wait_percentiles_by_period",
    numerator="p50_most_s",
    denominator="calls",
    kind=Kind.PERCENTILE,
    unit=Unit.SECONDS,
    better=Better.NEITHER,
    percent=50,
    outcome="abandoned",
    why_unknown="this export counts waits in bands too wide to find the median",
    nobody="no calls abandoned",
)

ALL = (
    MEDIAN_ANSWER_TIME,
    P90_ANSWER_TIME,
    LONGEST_WAIT,
    MEDIAN_TIME_TO_ABANDON,
)
