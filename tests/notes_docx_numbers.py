"""Numbers that Word counts itself: an outline for headings (1, 1.1) and a new count for every list."""

from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman"}


class Numbering:
    def __init__(self, document: Any) -> None:
        self.root = document.part.numbering_part.element
        self.outlined: int | None = None

    def outline(self, paragraph: Any, level: int) -> None:
        """Level 0 is "1.", level 1 "1.1"."""
        if self.outlined is None:
            texts = [("decimal", "%1."), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3")]
            self.outlined = self._added(texts)
        self.give(paragraph, self.outlined, level)

    def started(self, kind: str) -> int:
        """A count from the beginning, of numbers or letters as HTML's `type` names them."""
        return self._added([(FORMATS[kind], "(%1)" if kind == "a" else "%1.")])

    def give(self, paragraph: Any, number: int, level: int) -> None:
        properties = paragraph._element.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = level
        properties.get_or_add_numId().val = number

    def _added(self, texts: list[tuple[str, str]]) -> int:
        abstract = 900 + len(self.root.findall(qn("w:abstractNum")))
        levels = "".join(
            f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
            f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{567 * (n + 1)}" w:hanging="567"/></w:pPr></w:lvl>'
            for n, (kind, text) in enumerate(texts)
        )
        written = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{abstract}">{levels}</w:abstractNum>'
        self.root.insert(0, parse_xml(written))
        return int(self.root.add_num(abstract).numId)
