"""Tables without ruled lines: where columns begin, and which lines leave them standing.

A column begins where, on two lines or more, words begin at the same place after a wide gap, or where a
heading such as ACTION does. It lasts until a line runs across the gap before it. Numbers before the words
that hang from them are a column only beside another.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dashboard.minutes.documents.pdf_words import MARKER, Line

HEADING = re.compile(
    r"ACTIONS?|OWNERS?|LEAD|BY|WHO|WHEN|INITIALS|ROLE|CAPACITY|TITLE|POSITION|DUE|DEADLINE|DATE|ORGANISATION",
    re.IGNORECASE,
)
SAME = 2.5
_WIDE_GAP = 1.1
_GUTTER = 4.0
_A_SPACE = 0.5
_WIDEST_HEADING = 100.0


@dataclass(frozen=True, kw_only=True)
class Starts:
    """`headed`: where a heading stands, and where the column begins that it is centred over."""

    columns: tuple[float, ...]
    headed: dict[float, float]
    after_numbers: tuple[float, ...]


def starts_in(lines: Sequence[Line]) -> Starts:
    """Over the whole document."""
    gaps = [place for line in lines if not any(headings(line)) for place in after_gaps(line)]
    headed = [place for line in lines for place in headings(line)]
    hanging = [line.text_x0 for line in lines if is_numbered(line)]
    columns = _clusters(gaps, 2)
    over = {place: _beneath(place, columns) for place in _clusters(headed, 1)}
    return Starts(
        columns=tuple(dict.fromkeys([*columns, *over.values()])),
        headed=over,
        after_numbers=tuple(_clusters(hanging, 2)),
    )


def _beneath(heading: float, columns: Iterable[float]) -> float:
    """The nearest column that it may be centred over; the heading's own place where there is none."""
    near = [place for place in columns if heading - _WIDEST_HEADING < place < heading + _WIDEST_HEADING / 3]
    return min(near, key=lambda place: abs(place - heading), default=heading)


def crosses(line: Line, place: float) -> bool:
    """Words run over the place, or past it with no more than a space between them."""
    if any(word.x0 < place - SAME and word.x1 > place - _GUTTER for word in line.words):
        return not any(True for _ in headings(line))
    return any(
        before.x0 < place - SAME <= after.x0 and after.x0 - before.x1 < _A_SPACE * line.size
        for before, after in pairwise(line.words)
    )


def opens(line: Line, place: float, starts: Starts) -> bool:
    over = (column for head in headings(line) for at, column in starts.headed.items() if is_at(head, at))
    near = (*after_gaps(line), *over)
    return any(is_at(one, place) for one in near) and not crosses(line, place)


def is_at(x0: float, place: float) -> bool:
    return abs(x0 - place) <= SAME


def after_gaps(line: Line) -> Iterator[float]:
    """Places where words begin again after a wide gap, other than the one behind a number or bullet."""
    for at, (before, after) in enumerate(pairwise(line.words)):
        wide = after.x0 - before.x1 > _WIDE_GAP * line.size
        if wide and not (at == 0 and MARKER.fullmatch(before.text)):
            yield after.x0


def headings(line: Line) -> Iterator[float]:
    """A column's heading that stands at the right, alone or after a gap."""
    last = line.words[-1]
    apart = len(line.words) == 1 or last.x0 - line.words[-2].x1 > _WIDE_GAP * line.size
    if apart and last.bold and last.x0 > 200 and HEADING.fullmatch(last.text.strip(":")):
        yield last.x0


def is_numbered(line: Line) -> bool:
    return line.marked and line.words[0].text != "•" and any(c.isdigit() for c in line.words[0].text)


def _clusters(places: Iterable[float], least: int) -> list[float]:
    """The commonest places with `least` neighbours or more, those near a commoner one left out."""
    counts = Counter(round(place, 1) for place in places)
    found: list[float] = []
    for place, _ in counts.most_common():
        near = sum(many for other, many in counts.items() if abs(other - place) <= SAME)
        if near >= least and all(abs(place - one) > SAME for one in found):
            found.append(place)
    return found
