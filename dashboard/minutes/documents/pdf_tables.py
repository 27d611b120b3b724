"""Tables with ruled lines: the words of each cell, row by row."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.minutes.documents.pdf_elements import Element, Row
from dashboard.minutes.documents.pdf_paragraphs import Column, Paragraph, paragraphs
from dashboard.minutes.documents.pdf_word import Word
from dashboard.minutes.documents.pdf_words import MARKER, lines_of

_SHORTEST = 5.0

Box = tuple[float, float, float, float]


@dataclass(frozen=True, kw_only=True)
class Table:
    """Each row's cells from left to right; None where a cell above or beside stretches over it."""

    box: Box
    rows: tuple[tuple[Box | None, ...], ...]

    def holds(self, word: Word) -> bool:
        return _inside(word, self.box)


def tables_on(page: Any) -> list[Table]:
    """Only those of two columns or more: a box around text is no table."""
    found = (
        Table(box=table.bbox, rows=tuple(tuple(row.cells) for row in table.rows))
        for table in page.find_tables({"explicit_horizontal_lines": _open_ends(page)})
    )
    return [table for table in found if max(len(row) for row in table.rows) > 1]


def _open_ends(page: Any) -> list[float]:
    """Where upright lines begin and end on the page: a row that goes on overleaf has no line below it."""
    upright = [edge for edge in page.edges if edge["orientation"] == "v" and edge["height"] > _SHORTEST]
    return [min(edge["top"] for edge in upright), max(edge["bottom"] for edge in upright)] if upright else []


def elements_in_cells(table: Table, words: Sequence[Word], pitch: float) -> list[Element]:
    rows = [tuple(_cell(words, box, pitch) for box in row) for row in table.rows]
    openings = [row[0][0].text for row in rows if row[0]]
    numbers = sum(MARKER.fullmatch(text) is not None for text in openings)
    numbered = bool(openings) and numbers >= len(openings) / 2
    elements: list[Element] = []
    for boxes, cells in zip(table.rows, rows, strict=True):
        if sum(box is not None for box in boxes) == 1:
            elements += [one for cell in cells for one in cell]
        elif any(cells):
            elements.append(Row(cells=cells, numbered=numbered))
    return elements


def _cell(words: Sequence[Word], box: Box | None, pitch: float) -> tuple[Paragraph, ...]:
    held = [word for word in words if box and _inside(word, box)]
    if not held or box is None:
        return ()
    left = min(word.x0 for word in held)
    # The room beside the words is the same on both sides.
    right = max(max(word.x1 for word in held), box[2] - min(left - box[0], 8))
    return tuple(paragraphs(lines_of(held), Column(left=left, right=right, pitch=pitch)))


def _inside(word: Word, box: Box) -> bool:
    x0, top, x1, bottom = box
    return x0 <= (word.x0 + word.x1) / 2 <= x1 and top <= word.middle <= bottom
