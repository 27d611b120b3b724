"""What a measure is: a named number with a definition, a numerator over a denominator of one query."""

from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    CALLS = "calls"
    SHARE = "share"
    SECONDS = "seconds"


class Better(StrEnum):
    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = "neither"


class Kind(StrEnum):
    """How rows of the query become one value."""

    COUNT = "count"
    RATIO = "ratio"
    PERCENTILE = "percentile"
    LONGEST = "longest"


class Needs(StrEnum):
    """The seconds that a question must name, or that the line's own standard gives."""

    NOTHING = "nothing"
    STANDARD = "standard"
    WITHIN = "within"
    OVER = "over"


@dataclass(frozen=True, kw_only=True)
class Measure:
    """`unknown` names columns that count calls the export says too little of: any, and there is no value.

    `why_unknown` then says why. `percent` and `outcome` are for percentiles.
    """

    key: str
    name: str
    definition: str
    why: str
    query: str
    numerator: str
    denominator: str | None = None
    kind: Kind = Kind.COUNT
    unit: Unit
    better: Better
    clock: str = "force"
    owner: str = "control room performance lead"
    reviewed: str = "2026-11"
    needs: Needs = Needs.NOTHING
    unknown: tuple[str, ...] = ()
    why_unknown: str = ""
    nobody: str = "no calls"
    percent: int | None = None
    outcome: str | None = None

    @property
    def takes_form(self) -> bool:
        """Whether it can be worked out in the five forms A1 to A5."""
        return self.needs in (Needs.STANDARD, Needs.WITHIN)

    @property
    def leaves_out_short(self) -> bool:
        """Whether calls given up within the short cut-off are left out of it, in whatever form."""
        return "short_astride" in self.unknown
