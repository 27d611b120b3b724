"""What a PDF page holds, in reading order: paragraphs and rows; those that a page's end tore put together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.minutes.documents.pdf_paragraphs import Paragraph, goes_on_overleaf

Cell = tuple[Paragraph, ...]


@dataclass(frozen=True, kw_only=True)
class Row:
    """`numbered`: its first column is one of numbers; a row without one may go on with the row before."""

    cells: tuple[Cell, ...]
    numbered: bool

    @property
    def words(self) -> str:
        return "\t".join(" ".join(one.text for one in cell) for cell in self.cells)

    @property
    def alone(self) -> Cell | None:
        """Its one cell, where no other has words."""
        filled = [cell for cell in self.cells if cell]
        return filled[0] if len(filled) == 1 else None


Element = Paragraph | Row


def together(pages: Sequence[Sequence[Element]]) -> list[Element]:
    whole: list[Element] = []
    headings: set[str] = set()
    for page in pages:
        for place, element in enumerate(_without_repeated(page, headings)):
            if isinstance(element, Row) and (not whole or not isinstance(whole[-1], Row)):
                headings.add(element.words)
            torn = _mended(whole[-1], element) if whole and place == 0 else None
            if torn:
                whole[-1] = torn
            else:
                whole.append(element)
    return whole


def _without_repeated(page: Sequence[Element], headings: set[str]) -> Sequence[Element]:
    """A table that goes on overleaf has its first row there again."""
    repeated = bool(page) and isinstance(page[0], Row) and page[0].words in headings
    return page[1:] if repeated else page


def _mended(before: Element, after: Element) -> Element | None:
    if isinstance(before, Paragraph) and isinstance(after, Paragraph):
        return before.and_then(after) if goes_on_overleaf(before, after) else None
    if isinstance(before, Row) and isinstance(after, Row) and len(before.cells) == len(after.cells):
        goes_on = _torn(before, after)
        own = any(up and down for up, down in zip(before.cells[1:], after.cells[1:], strict=True))
        torn = not after.cells[0] and (any(goes_on) or (after.numbered and not own))
        return replace(before, cells=_joined(before, after, goes_on)) if torn else None
    return None


def _torn(before: Row, after: Row) -> list[bool]:
    """Which cells go on within a sentence; beside the fullest, only such as go on in lower case."""
    pairs = list(zip(before.cells, after.cells, strict=True))
    fullest = max(pairs, key=lambda pair: sum(len(one.text) for one in pair[0] + pair[1]))
    return [
        bool(pair[0] and pair[1])
        and goes_on_overleaf(pair[0][-1], pair[1][0])
        and (pair is fullest or pair[1][0].text[:1].islower())
        for pair in pairs
    ]


def _joined(before: Row, after: Row, goes_on: Sequence[bool]) -> tuple[Cell, ...]:
    return tuple(
        (*up[:-1], up[-1].and_then(down[0]), *down[1:]) if on else up + down
        for up, down, on in zip(before.cells, after.cells, goes_on, strict=True)
    )
