"""What an export must hold for a measure, at each grain that exports come in."""

from dashboard.charts import words
from dashboard.measures import ALL
from dashboard.measures.measure import Kind, Measure, Needs
from dashboard.periods import MINUTES_IN_A_MONTH, By
from dashboard.reference.standards import SHORT_ABANDON_S
from dashboard.ui.listing import heading, listing

# Minutes of the interval counted; 0 is a row a call.
GRAINS = {
    0: "a row a call",
    30: "counted by the half-hour",
    60: "counted by the hour",
    1440: "counted by the day",
    MINUTES_IN_A_MONTH: "counted by the month",
}
# By the column that counts the calls of which an export says too little.
_MUST_HOLD = {
    "answer_unknown": "the seconds until calls were answered, added up",
    "handling_unknown": "talk, hold or wrap, added up",
    "longest_unknown": "the longest wait",
    "short_astride": f"how many gave up within {SHORT_ABANDON_S} s",
    "over_astride": "how many calls waited up to those seconds",
}


def counts_must_hold(measure: Measure) -> str | None:
    """Beyond calls offered, answered and abandoned; None where those are enough."""
    if measure.kind is Kind.PERCENTILE:
        return "wait bands a second wide"
    if measure.needs in (Needs.STANDARD, Needs.WITHIN):
        return "how many were answered within those seconds"
    return _MUST_HOLD[measure.unknown[0]] if measure.unknown else None


def calls_must_hold(measure: Measure) -> str | None:
    """Beyond when each call was offered, how it ended and how long it waited."""
    return "talk, hold or wrap" if "handling_unknown" in measure.unknown else None


def periods_given(minutes: int) -> tuple[By, ...]:
    """The periods that a figure can be given by, finest first."""
    return tuple(by for by in By if by.coarsest_minutes >= minutes)


def exports_can_give() -> None:
    heading("What an export can give", "The finer its grain, the finer its figures")
    listing([_grain(minutes) for minutes in GRAINS], "What can be worked out from an export, by its grain")


def _grain(minutes: int) -> dict[str, str]:
    must_hold = counts_must_hold if minutes else calls_must_hold
    always = [one.name.lower() for one in ALL if must_hold(one) is None]
    rest = [one.name.lower() for one in ALL if must_hold(one)]
    return {
        "An export": GRAINS[minutes],
        "gives figures by": ", ".join(one.replace("_", "-") for one in periods_given(minutes)),
        "always": words.listed(always) if len(always) < len(rest) else "all others",
        "and where it holds what they need": words.listed(rest) if len(rest) < len(always) else "all others",
    }
