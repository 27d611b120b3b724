"""The paragraphs and rows of each page: ruled tables, tables without lines, and what stands between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from dashboard.minutes.documents.pdf_bands import Band, bands
from dashboard.minutes.documents.pdf_columns import Starts, starts_in
from dashboard.minutes.documents.pdf_elements import Element
from dashboard.minutes.documents.pdf_grid import edges_of, elements_in_columns
from dashboard.minutes.documents.pdf_paragraphs import Column, paragraphs, pitch_of
from dashboard.minutes.documents.pdf_tables import Table, elements_in_cells
from dashboard.minutes.documents.pdf_word import Word
from dashboard.minutes.documents.pdf_words import Line, lines_of

_Piece = Table | Band


def elements_by_page(lines: Sequence[list[Line]], tables: Sequence[list[Table]]) -> list[list[Element]]:
    everything = list(chain.from_iterable(lines))
    outside = [_outside(page, ruled) for page, ruled in zip(lines, tables, strict=True)]
    pages = list(_pieces(outside, tables, starts_in(list(chain.from_iterable(outside)))))
    layout = _Layout(
        body=Column(
            left=min((line.x0 for line in everything), default=0.0),
            right=max((line.x1 for line in everything), default=0.0),
            pitch=pitch_of(everything),
        )
    )
    layout.edges = edges_of(
        [one for page in pages for one in page if isinstance(one, Band)], layout.body.right
    )
    return [
        [element for piece in page for element in layout.elements(piece, _words(own))]
        for page, own in zip(pages, lines, strict=True)
    ]


@dataclass(kw_only=True)
class _Layout:
    """`edges`: how far the words of each column reach over the whole document."""

    body: Column
    edges: dict[tuple[float, float], float] = field(default_factory=dict)

    def elements(self, piece: _Piece, words: Sequence[Word]) -> list[Element]:
        if isinstance(piece, Table):
            return elements_in_cells(piece, words, self.body.pitch)
        if piece.starts:
            return elements_in_columns(piece, self.edges, self.body.pitch)
        return list(paragraphs(piece.lines, self.body))


def _pieces(
    outside: Sequence[list[Line]], tables: Sequence[list[Table]], starts: Starts
) -> Iterator[list[_Piece]]:
    """Columns open at a page's end are open still on the next."""
    active: set[float] = set()
    for lines, ruled in zip(outside, tables, strict=True):
        pieces: list[_Piece] = []
        rest = lines
        for table in sorted(ruled, key=lambda one: one.box[1]):
            above = [line for line in rest if line.top < table.box[1]]
            rest = rest[len(above) :]
            pieces += [*bands(above, starts, active), table]
            active.clear()
        yield pieces + list(bands(rest, starts, active))


def _outside(lines: list[Line], tables: list[Table]) -> list[Line]:
    if not tables:
        return lines
    return lines_of(word for word in _words(lines) if not any(table.holds(word) for table in tables))


def _words(lines: Sequence[Line]) -> list[Word]:
    return [word for line in lines for word in line.words]
