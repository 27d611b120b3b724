"""Where a label beside one of several marks hides least of what is drawn, on wide screens and narrow ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

import numpy as np

from dashboard.charts.sheet import LABEL_PX, NARROW_PX, PLOT_PX, width_px

_WIDE_PX = 640
# Between a mark and its label.
BESIDE_PX, OVER_PX = 8, 6
# What a label would hide of a line is counted at so many places between two of its points.
_PLACES = 8
# More than all that can be hidden: a label that leaves the plot is cut off.
_CUT_OFF = 10_000

# How far across the plot, and how far up it: 0 to 1.
Point = tuple[float, float]


@dataclass(frozen=True, kw_only=True)
class Spot:
    """`left`, `below`: of its mark."""

    mark: int
    left: bool
    below: bool


def spots(marks: Sequence[Point], first: Spot) -> Iterator[Spot]:
    """Every corner of every mark, the first as told."""
    yield first
    for mark, left, below in product(range(len(marks)), (True, False), (True, False)):
        yield Spot(mark=mark, left=left, below=below)


def clearest(text: str, marks: Sequence[Point], drawn: Sequence[Point], first: Spot) -> Spot:
    """The first of those that hide least; `drawn` are points of lines and other marks."""
    across, up = np.array(drawn or [(-1.0, -1.0)]).T
    return min(spots(marks, first), key=lambda spot: _hidden(text, marks, spot, across, up))


def _hidden(text: str, marks: Sequence[Point], spot: Spot, across: np.ndarray, up: np.ndarray) -> int:
    hidden = 0
    x, y = marks[spot.mark]
    for wide in (NARROW_PX, _WIDE_PX):
        left = x * wide + (-BESIDE_PX - width_px(text) if spot.left else BESIDE_PX)
        foot = y * PLOT_PX + (-OVER_PX - LABEL_PX if spot.below else OVER_PX)
        right, head = left + width_px(text), foot + LABEL_PX
        beside = (across * wide > left) & (across * wide < right)
        level = (up * PLOT_PX > foot) & (up * PLOT_PX < head)
        cut_off = left < 0 or right > wide or foot < 0 or head > PLOT_PX
        hidden += int((beside & level).sum()) + _CUT_OFF * cut_off
    return hidden


def along(line: Sequence[Point | None]) -> list[Point]:
    """Points all along a line; None where it is broken."""
    shares = [place / _PLACES for place in range(_PLACES)]
    joined = [
        (here[0] + (there[0] - here[0]) * share, here[1] + (there[1] - here[1]) * share)
        for here, there in pairwise(line)
        if here and there
        for share in shares
    ]
    return joined + [point for point in line if point]
