"""What a layout may say of one field: its columns, its type, and which fields each kind of export has."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What an export's rows are, and so the table they end in."""

    CALLS = "calls"
    COUNTED = "counted"
    REPORTED = "reported"
    ABSENCE = "absence"
    STRENGTH = "strength"
    STAFFING = "staffing"


class Type(StrEnum):
    """How text is read. Nothing is ever guessed: what a type does not take is set aside."""

    TEXT = "text"
    CHOICE = "choice"
    ONE_OF = "one of"
    COUNT = "count"
    NUMBER = "number"
    DURATION = "duration"
    MINUTES_SECONDS = "m:ss"
    SHARE = "share"
    FIGURE = "figure"
    MEASURE = "measure"
    MEASURE_SECONDS = "measure's seconds"
    DATE = "date"
    MONTH = "month"
    PERIOD_START = "period's start"
    PERIOD_END = "period's end"
    TIME = "time"
    TIME_OF_DAY = "time of day"
    DAY_NUMBER = "day number"
    EPOCH = "epoch"
    CALLER = "caller"


MOMENTS = frozenset({Type.TIME, Type.DATE, Type.MONTH, Type.TIME_OF_DAY, Type.DAY_NUMBER, Type.EPOCH})
# These need the day that --first-day gives.
DATELESS = frozenset({Type.TIME_OF_DAY, Type.DAY_NUMBER})


@dataclass(frozen=True, kw_only=True)
class Field:
    """Where one field comes from: one column, several, a constant, or what is said with the load."""

    name: str
    type: Type
    columns: tuple[str, ...] = ()
    # Several columns: one text of them all, else the first that is filled.
    joined: bool = False
    constant: str | None = None
    # The option of `answerable load` that gives it.
    option: str | None = None
    optional: bool = False
    formats: tuple[str, ...] = ()
    # What the file says (any case) -> what we say.
    values: tuple[tuple[str, str], ...] = ()
    # Another column that must be filled for this one to mean anything.
    needs: str | None = None
    # A field that an average is multiplied by: the sum is then approximate.
    times: str | None = None
    thousands: str = ""
    decimal: str = "."


REQUIRED: dict[Kind, tuple[str, ...]] = {
    Kind.CALLS: ("call_id", "line", "offered_at", "outcome", "wait_s"),
    Kind.COUNTED: ("start", "minutes", "line"),
    Kind.REPORTED: ("period_start", "period_end", "line", "measure", "value"),
    Kind.ABSENCE: ("date", "unit", "workforce", "reason", "hours_lost"),
    Kind.STRENGTH: ("month", "unit", "workforce"),
    Kind.STAFFING: ("start", "minutes", "unit"),
}
OPTIONAL: dict[Kind, tuple[str, ...]] = {
    Kind.CALLS: (
        *("leg", "origin", "origin_unit", "team", "talk_s", "hold_s", "wrap_s", "caller", "disposition"),
    ),
    Kind.COUNTED: (
        *("origin", "team", "offered", "answered", "abandoned", "answer_sum_s", "abandon_sum_s"),
        *("longest_wait_s", "talk_sum_s", "hold_sum_s", "wrap_sum_s"),
    ),
    Kind.REPORTED: (
        *("within_s", "numerator", "denominator", "definition", "clock", "published_on", "source"),
    ),
    Kind.ABSENCE: ("team", "isolation", "spell_days", "people"),
    Kind.STRENGTH: (
        *("team", "establishment_fte", "strength_fte", "training_fte", "contracted_hours", "headcount"),
    ),
    Kind.STAFFING: ("team", "rostered", "on_duty"),
}
# The field that places a row in time.
MOMENT: dict[Kind, str] = {Kind.CALLS: "offered_at", Kind.COUNTED: "start", Kind.STAFFING: "start"}
