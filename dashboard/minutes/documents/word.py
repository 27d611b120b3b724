"""A Word document's words in reading order: paragraphs with the numbers Word draws, tables, boxes, notes.

Headers, footers and a table of contents are left out; that a header or watermark says DRAFT is told.
"""

from dataclasses import dataclass, field

from lxml import etree

from dashboard.minutes.documents.drafts import tell_draft
from dashboard.minutes.documents.package import Package, broken, opened
from dashboard.minutes.documents.sheet import Sheet, cleaned, one_line
from dashboard.minutes.documents.word_around import words_around
from dashboard.minutes.documents.word_levels import heading_level, item_level
from dashboard.minutes.documents.word_numbers import Numbers, numbers
from dashboard.minutes.documents.word_runs import Runs, mark_is_deleted
from dashboard.minutes.documents.word_styles import Styles, is_contents, is_table_of_contents
from dashboard.minutes.documents.word_tables import cells_of, columns_of, rows_of
from dashboard.minutes.documents.word_xml import child, children, name, value

_HOLDERS = frozenset(
    {"sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "AlternateContent", "Choice"}
)


def word_text(content: bytes, file_name: str) -> str:
    package = opened(content, file_name)
    root = package.tree(package.main)
    body = child(root, "body")
    if body is None:
        raise broken(file_name)
    reader = _Reader.of(package)
    reader.of_items = item_level(body, reader.styles)
    sheet = Sheet()
    reader.blocks(body, sheet)
    tell_draft(sheet, words_around(package))
    return sheet.text


@dataclass(kw_only=True)
class _Reader:
    """`carried`: words of paragraphs whose end is struck out, which open the next."""

    styles: Styles
    numbers: Numbers
    notes: dict[tuple[str, str], etree._Element]
    carried: str = ""
    of_items: int = 0
    told: set[tuple[str, str]] = field(default_factory=set)

    @classmethod
    def of(cls, package: Package) -> "_Reader":
        styles = Styles.of(package.tree(package.beside("styles.xml")))
        counted = numbers(package.tree(package.beside("numbering.xml")), styles.lists())
        notes = {
            (kind, value(one, "id", own=True)): one
            for kind in ("footnotes", "endnotes")
            if (root := package.tree(package.beside(f"{kind}.xml"))) is not None
            for one in root
        }
        return cls(styles=styles, numbers=counted, notes=notes)

    def blocks(self, holder: etree._Element, sheet: Sheet) -> None:
        for one in holder:
            kind = name(one)
            if kind == "p":
                self._paragraph(one, sheet)
            elif kind == "tbl":
                self._table(one, sheet)
            elif kind in _HOLDERS and not is_table_of_contents(one):
                self.blocks(one, sheet)

    def _paragraph(self, one: etree._Element, sheet: Sheet) -> None:
        properties = child(one, "pPr")
        if is_contents(properties):
            return
        runs = Runs().take(one)
        text = self.carried + runs.text
        self.carried = text if mark_is_deleted(one) else ""
        if text.strip() and not self.carried:
            label = self.styles.label(properties, self.numbers)
            words = cleaned(text).strip()
            if self.of_items and heading_level(properties, self.styles) == self.of_items:
                sheet.apart()
            (sheet.entry if label else sheet.paragraph)(label + words)
        for box in runs.boxes:
            self.blocks(box, sheet)
        for note in runs.notes:
            self._note(note, sheet)

    def _note(self, note: tuple[str, str], sheet: Sheet) -> None:
        found = self.notes.get(note)
        if found is not None and note not in self.told:
            self.told.add(note)
            self.blocks(found, sheet)

    def _table(self, table: etree._Element, sheet: Sheet) -> None:
        columns = columns_of(table)
        for row in rows_of(table):
            cells = cells_of(row)
            if len(cells) == 1 or columns == 1:
                # A box around text, or a heading across the table.
                for cell in cells:
                    self.blocks(cell.element, sheet)
                continue
            found: list[list[str]] = []
            for cell in cells:
                found += [[] for _ in range(cell.before)] + [self._lines(cell.element)]
                found += [[] for _ in range(cell.span - 1)]
            sheet.row(found)

    def _lines(self, cell: etree._Element) -> list[str]:
        """A cell's paragraphs; a table within it gives a line a row."""
        lines: list[str] = []
        for one in cell:
            kind = name(one)
            if kind == "p":
                lines += self._cell_paragraph(one)
            elif kind == "tbl":
                inner = Sheet()
                self._table(one, inner)
                lines += [line for line in inner.lines if line.strip()]
            elif kind in _HOLDERS:
                lines += self._lines(one)
        return lines

    def _cell_paragraph(self, one: etree._Element) -> list[str]:
        """A number may stand in a cell alone, beside what it numbers."""
        runs = Runs().take(one)
        text = self.carried + runs.text
        self.carried = text if mark_is_deleted(one) else ""
        if self.carried:
            return []
        label = self.styles.label(child(one, "pPr"), self.numbers) if _counts(one, text) else ""
        lines = [line for line in map(one_line, (label + text.strip()).split("\n")) if line]
        for box in runs.boxes:
            lines += self._lines(box)
        return lines


def _counts(paragraph: etree._Element, text: str) -> bool:
    """An empty paragraph is numbered where it is all that its cell holds."""
    cell = paragraph.getparent()
    return bool(text.strip()) or cell is None or len(list(children(cell, "p"))) == 1
