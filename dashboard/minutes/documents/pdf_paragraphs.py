"""Lines of a column joined to paragraphs: a line goes on where the next word would not have fitted on it."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dashboard.minutes.documents.pdf_words import Line

_SPACE = 0.25
_ALIGNED = 3.0
# What stands under a paragraph, however close.
_LABEL = re.compile(r"(?:ACTIONS?|Actions?|RESOLVED|Resolved|DECISIONS?|AGREED|Ref)\b")
_STOP = re.compile(r"[.:;?!][\"'”’)]*$")


@dataclass(frozen=True, kw_only=True)
class Column:
    """Where a column's lines may begin and end, and how far apart its paragraphs' lines stand."""

    left: float
    right: float
    pitch: float


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """`room`: how much is left on its last line; `opens`: how wide its first word is.

    `even`: its lines end at the same place, as those of justified text do.
    """

    lines: tuple[str, ...]
    top: float
    bottom: float
    marked: bool
    style: tuple[float, bool]
    room: float
    opens: float
    even: bool

    @property
    def wraps(self) -> bool:
        return len(self.lines) > 1

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def and_then(self, other: "Paragraph") -> "Paragraph":
        return replace(self, lines=self.lines + other.lines, room=other.room)


def paragraphs(lines: Sequence[Line], column: Column) -> list[Paragraph]:
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _goes_on(groups[-1], line, column):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_paragraph(group, column) for group in groups]


def as_one(lines: Sequence[Line]) -> Paragraph:
    return _paragraph(list(lines), Column(left=lines[0].x0, right=lines[-1].x1, pitch=1))


def goes_on_overleaf(before: Paragraph, after: Paragraph) -> bool:
    """A page's end within a sentence."""
    if _LABEL.match(after.lines[0]) or before.style != after.style:
        return False
    if after.marked and not after.lines[0].split()[0].isdecimal():
        return False
    if _STOP.search(before.lines[-1]):
        return before.wraps and before.room < (1 if before.even else after.opens)
    return before.room < after.opens + _SPACE * before.style[0] or after.lines[0][:1].islower()


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
    if _LABEL.match(line.text) and _STOP.search(group[-1].text):
        return True
    if not line.marked:
        return False
    hangs = line.text_x0 - line.words[0].x1 > 0.6 * line.size
    bullet = line.words[0].text == "•"
    return bullet or hangs or line.x0 < group[-1].x0 - _ALIGNED or _STOP.search(group[-1].text) is not None


def _is_full(last: Line, line: Line, column: Column) -> bool:
    first = line.words[0]
    wanted = first.x1 - first.x0 + _SPACE * last.size
    if _are_centred(last, line, column):
        return last.x1 - last.x0 + wanted > column.right - column.left
    return last.x1 + wanted > column.right - 0.5


def _are_centred(last: Line, line: Line, column: Column) -> bool:
    """About the column's middle, and not one below the other's beginning."""
    middle = column.left + column.right
    off = max(abs(one.x0 + one.x1 - middle) / 2 for one in (last, line))
    indented = max(last.x0, line.x0) > column.left + 3 * _ALIGNED and not last.marked and not line.marked
    return indented and off < 2 * _ALIGNED and abs(last.x0 - line.x0) > _ALIGNED


def _under(group: list[Line], line: Line, column: Column) -> bool:
    """Below the paragraph's words: its first line may stand in or out, the others may not."""
    if _are_centred(group[-1], line, column):
        return True
    first, last = group[0], group[-1]
    if len(group) > 1:
        return abs(line.x0 - last.x0) <= _ALIGNED
    deepest = 5 if first.marked else 4
    return line.x0 - first.x0 < deepest * first.size


def _paragraph(group: list[Line], column: Column) -> Paragraph:
    first, last = group[0], group[-1]
    return Paragraph(
        lines=tuple(line.text for line in group),
        top=first.top,
        bottom=last.bottom,
        marked=first.marked,
        style=(first.size, first.bold),
        room=column.right - last.x1,
        opens=first.words[0].x1 - first.words[0].x0,
        even=len(group) > 2 and all(column.right - line.x1 < 1 for line in group[:-1]),
    )
