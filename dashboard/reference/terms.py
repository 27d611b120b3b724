"""The words that reference files may use where only certain words will do."""

from enum import StrEnum


class Form(StrEnum):
    """Which calls a share in time counts, and out of which: the forms A1 to A5."""

    A1 = "A1"
    A2 = "A2"
    A3 = "A3"
    A4 = "A4"
    A5 = "A5"


class Clock(StrEnum):
    """From arrival at the force's switch, or from BT taking the call."""

    FORCE = "force"
    BT = "BT"
    NOT_STATED = "not stated"


class Kind(StrEnum):
    """What sort of thing an event is. An outage means that calls inside it are missing, not none."""

    SYSTEM = "system"
    STAFFING = "staffing"
    LAW = "law"
    OUTAGE = "outage"
    MESSAGE = "message"
    CHANNEL = "channel"
    DEMAND = "demand"
    DEFINITION = "definition"


class Subject(StrEnum):
    """What an event could touch."""

    DEMAND = "demand"
    WAITS = "waits"
    GIVING_UP = "giving up"
    HANDLING = "handling"


class Dating(StrEnum):
    """How exactly an event is dated; `between` knows only the first and last day it can have begun."""

    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
    BETWEEN = "between"
    PLANNED = "planned"


class Unit(StrEnum):
    SHARE = "share"
    SECONDS = "seconds"
    CALLS = "calls"
    CONTACTS = "contacts"
    DAYS = "days"
    PEOPLE = "people"


class Span(StrEnum):
    """The length of a published figure's period; `point` is a level quoted as of about then."""

    HOUR = "hour"
    NIGHT = "night"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    MONTHS = "months"
    POINT = "point"


class Exactness(StrEnum):
    EXACT = "exact"
    ROUNDED = "rounded"
    DERIVED = "derived"


class PeriodBasis(StrEnum):
    """Whether the source gives the period, or it was worked out from what the source says."""

    STATED = "stated"
    INFERRED = "inferred"


class Per(StrEnum):
    """What a usual level is for: so many a day, not a period's total."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class PublishedMeasure(StrEnum):
    """What published figures are of; the first rows are measures of this product by the same key."""

    OFFERED = "offered"
    ABANDONED = "abandoned"
    ABANDONMENT = "abandonment"
    ANSWERED = "answered"
    ANSWERED_WITHIN = "answered_within"
    MEAN_ANSWER_TIME = "mean_answer_time"
    LONGEST_WAIT = "longest_wait"
    ANSWERED_WITHIN_COUNT = "answered_within_count"
    OFFERED_CHANGE = "offered_change"
    SECONDS_BETWEEN_CALLS = "seconds_between_calls"
    HANDLING_TIME_CHANGE = "handling_time_change"
    SHARE_999 = "share_999"
    TARGET = "target"
    COMPLAINTS = "complaints"
    DIGITAL_CONTACTS = "digital_contacts"
    SICKNESS_DAYS = "sickness_days"
    STRESS_DAYS = "stress_days"
    OFFICERS = "officers"
    STAFF = "staff"
    CONTROL_ROOM_OFFICERS = "control_room_officers"
    CONTROL_ROOM_ABSENCE = "control_room_absence"
