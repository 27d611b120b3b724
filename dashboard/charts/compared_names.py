"""What a figure may be compared with, by name."""

from dashboard.analysis.against import Against, Beside

NAMES = {
    Beside.NONE: "nothing",
    Beside.PREVIOUS: "the period before",
    Beside.LAST_YEAR: "a year before",
    Beside.TARGET: "the target",
}
_WHOLE = "An unfinished period is never compared, nor a share with one within other seconds."
_HOLIDAYS = "Bank holidays are those of England and Wales, by the library holidays."
_LATEST = "the latest complete period shown with"
HOW = {
    Beside.PREVIOUS: f"{_LATEST} the one before it. {_WHOLE} {_HOLIDAYS}",
    Beside.LAST_YEAR: f"{_LATEST} the same a year before; of days and weeks 52 weeks, so that the same days "
    f"of the week stand side by side. {_WHOLE} {_HOLIDAYS}",
    Beside.TARGET: f"{_LATEST} the target in force at its end, where it was set for this measure and form.",
    Beside.EVENT: f"{_LATEST} up to a year of complete periods wholly before the event can have begun, added "
    f"up before they are divided. {_WHOLE} {_HOLIDAYS}",
}


def named(against: Against) -> str:
    return f"before {in_short(against.event.label)}" if against.event else NAMES[against.beside]


def in_short(label: str) -> str:
    """SAFE goes live, of an event's label that ends with its date."""
    return label.partition(",")[0]
