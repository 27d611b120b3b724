"""Lines of a column joined to paragraphs: a line goes on where the next word would not have fitted on it."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dashboard.minutes.documents.pdf_words import Line

_SPACE = 0.25
_ALIGNED = 3.0
_NUMBERED = re.compile(r"\d{1,3}(?:\.\d{1,3})+[.)]?$|•$")
_STOP = re.compile(r"[.:;?!][\"'”’)]*$")


@dataclass(frozen=True, kw_only=True)
class Column:
    """Where a column's lines may begin and end, and how far apart its paragraphs' lines stand."""

    left: float
    right: float
    pitch: float


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """`full`: no further word would have fitted on its last line."""

    lines: tuple[str, ...]
    top: float
    bottom: float
    marked: bool
    style: tuple[float, bool]
    full: bool

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def and_then(self, other: "Paragraph") -> "Paragraph":
        return replace(self, lines=self.lines + other.lines, full=other.full)


def paragraphs(lines: Sequence[Line], column: Column) -> list[Paragraph]:
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _goes_on(groups[-1], line, column):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_paragraph(group, column) for group in groups]


def goes_on_overleaf(before: Paragraph, after: Paragraph) -> bool:
    """A page's end within a sentence."""
    if after.marked or before.style != after.style or _STOP.search(before.lines[-1]):
        return False
    return before.full or after.lines[0][:1].islower()


def pitch_of(lines: Iterable[Line]) -> float:
    """The commonest distance from line to line, as a share of the size of the letters."""
    steps: Counter[float] = Counter()
    for line, following in pairwise(lines):
        if line.size == following.size and 0 < (step := following.bottom - line.bottom) < 2.2 * line.size:
            steps[round(step / line.size, 2)] += 1
    return steps.most_common(1)[0][0] if steps else 1.25


def _goes_on(group: list[Line], line: Line, column: Column) -> bool:
    last = group[-1]
    step = line.bottom - last.bottom
    if (line.size, line.bold) != (last.size, last.bold) and abs(line.size - last.size) > 0.6:
        return False
    if step > 1.18 * column.pitch * max(line.size, last.size) or line.bold != last.bold:
        return False
    if _begins_anew(group, line) or not _is_full(last, line, column):
        return False
    return _under(group, line, column)


def _begins_anew(group: list[Line], line: Line) -> bool:
    if not line.marked:
        return False
    hangs = line.text_x0 - line.words[0].x1 > 0.6 * line.size
    numbered = _NUMBERED.match(line.words[0].text) is not None
    return numbered or hangs or line.x0 < group[-1].x0 - _ALIGNED or _STOP.search(group[-1].text) is not None


def _is_full(last: Line, line: Line, column: Column) -> bool:
    first = line.words[0]
    wanted = first.x1 - first.x0 + _SPACE * last.size
    if _is_centred(last, column) and _is_centred(line, column):
        return last.x1 - last.x0 + wanted > column.right - column.left
    return last.x1 + wanted > column.right - 0.5


def _is_centred(line: Line, column: Column) -> bool:
    off = abs((line.x0 + line.x1) - (column.left + column.right)) / 2
    return off < _ALIGNED and line.x0 > column.left + 3 * _ALIGNED


def _under(group: list[Line], line: Line, column: Column) -> bool:
    """Below the paragraph's words: its first line may stand in or out, the others may not."""
    if _is_centred(line, column) and _is_centred(group[-1], column):
        return True
    first, last = group[0], group[-1]
    if len(group) > 1:
        return abs(line.x0 - last.x0) <= _ALIGNED
    if first.marked:
        return line.x0 <= first.text_x0 + _ALIGNED and line.x0 >= first.x0 - _ALIGNED
    return line.x0 <= first.x0 + _ALIGNED or line.x0 - first.x0 < 4 * first.size


def _paragraph(group: list[Line], column: Column) -> Paragraph:
    first, last = group[0], group[-1]
    room = column.right - last.x1
    return Paragraph(
        lines=tuple(line.text for line in group),
        top=first.top,
        bottom=last.bottom,
        marked=first.marked,
        style=(first.size, first.bold),
        full=room < 4 * last.size,
    )
