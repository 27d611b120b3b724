"""What a figure may be compared with, by name."""

from dashboard.analysis.against import Against, Beside

NAMES = {
    Beside.NONE: "nothing",
    Beside.PREVIOUS: "the period before",
    Beside.LAST_YEAR: "a year before",
    Beside.TARGET: "the target",
}


def named(against: Against) -> str:
    return f"before {in_short(against.event.label)}" if against.event else NAMES[against.beside]


def in_short(label: str) -> str:
    """SAFE goes live, of an event's label that ends with its date."""
    return label.partition(",")[0]
