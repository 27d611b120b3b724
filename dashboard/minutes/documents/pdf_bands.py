"""Lines of a page one below the other that stand in the same columns."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dashboard.minutes.documents.pdf_columns import (
    SAME,
    Starts,
    after_gaps,
    crosses,
    is_at,
    is_numbered,
    opens,
)
from dashboard.minutes.documents.pdf_words import Line

_Group = tuple[frozenset[float], list[Line]]


@dataclass(frozen=True, kw_only=True)
class Band:
    """Lines one below the other; `starts` are the places at which columns after the first begin."""

    lines: tuple[Line, ...]
    starts: tuple[float, ...]
    numbered: bool


def bands(lines: Iterable[Line], starts: Starts, active: set[float]) -> list[Band]:
    """`active` are the columns still open from the page before; left as they stand at this page's end."""
    groups: list[_Group] = []
    carried = frozenset(active)
    for line in lines:
        _step(line, starts, active)
        if groups and groups[-1][0] == active:
            groups[-1][1].append(line)
        else:
            groups.append((frozenset(active), [line]))
    widened = list(_headed(_widened(groups)))
    filled = [
        (places if (at == 0 and carried) or _any_beyond(held, places, starts) else frozenset[float](), held)
        for at, (places, held) in enumerate(widened)
    ]
    return [_band(places, held, starts) for places, held in filled]


def _step(line: Line, starts: Starts, active: set[float]) -> None:
    """Which columns are open on this line."""
    active -= {place for place in active if crosses(line, place)}
    opened = {place for place in starts.columns if opens(line, place, starts)}
    if opened - active:
        # Another table begins: what has no words on its first line was of the one before.
        active &= {place for place in active if any(is_at(word.x0, place) for word in line.words)}
    active |= opened
    beside = [place for place in active if place in starts.columns]
    if beside and is_numbered(line):
        near = [place for place in starts.after_numbers if is_at(line.text_x0, place)]
        active |= {place for place in near if place < min(beside) - SAME and not crosses(line, place)}
    if not beside:
        active.clear()


def _band(places: frozenset[float], held: list[Line], starts: Starts) -> Band:
    ordered = sorted(places)
    kept = [here for here, following in pairwise([*ordered, float("inf")]) if following - here > SAME]
    numbered = bool(kept) and kept[0] in starts.after_numbers and kept[0] not in starts.columns
    labels = _after_labels(held) if kept and not numbered else []
    kept = [*(place for place in labels if place < kept[0] - SAME), *kept]
    return Band(lines=tuple(held), starts=tuple(kept), numbered=numbered)


def _after_labels(lines: list[Line]) -> list[float]:
    """Where most lines begin, if all that begin before it hold a label there, such as Present."""
    place, many = Counter(round(line.x0, 1) for line in lines).most_common(1)[0]
    before = [line for line in lines if line.x0 < place - SAME]
    beside = any(is_at(word.x0, place) for line in before for word in line.words)
    clear = all(word.x1 < place - SAME or word.x0 > place - SAME for line in before for word in line.words)
    return [place] if many > 1 and beside and clear else []


def _widened(
    groups: Sequence[_Group],
) -> Iterator[_Group]:
    """A table's first lines, before one of its columns had words, belong with the others."""
    waiting: _Group | None = None
    for places, held in groups:
        if waiting and waiting[0] and waiting[0] < places and not _any_cross(waiting[1], places):
            waiting = (places, waiting[1] + held)
            continue
        if waiting:
            yield waiting
        waiting = (places, held)
    if waiting:
        yield waiting


def _headed(
    groups: Iterable[_Group],
) -> Iterator[_Group]:
    """A line of headings stands elsewhere than what is below them where they are centred."""
    before: _Group | None = None
    for places, held in groups:
        own = list(held)
        if before and not before[0] and places and before[1] and _heads(before[1][-1], places):
            own.insert(0, before[1].pop())
        if before and before[1]:
            yield before
        before = (places, own)
    if before:
        yield before


def _heads(line: Line, places: Iterable[float]) -> bool:
    return line.bold and any(True for _ in after_gaps(line)) and not _any_cross([line], places)


def _any_beyond(lines: Iterable[Line], places: Iterable[float], starts: Starts) -> bool:
    columns = [place for place in places if place in starts.columns]
    return any(line.x1 > place for line in lines for place in columns)


def _any_cross(lines: Iterable[Line], places: Iterable[float]) -> bool:
    return any(crosses(line, place) for line in lines for place in places)
