"""The rows of a table without ruled lines, from lines that stand in the same columns."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dashboard.minutes.documents.pdf_bands import Band
from dashboard.minutes.documents.pdf_columns import SAME
from dashboard.minutes.documents.pdf_elements import Cell, Element, Row
from dashboard.minutes.documents.pdf_paragraphs import Column, Paragraph, as_one, paragraphs
from dashboard.minutes.documents.pdf_word import Word
from dashboard.minutes.documents.pdf_words import Line

_SAME_LINE = 4.0
_GUTTER = 6.0
_FILLED = 0.75
_MOSTLY = 0.7


def edges_of(bands: Sequence[Band], page_right: float) -> dict[tuple[float, float], float]:
    """How far right the words of a column reach over the whole document, by its own place and the next's."""
    ends: dict[tuple[float, float], list[float]] = defaultdict(list)
    for band in bands:
        for place, lines in zip(_places(band), _split(band), strict=True):
            ends[place] += [line.x1 for line in lines]
    return {place: _edge(place, reached, page_right) for place, reached in ends.items()}


def _edge(place: tuple[float, float], reached: list[float], page_right: float) -> float:
    """Words that wrap fill their column, and end at its edge; names and roles end where they end."""
    here, following = place
    room = min(page_right, following - _GUTTER)
    furthest = max(reached, default=room)
    return furthest if furthest > here + _FILLED * (room - here) else room


def elements_in_columns(band: Band, edges: dict[tuple[float, float], float], pitch: float) -> list[Element]:
    if _is_listing(band):
        return _listed(band)
    columns: list[list[Paragraph]] = []
    for place, lines in zip(_places(band), _split(band), strict=True):
        left = min((line.x0 for line in lines), default=0.0)
        # Every number is of a row of its own.
        right = edges[place] if columns or not band.numbered else float("inf")
        columns.append(paragraphs(lines, Column(left=left, right=right, pitch=pitch)))
    tops = _row_tops(columns, numbered=band.numbered)
    rows = [
        Row(cells=tuple(_between(column, top, end) for column in columns), numbered=band.numbered)
        for top, end in pairwise([*tops, float("inf")])
    ]
    elements: list[Element] = []
    for row in rows:
        elements += (
            row.cells[0] if row.alone is row.cells[0] and row.cells[0] else [row] if any(row.cells) else []
        )
    return elements


def _is_listing(band: Band) -> bool:
    """Names beside roles: nearly every line has words in both of the fullest columns."""
    if band.numbered:
        return False
    there = [
        {
            at
            for at, line in enumerate(band.lines)
            if any(here <= _centre(word) < following for word in line.words)
        }
        for here, following in _places(band)
    ]
    fullest, next_fullest = sorted(there, key=len, reverse=True)[:2]
    return len(fullest & next_fullest) >= _MOSTLY * len(band.lines)


def _listed(band: Band) -> list[Element]:
    """A row a line; a line without words in the first of those columns goes on with the row above."""
    elements: list[list[Line]] = []
    leading = max(range(len(band.starts)), key=lambda at: len(_split(band)[at]))
    here, following = _places(band)[leading]
    for line in band.lines:
        opens = any(here - SAME <= word.x0 < following - SAME for word in line.words)
        if opens or not elements or line.bottom - elements[-1][-1].bottom > 2 * line.size:
            elements.append([line])
        else:
            elements[-1].append(line)
    return [_listed_row(Band(lines=tuple(one), starts=band.starts, numbered=False)) for one in elements]


def _listed_row(band: Band) -> Row:
    cells = ((as_one(lines),) if lines else () for lines in _split(band))
    return Row(cells=tuple(cells), numbered=False)


def _places(band: Band) -> list[tuple[float, float]]:
    return list(pairwise([0.0, *band.starts, float("inf")]))


def _split(band: Band) -> list[list[Line]]:
    """Each column's own lines."""
    columns: list[list[Line]] = [[] for _ in range(len(band.starts) + 1)]
    for line in band.lines:
        for at, (here, following) in enumerate(_places(band)):
            words = tuple(word for word in line.words if here - SAME <= _centre(word) < following - SAME)
            if words:
                columns[at].append(Line(words))
    return columns


def _centre(word: Word) -> float:
    return (word.x0 + word.x1) / 2


def _row_tops(columns: list[list[Paragraph]], *, numbered: bool) -> list[float]:
    """A row begins beside its number; without numbers, with each paragraph of the first or fullest column."""
    main = max(columns, key=lambda column: sum(len(one.text) for one in column))
    leading = columns[0] if numbered or main is columns[0] else [*columns[0], *main]
    tops = [min([one.top, *(other.top for other in main if _beside(one, other))]) for one in leading]
    if numbered:
        tops += _without_numbers(columns[1:], main)
    first = min((one.top for column in columns for one in column), default=0.0)
    return _apart(sorted([first, *tops]))


def _without_numbers(columns: list[list[Paragraph]], main: list[Paragraph]) -> Iterator[float]:
    """An owner on the line on which a paragraph begins opens a row."""
    for column in columns:
        for one in column if column is not main else ():
            yield from (other.top for other in main if abs(other.top - one.top) < _SAME_LINE)


def _apart(tops: list[float]) -> list[float]:
    """Those of one line are one."""
    return [top for at, top in enumerate(tops) if at == 0 or top - tops[at - 1] > _SAME_LINE]


def _beside(number: Paragraph, words: Paragraph) -> bool:
    middle = (number.top + number.bottom) / 2
    return words.top <= middle <= words.bottom


def _between(column: list[Paragraph], top: float, end: float) -> Cell:
    """A paragraph is of the row whose beginning is not below its first line."""

    def first_line(one: Paragraph) -> float:
        return one.top + 0.6 * one.style[0]

    return tuple(one for one in column if top <= first_line(one) < end)
