"""Labels laid in rows so that none touches another, on the narrowest screen too."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.charts.sheet import LETTER_PX, NARROW_PX, width_px

LONGEST_LINE = 28
_APART_PX = 8
_NEAR_AN_EDGE = 0.35


@dataclass(frozen=True, kw_only=True)
class Placed:
    """`row` 0 is the nearest to the plot; a label of two lines takes its own row and the next."""

    text: str
    across: float
    row: int
    anchor: str


def packed(labels: Sequence[tuple[str, float]], *, beside: bool = False) -> tuple[Placed, ...]:
    """Each label with how far across it belongs, 0 to 1; the later ones lie nearer the plot.

    `beside` keeps every label wholly on one side of its place.
    """
    placed: list[Placed] = []
    taken: list[list[tuple[float, float]]] = []
    for text, across in sorted(labels, key=lambda one: -one[1]):
        written = wrapped(text)
        tall = written.count("<br>") + 1
        anchor = ("right" if across > 0.5 else "left") if beside else anchor_at(across)
        ends = _ends(written, across, anchor)
        row = next(row for row in range(len(taken) + 1) if _free(taken[row : row + tall], ends))
        while len(taken) < row + tall:
            taken.append([])
        for used in taken[row : row + tall]:
            used.append(ends)
        placed.append(Placed(text=written, across=across, row=row, anchor=anchor))
    return tuple(placed)


def rows_of(placed: Sequence[Placed]) -> int:
    return max((one.row + one.text.count("<br>") + 1 for one in placed), default=0)


def anchor_at(across: float) -> str:
    if across < _NEAR_AN_EDGE:
        return "left"
    return "right" if across > 1 - _NEAR_AN_EDGE else "center"


def wrapped(text: str) -> str:
    return "<br>".join(textwrap.wrap(text, LONGEST_LINE)) if len(text) > LONGEST_LINE else text


def _ends(text: str, across: float, anchor: str) -> tuple[float, float]:
    middle, width = across * NARROW_PX, width_px(text) + LETTER_PX
    before = {"left": 0.0, "center": width / 2, "right": width}[anchor]
    return middle - before - _APART_PX, middle - before + width


def _free(rows: Sequence[Sequence[tuple[float, float]]], ends: tuple[float, float]) -> bool:
    return all(ends[1] < start or end < ends[0] for row in rows for start, end in row)
