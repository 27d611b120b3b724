"""The rows of a table without ruled lines, from lines that stand in the same columns."""

from collections.abc import Sequence
from itertools import pairwise

from dashboard.minutes.documents.pdf_columns import SAME, Band
from dashboard.minutes.documents.pdf_elements import Cell, Element, Row
from dashboard.minutes.documents.pdf_paragraphs import Column, Paragraph, paragraphs
from dashboard.minutes.documents.pdf_words import Line


def edges_of(bands: Sequence[Band], page_right: float) -> dict[tuple[float, float], float]:
    """How far right the words of a column reach over the whole document, by its own place and the next's."""
    reached: dict[tuple[float, float], float] = {}
    for band in bands:
        for (here, following), lines in zip(_places(band), _split(band), strict=True):
            furthest = max((line.x1 for line in lines), default=0.0)
            reached[here, following] = max(furthest, reached.get((here, following), 0.0))
    for (here, following), furthest in reached.items():
        last_and_short = following == float("inf") and furthest < here + 0.8 * (page_right - here)
        reached[here, following] = page_right if last_and_short else furthest
    return reached


def elements_in_columns(band: Band, edges: dict[tuple[float, float], float], pitch: float) -> list[Element]:
    columns = []
    for place, lines in zip(_places(band), _split(band), strict=True):
        left = min((line.x0 for line in lines), default=0.0)
        columns.append(paragraphs(lines, Column(left=left, right=edges[place], pitch=pitch)))
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


def _places(band: Band) -> list[tuple[float, float]]:
    return list(pairwise([0.0, *band.starts, float("inf")]))


def _split(band: Band) -> list[list[Line]]:
    """Each column's own lines."""
    columns: list[list[Line]] = [[] for _ in range(len(band.starts) + 1)]
    for line in band.lines:
        for at, (here, following) in enumerate(_places(band)):
            words = tuple(word for word in line.words if here - SAME <= word.x0 < following - SAME)
            if words:
                columns[at].append(Line(words))
    return columns


def _row_tops(columns: list[list[Paragraph]], *, numbered: bool) -> list[float]:
    """A row begins beside its number; without numbers, with each paragraph of the fullest column."""
    main = max(columns, key=lambda column: sum(len(one.text) for one in column))
    leading = columns[0] if numbered else main
    tops = [min([one.top, *(other.top for other in main if _beside(one, other))]) for one in leading]
    first = min((one.top for column in columns for one in column), default=0.0)
    return sorted({first, *tops})


def _beside(number: Paragraph, words: Paragraph) -> bool:
    middle = (number.top + number.bottom) / 2
    return words.top <= middle <= words.bottom


def _between(column: list[Paragraph], top: float, end: float) -> Cell:
    """A paragraph is of the row whose beginning is not below its first line."""

    def first_line(one: Paragraph) -> float:
        return one.top + 0.6 * one.style[0]

    return tuple(one for one in column if top <= first_line(one) < end)
