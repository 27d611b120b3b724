"""What stands on page after page, and is not of the notes: running headers and footers, page numbers."""

import re
from collections import Counter

from dashboard.minutes.documents.pdf_words import Line

_EDGE_LINES = 4
_SAME_PLACE = 6.0
_PAGE_NUMBER = re.compile(
    r"(?:page\s*)?[-–|]?\s*\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\s*[-–|]?(?:\s*page)?", re.IGNORECASE
)

Edge = tuple[str, int]


def without_furniture(pages: list[list[Line]]) -> tuple[list[list[Line]], list[str]]:
    """The pages' own lines, and the words that were taken off them."""
    seen = Counter(edge for lines in pages for edge in {_edge(line) for line in _at_the_edges(lines)})
    often = max(2, len(pages) * 0.4)
    running = {edge for edge in seen if sum(seen[near] for near in _nearby(edge)) >= often}
    kept, taken = [], []
    for lines in pages:
        edges = {id(line) for line in _at_the_edges(lines) if _edge(line) in running} | _numbers(lines)
        kept.append([line for line in lines if id(line) not in edges])
        taken += [line.text for line in lines if id(line) in edges]
    return kept, taken


def _at_the_edges(lines: list[Line]) -> list[Line]:
    return lines[:_EDGE_LINES] + lines[max(_EDGE_LINES, len(lines) - _EDGE_LINES) :]


def _edge(line: Line) -> Edge:
    return re.sub(r"\d+", "#", line.text.lower()), round(line.top / _SAME_PLACE)


def _nearby(edge: Edge) -> tuple[Edge, Edge, Edge]:
    text, place = edge
    return (text, place - 1), edge, (text, place + 1)


def _numbers(lines: list[Line]) -> set[int]:
    """A page number at the very top or bottom, clear of the words."""
    found = set()
    for line, neighbour in ((lines[0], lines[1]), (lines[-1], lines[-2])) if len(lines) > 2 else ():
        clear = max(line.top - neighbour.bottom, neighbour.top - line.bottom) > 1.2 * line.size
        if clear and _PAGE_NUMBER.fullmatch(line.text):
            found.add(id(line))
    return found
