"""The conventions of stored text, kept by every format that has paragraphs and tables of its own.

A paragraph a line, an empty line between blocks, list entries together; two empty lines above a heading of
the level of items, where lower ones are used (levels); a row's cells joined by TABs, further
paragraphs of a cell on lines that begin with as many TABs as there are columns before it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

BULLET = "• "
Cell = Sequence[str]

_SPACE = re.compile(r"[^\S\t\n]+")
# Nothing to read, or made to mislead: control characters, zero widths, soft hyphens, overrides of direction.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]"
)


def cleaned(text: str) -> str:
    """TABs and line ends as they are, any other white space a single space, what cannot be seen left out."""
    plain = _SPACE.sub(" ", _UNSEEN.sub("", text))
    return "\n".join(line.strip(" ") for line in plain.split("\n")).strip("\n")


def one_line(text: str) -> str:
    return " ".join(cleaned(text).split())


@dataclass(kw_only=True)
class Sheet:
    """Takes a document's blocks in reading order."""

    lines: list[str] = field(default_factory=list)
    in_list: bool = False

    def paragraph(self, text: str) -> None:
        """Line breaks in it begin lines of their own; a TAB in it parts what stands side by side."""
        self._block([line.strip() for line in cleaned(text).split("\n")], in_list=False)

    def entry(self, text: str) -> None:
        """An entry of a list, with its bullet or number."""
        self._block([one_line(line) for line in cleaned(text).split("\n")], in_list=True)

    def row(self, cells: Sequence[Cell]) -> None:
        found = row_lines(cells)
        if any(line.strip() for line in found):
            self.gap(unless=not self.in_list and self._after_a_row)
            self.lines += found
            self.in_list = False

    def apart(self) -> None:
        """A second empty line, above a heading of the level of items."""
        self.gap()
        self.lines.append("")

    def gap(self, *, unless: bool = False) -> None:
        if self.lines and self.lines[-1] and not unless:
            self.lines.append("")

    @property
    def _after_a_row(self) -> bool:
        return bool(self.lines) and "\t" in self.lines[-1]

    def _block(self, lines: list[str], *, in_list: bool) -> None:
        words = [line for line in lines if line]
        if words:
            self.gap(unless=in_list and self.in_list)
            self.lines += words
            self.in_list = in_list

    @property
    def text(self) -> str:
        return "\n".join(self.lines).strip("\n") + "\n"


def row_lines(cells: Sequence[Cell]) -> list[str]:
    """Cells of equally many paragraphs stand line by line; others one after the other, in reading order."""
    filled = [[line for line in map(one_line_with_cells, cell) if line] for cell in cells]
    if len(filled) == 1:
        return filled[0]
    many = {len(cell) for cell in filled if len(cell) > 1}
    if len(many) == 1 and sum(len(cell) > 1 for cell in filled) > 1:
        return ["\t".join(cell[i] if i < len(cell) else "" for cell in filled) for i in range(max(many))]
    lines = [""]
    for column, cell in enumerate(filled):
        lines[-1] += ("\t" if column else "") + (cell[0] if cell else "")
        lines += ["\t" * max(column, 1) + line for line in cell[1:]]
    return lines


def one_line_with_cells(text: str) -> str:
    """White space collapsed, the TABs between a nested row's cells kept."""
    return "\t".join(one_line(piece) for piece in text.split("\t")) if text.strip() else ""
