"""A web page's words in reading order: its main content, with lists numbered as a browser numbers them."""

import re
from dataclasses import dataclass, field

from lxml import etree, html

from dashboard.errors import DashboardError
from dashboard.minutes.documents.levels import level_of_items
from dashboard.minutes.documents.sheet import Sheet, cleaned, one_line
from dashboard.minutes.documents.web_lists import entry_labels
from dashboard.minutes.documents.web_main import is_left_out, main_content
from dashboard.minutes.documents.web_tables import count, rows_of, span

DEEPEST = 200
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>", re.IGNORECASE)
_BLOCKS = frozenset((
    "p", "div", "section", "article", "main", "header", "footer", "address", "blockquote", "figure",
    "figcaption", "details", "summary", "fieldset", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    "center", "dl", "dt", "dd", "ul", "ol", "li", "menu", "table", "caption", "thead", "tbody",
    "tfoot", "tr", "td", "th", "pre", "form",
))  # fmt: skip
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_DROPPED_INLINE = frozenset(("del", "s", "strike", "rp", "rt"))


def web_text(page: str, file_name: str) -> str:
    root = _parsed(page, file_name)
    whole = len("".join(root.itertext()).strip())
    sheet = Sheet()
    parts = main_content(root)
    levels = (int(one.tag[1]) for part in parts for one in part.iter(*_HEADINGS))
    of_items = f"h{level_of_items(levels)}"
    for part in parts:
        walk = _Walk(sheet=sheet, whole=whole, of_items=of_items)
        walk.block(part, 0)
        walk.flush()
    return sheet.text


def _parsed(page: str, file_name: str) -> etree._Element:
    parser = html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(_DECLARATION.sub("", page), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        raise DashboardError(
            f"{file_name} is a web page without words: the notes of a meeting were wanted. "
            "Open the page that shows the notes, save it as web page (.html) and add that."
        ) from None
    return root


@dataclass(kw_only=True)
class _Walk:
    """Inline words gather until a block begins or ends; `label` waits for the words of its list entry."""

    sheet: Sheet
    whole: int
    pieces: list[str] = field(default_factory=list)
    label: str = ""
    of_items: str = ""

    def block(self, element: etree._Element, depth: int) -> None:
        if depth > DEEPEST:
            self.pieces.append(" ".join(element.itertext()))
            return
        self._text(element.text)
        labels = entry_labels(element) if element.tag in ("ol", "ul", "menu") else {}
        for one in element:
            self._child(one, depth, labels)
            self._text(one.tail)

    def _child(self, one: etree._Element, depth: int, labels: dict[etree._Element, str]) -> None:
        if one.tag in _DROPPED_INLINE or is_left_out(one, self.whole):
            return
        if one.tag == "br":
            self.pieces.append("\n")
        elif one.tag == "table":
            self.flush()
            self._table(one, depth)
        elif one.tag == "pre":
            self.flush()
            self.sheet.paragraph("".join(one.itertext()))
        elif one.tag in _BLOCKS:
            self.flush()
            if one.tag == self.of_items:
                self.sheet.apart()
            self.label = labels.get(one, self.label)
            self.block(one, depth + 1)
            self.flush()
            self.label = "" if one in labels else self.label
        else:
            self.block(one, depth + 1)

    def _text(self, text: str | None) -> None:
        if text:
            self.pieces.append(re.sub(r"[\s\x00]+", " ", text))

    def flush(self) -> None:
        words = "\n".join(one_line(line) for line in "".join(self.pieces).split("\n")).strip()
        self.pieces.clear()
        if not words:
            return
        if self.label:
            label, self.label = self.label, ""
            self.sheet.entry(label + words)
        else:
            self.sheet.paragraph(words)

    def _table(self, table: etree._Element, depth: int) -> None:
        rows = [row for row in rows_of(table) if not is_left_out(row, self.whole)]
        cells = [[cell for cell in row if cell.tag in ("td", "th")] for row in rows]
        columns = max((sum(map(span, row)) for row in cells), default=0)
        for caption in table.findall("caption"):
            self.block(caption, depth + 1)
            self.flush()
        held: dict[int, int] = {}
        for row in cells:
            if len(row) == 1 and (columns == 1 or span(row[0]) >= columns) and not held:
                self.block(row[0], depth + 1)
                self.flush()
            else:
                self.sheet.row(self._cells(row, held, depth))

    def _cells(self, row: list[etree._Element], held: dict[int, int], depth: int) -> list[list[str]]:
        """`held`: rows still to come into which a cell above stretches, by column."""
        found: list[list[str]] = []

        def pass_held() -> None:
            while held.get(len(found)):
                held[len(found)] -= 1
                found.append([])

        for cell in row:
            pass_held()
            for _ in range(span(cell)):
                held[len(found)] = count(cell, "rowspan") - 1
                found.append([])
            found[-span(cell)] = self._lines(cell, depth)
        pass_held()
        for column in [column for column, rows in held.items() if rows <= 0]:
            del held[column]
        return found

    def _lines(self, cell: etree._Element, depth: int) -> list[str]:
        inner = _Walk(sheet=Sheet(), whole=self.whole)
        inner.block(cell, depth + 1)
        inner.flush()
        return [line for line in cleaned("\n".join(inner.sheet.lines)).split("\n") if line.strip()]
