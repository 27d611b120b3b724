"""Labels laid in rows so that none touches another, nor another's line, on the narrowest screen too.

A label lies above those whose lines it hangs over, so that no line has to pass through a label on its
way up; only where two hang over each other's lines must one of them.
"""

import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.charts.sheet import LETTER_PX, NARROW_PX, width_px

_APART_PX = 10
# What lies left of the plot (the value scale) and right of it is free above the plot.
_LEFT_PX, _RIGHT_PX = 36, 6
_DATE = re.compile(r", [A-Z][a-z]+ \d{4}$")


@dataclass(frozen=True, kw_only=True)
class Placed:
    """`row` 0 is the nearest to the plot; `anchor` is the side of the text that stands at `across`."""

    text: str
    across: float
    row: int
    anchor: str

    @property
    def tall(self) -> int:
        return self.text.count("<br>") + 1

    @property
    def ends(self) -> tuple[float, float]:
        """In pixels of the narrowest plot, with a little air."""
        place, width = self.across * NARROW_PX, width_px(self.text) + _APART_PX
        return (place - width, place) if self.anchor == "right" else (place, place + width)


def packed(labels: Sequence[tuple[str, float]]) -> tuple[Placed, ...]:
    """Each label with how far across it belongs, 0 to 1; the lowest row first."""
    waiting = [_unplaced(text, across) for text, across in labels]
    placed: list[Placed] = []
    while waiting:
        chosen = next((one for one in waiting if not _hangs_over(one, waiting)), waiting[0])
        waiting.remove(chosen)
        placed.append(_above_what_it_touches(chosen, placed))
    return tuple(placed)


def rows_of(placed: Sequence[Placed]) -> int:
    return max((one.row + one.tall for one in placed), default=0)


def anchor_at(across: float) -> str:
    return "right" if across > 0.5 else "left"


def _unplaced(text: str, across: float) -> Placed:
    return Placed(text=wrapped(text, across), across=across, row=0, anchor=anchor_at(across))


def _hangs_over(one: Placed, others: Sequence[Placed]) -> bool:
    start, end = one.ends
    return any(start < other.across * NARROW_PX < end for other in others if other is not one)


def _above_what_it_touches(one: Placed, placed: Sequence[Placed]) -> Placed:
    tops = [other.row + other.tall for other in placed if _touch(one.ends, other.ends)]
    return replace(one, row=max(tops, default=0))


def wrapped(text: str, across: float) -> str:
    """In as many lines as the room on its side asks for; a date that the axis shows goes first."""
    side = (
        across * NARROW_PX + _LEFT_PX
        if anchor_at(across) == "right"
        else (1 - across) * NARROW_PX + _RIGHT_PX
    )
    letters = max(12, int(side / LETTER_PX))
    shorter = text if len(text) <= letters else _DATE.sub("", text)
    return "<br>".join(textwrap.wrap(shorter, letters))


def _touch(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
