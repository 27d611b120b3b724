"""Labels laid in rows so that none touches another, nor another's line, on the narrowest screen too.

A label that hangs to the left of its line lies above the labels of earlier lines; one that hangs to the
right, above those of later ones. So no line has to pass through a label on its way up.
"""

import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

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


def packed(labels: Sequence[tuple[str, float]]) -> tuple[Placed, ...]:
    """Each label with how far across it belongs, 0 to 1."""
    taken: list[list[tuple[float, float]]] = []
    return tuple(_placed(text, across, taken) for text, across in sorted(labels, key=_in_turn))


def rows_of(placed: Sequence[Placed]) -> int:
    return max((one.row + one.tall for one in placed), default=0)


def anchor_at(across: float) -> str:
    return "right" if across > 0.5 else "left"


def _in_turn(label: tuple[str, float]) -> float:
    return label[1] if anchor_at(label[1]) == "right" else -label[1]


def _placed(text: str, across: float, taken: list[list[tuple[float, float]]]) -> Placed:
    """Takes its place in the first row, counted from the plot, from which it is free upwards."""
    anchor = anchor_at(across)
    written = wrapped(text, across)
    ends = _ends(written, across, anchor)
    clashing = [row for row, used in enumerate(taken) if any(_touch(ends, other) for other in used)]
    row = max(clashing, default=-1) + 1
    placed = Placed(text=written, across=across, row=row, anchor=anchor)
    while len(taken) < row + placed.tall:
        taken.append([])
    for used in taken[row : row + placed.tall]:
        used.append(ends)
    return placed


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


def _ends(text: str, across: float, anchor: str) -> tuple[float, float]:
    place, width = across * NARROW_PX, width_px(text) + _APART_PX
    return (place - width, place) if anchor == "right" else (place, place + width)


def _touch(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
