"""Tables without ruled lines: where columns begin, and the lines that stand in the same columns.

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


@dataclass(frozen=True, kw_only=True)
class Band:
    """Lines one below the other; `starts` are the places at which columns after the first begin."""

    lines: tuple[Line, ...]
    starts: tuple[float, ...]
    numbered: bool


@dataclass(frozen=True, kw_only=True)
class Starts:
    columns: tuple[float, ...]
    after_numbers: tuple[float, ...]


def starts_in(lines: Sequence[Line]) -> Starts:
    """Over the whole document."""
    gaps = [place for line in lines for place in _after_gaps(line)]
    headed = [place for line in lines for place in _headings(line)]
    hanging = [line.text_x0 for line in lines if _is_numbered(line)]
    columns = _clusters(gaps, 2) + _clusters(headed, 1)
    return Starts(columns=tuple(columns), after_numbers=tuple(_clusters(hanging, 2)))


def bands(lines: Iterable[Line], starts: Starts, active: set[float]) -> list[Band]:
    """`active` are the columns still open from the page before; left as they stand at this page's end."""
    groups: list[tuple[frozenset[float], list[Line]]] = []
    for line in lines:
        active -= {place for place in active if _crosses(line, place)}
        active |= {place for place in starts.columns if _opens(line, place)}
        beside = [place for place in active if place in starts.columns]
        if beside and _is_numbered(line):
            near = [place for place in starts.after_numbers if abs(line.text_x0 - place) <= SAME]
            active |= {place for place in near if place < min(beside) - SAME and not _crosses(line, place)}
        if not beside:
            active.clear()
        if groups and groups[-1][0] == active:
            groups[-1][1].append(line)
        else:
            groups.append((frozenset(active), [line]))
    return [_band(places, held, starts) for places, held in _widened(groups)]


def _band(places: frozenset[float], held: list[Line], starts: Starts) -> Band:
    ordered = sorted(places)
    kept = [here for here, following in pairwise([*ordered, float("inf")]) if following - here > SAME]
    numbered = bool(kept) and kept[0] in starts.after_numbers and kept[0] not in starts.columns
    return Band(lines=tuple(held), starts=tuple(kept), numbered=numbered)


def _widened(
    groups: Sequence[tuple[frozenset[float], list[Line]]],
) -> Iterator[tuple[frozenset[float], list[Line]]]:
    """A table's first lines, before one of its columns had words, belong with the others."""
    waiting: tuple[frozenset[float], list[Line]] | None = None
    for places, held in groups:
        if waiting and waiting[0] and waiting[0] < places and not _any_cross(waiting[1], places):
            waiting = (places, waiting[1] + held)
            continue
        if waiting:
            yield waiting
        waiting = (places, held)
    if waiting:
        yield waiting


def _any_cross(lines: Iterable[Line], places: Iterable[float]) -> bool:
    return any(_crosses(line, place) for line in lines for place in places)


def _crosses(line: Line, place: float) -> bool:
    return any(word.x0 < place - SAME and word.x1 > place - _GUTTER for word in line.words)


def _opens(line: Line, place: float) -> bool:
    near = (*_after_gaps(line), *_headings(line))
    return any(abs(one - place) <= SAME for one in near) and not _crosses(line, place)


def _after_gaps(line: Line) -> Iterator[float]:
    """Places where words begin again after a wide gap, other than the one behind a number or bullet."""
    for at, (before, after) in enumerate(pairwise(line.words)):
        wide = after.x0 - before.x1 > _WIDE_GAP * line.size
        if wide and not (at == 0 and MARKER.fullmatch(before.text)):
            yield after.x0


def _headings(line: Line) -> Iterator[float]:
    """A column's heading that stands at the right, alone or after a gap."""
    last = line.words[-1]
    apart = len(line.words) == 1 or last.x0 - line.words[-2].x1 > _WIDE_GAP * line.size
    if apart and last.bold and last.x0 > 200 and HEADING.fullmatch(last.text.strip(":")):
        yield last.x0


def _is_numbered(line: Line) -> bool:
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
