"""A Word document of the HTML a note is written in: real tables, bullets, numbered headings, tracked changes.

`<ol>` and headings with `data-numbered` get their numbers from Word, not from the text; `<ins>` and `<del>`
are tracked changes; `<table class="ruled">` has lines, any other none; `<hr>` is a page break.
"""

import re
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup, Comment, Tag
from docx import Document
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

from tests.notes_docx_numbers import Numbering
from tests.notes_docx_runs import add_runs, trim

BLOCKS = ("p", "div", "ul", "ol", "table", "hr", "h1", "h2", "h3", "h4")


class Writer:
    """Puts HTML blocks into a document, or into a cell of a table in it."""

    def __init__(self) -> None:
        self.document = Document()
        self.document.styles["Normal"].font.size = Pt(11)
        self.numbering = Numbering(self.document)

    def blocks(self, parent: Tag, into: Any) -> None:
        loose: list[Any] = []
        for child in parent.children:
            if isinstance(child, Tag) and child.name in BLOCKS:
                self._paragraph(loose, into)
                loose = []
                self._block(child, into)
            else:
                loose.append(child)
        self._paragraph(loose, into)

    def _block(self, tag: Tag, into: Any) -> None:
        if tag.name in ("ul", "ol"):
            self._list(tag, into, 0)
        elif tag.name == "table":
            self._table(tag, into)
        elif tag.name == "hr":
            into.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        elif tag.find(BLOCKS):
            self.blocks(tag, into)
        else:
            self._styled(tag, into)

    def _styled(self, tag: Tag, into: Any) -> None:
        level = tag.name[1] if tag.name[0] == "h" else ""
        added = self._paragraph(list(tag.children), into, style=f"Heading {level}" if level else None)
        if added is not None and tag.has_attr("data-numbered"):
            self.numbering.outline(added, int(level or 1) - 1)

    def _list(self, tag: Tag, into: Any, level: int) -> None:
        number = self.numbering.started(str(tag.get("type", "1"))) if tag.name == "ol" else None
        for entry in tag.find_all("li", recursive=False):
            nested = [child for child in entry.children if getattr(child, "name", "") in ("ul", "ol")]
            words = [child for child in entry.children if child not in nested]
            style = "List Bullet" if number is None else "List Paragraph"
            added = self._paragraph(
                words, into, style=f"{style} {level + 1}" if level and not number else style
            )
            if number is not None:
                self.numbering.give(added, number, 0)
            for child in nested:
                self._list(child, into, level + 1)

    def _table(self, tag: Tag, into: Any) -> None:
        rows = [row.find_all(["td", "th"], recursive=False) for row in tag.find_all("tr")]
        wide = max(sum(int(str(cell.get("colspan", 1))) for cell in row) for row in rows)
        table = (
            self.document.add_table(len(rows), wide)
            if into is self.document
            else into.add_table(len(rows), wide)
        )
        if "ruled" in tag.get_attribute_list("class"):
            table.style = "Table Grid"
        for row, cells in zip(table.rows, rows, strict=True):
            at = 0
            for cell in cells:
                span = int(str(cell.get("colspan", 1)))
                place = row.cells[at].merge(row.cells[at + span - 1]) if span > 1 else row.cells[at]
                self._cell(cell, place)
                at += span

    def _cell(self, cell: Tag, place: Any) -> None:
        self.blocks(cell, place)
        if len(place.paragraphs) > 1 and not place.paragraphs[0].text:
            place._element.remove(place.paragraphs[0]._element)

    def _paragraph(self, children: list[Any], into: Any, style: str | None = None) -> Any:
        children = [child for child in children if not isinstance(child, Comment)]
        if not "".join(child.get_text() for child in children).strip():
            return None
        added = into.add_paragraph(style=style)
        for child in children:
            add_runs(child, added)
        trim(added)
        return added


def write_docx(body: str, path: Path, *, header: str, footer: str, title: str) -> None:
    writer = Writer()
    about = writer.document.core_properties
    about.title, about.author, about.comments = title, "", ""
    writer.blocks(BeautifulSoup(body, "html.parser"), writer.document)
    section = writer.document.sections[0]
    section.header.paragraphs[0].text = header
    _numbered_pages(section.footer.paragraphs[0], footer)
    writer.document.save(str(path))


def _numbered_pages(paragraph: Any, footer: str) -> None:
    """Words with Word's own fields where {page} and {pages} stand."""
    for piece in re.split(r"(\{page\}|\{pages\})", footer):
        field = {"{page}": "PAGE", "{pages}": "NUMPAGES"}.get(piece)
        run = paragraph.add_run("" if field else piece)
        if field:
            run._element.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="{field}"/>'))
