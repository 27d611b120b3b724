"""The five forms of "answered within": which calls count as served, and out of which.

Each adds up columns of `waits_by_period`. A form that credits calls given up early cannot be told
where a wait band straddles the cut-off that it needs.
"""

from dataclasses import dataclass

from dashboard.reference.terms import Form


@dataclass(frozen=True, kw_only=True)
class Counting:
    """`less` is taken from the denominator; a call in a column of `unknown` leaves none (`WHY_UNKNOWN`)."""

    words: str
    numerator: tuple[str, ...]
    denominator: tuple[str, ...]
    less: tuple[str, ...] = ()
    unknown: tuple[str, ...]

    @property
    def credits_short(self) -> bool:
        """Whether calls given up within the short cut-off count as served."""
        return "abandoned_short" in self.numerator


COUNTING = {
    Form.A1: Counting(
        words="of calls offered, those abandoned in that time counted as served",
        numerator=("answered_within", "abandoned_within"),
        denominator=("answered", "abandoned"),
        unknown=("answered_astride", "abandoned_astride"),
    ),
    Form.A2: Counting(
        words="of calls answered",
        numerator=("answered_within",),
        denominator=("answered",),
        unknown=("answered_astride",),
    ),
    Form.A3: Counting(
        words="of calls offered",
        numerator=("answered_within",),
        denominator=("answered", "abandoned"),
        unknown=("answered_astride",),
    ),
    Form.A4: Counting(
        words="of calls offered, less those abandoned in that time",
        numerator=("answered_within",),
        denominator=("answered", "abandoned"),
        less=("abandoned_within",),
        unknown=("answered_astride", "abandoned_astride"),
    ),
    Form.A5: Counting(
        words="of calls offered, those abandoned within the short cut-off counted as served",
        numerator=("answered_within", "abandoned_short"),
        denominator=("answered", "abandoned"),
        unknown=("answered_astride", "short_astride"),
    ),
}

_TELLS_NOT = "this export does not tell which calls were"
WHY_UNKNOWN = {
    "answered_astride": f"{_TELLS_NOT} answered within {{within_s}} seconds",
    "abandoned_astride": f"{_TELLS_NOT} abandoned within {{within_s}} seconds",
    "short_astride": f"{_TELLS_NOT} abandoned within {{short_s}} seconds",
}
