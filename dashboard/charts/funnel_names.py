"""Which forces of a funnel are named on it, and where, so that no name lies on another."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.analysis.funnel import Beyond, Comparison, Dot
from dashboard.charts.palette import Palette
from dashboard.charts.sheet import LABEL_PX, NARROW_PX, PLOT_PX, Mark, label, width_px

_BESIDE_PX = 9
_DOT_PX = 4
_FAR = (Beyond.LOW_998, Beyond.HIGH_998)


@dataclass(frozen=True, kw_only=True)
class _Box:
    """Of a name, in pixels of the narrowest plot."""

    left: float
    right: float
    low: float
    high: float

    def meets(self, other: "_Box") -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.low < other.high and other.low < self.high

    @property
    def is_on_the_plot(self) -> bool:
        return self.left >= 0 and self.right <= NARROW_PX


def named(
    compared: Comparison, ours: str, across: tuple[float, float], span: tuple[float, float], palette: Palette
) -> Iterator[Mark]:
    """Ours and those furthest out first; a name for which there is no room is left to the table."""
    dots = {dot.name: _place(dot, across, span) for dot in compared.dots}
    taken: list[_Box] = []
    for dot in sorted(_worth_a_name(compared, ours), key=lambda dot: _rank(dot, ours)):
        others = [_around(place) for name, place in dots.items() if name != dot.name]
        for left, box in _boxes(dot.name, *dots[dot.name]):
            if box.is_on_the_plot and not any(box.meets(other) for other in (*taken, *others)):
                taken.append(box)
                yield _name(dot, palette, left=left, ours=dot.name == ours)
                break


def _place(dot: Dot, across: tuple[float, float], span: tuple[float, float]) -> tuple[float, float]:
    return (
        NARROW_PX * (math.log10(dot.denominator) - across[0]) / (across[1] - across[0]),
        PLOT_PX * (dot.value - span[0]) / (span[1] - span[0]),
    )


def _around(place: tuple[float, float]) -> _Box:
    x, y = place
    return _Box(left=x - _DOT_PX, right=x + _DOT_PX, low=y - _DOT_PX, high=y + _DOT_PX)


def _worth_a_name(compared: Comparison, ours: str) -> list[Dot]:
    return [dot for dot in compared.dots if dot.name == ours or dot.beyond is not Beyond.WITHIN]


def _rank(dot: Dot, ours: str) -> tuple[bool, bool, float]:
    return dot.name != ours, dot.beyond not in _FAR, -abs(dot.z or 0)


def _boxes(name: str, x: float, y: float) -> Iterator[tuple[bool, _Box]]:
    """Right of the dot, then left of it."""
    wide = width_px(name)
    for left in (False, True):
        start = x - _BESIDE_PX - wide if left else x + _BESIDE_PX
        yield left, _Box(left=start, right=start + wide, low=y - LABEL_PX / 2, high=y + LABEL_PX / 2)


def _name(dot: Dot, palette: Palette, *, left: bool, ours: bool) -> Mark:
    return label(
        dot.name,
        colour=palette.text,
        bold=ours,
        bgcolor=palette.page,
        x=math.log10(dot.denominator),
        y=dot.value,
        xanchor="right" if left else "left",
        yanchor="middle",
        xshift=-_BESIDE_PX if left else _BESIDE_PX,
    )
