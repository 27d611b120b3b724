"""What the columns of a table of items hold, by their headings: words, actions, owners, days."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from dashboard.minutes.reader.layout import Fragment


class Column(StrEnum):
    WORDS = "words"
    NUMBER = "number"
    ACTION = "action"
    OWNER = "owner"
    DUE = "due"


_HEADINGS = {
    Column.ACTION: (
        r"(?:agreed\s+)?actions?(?:\s+(?:required|agreed|points?|by|owner|arising|summary|lead|/\s*(?:owner|lead)))?"
    ),
    Column.OWNER: (
        r"owners?|lead|by|(?:by\s+)?whom?|responsib(?:le|ility)|(?:lead\s+)?officer|assigned\s+to|initials"
        r"|action\s+owner|(?:to\s+be\s+)?(?:progressed|actioned|completed|undertaken)\s+by"
    ),
    Column.DUE: (
        r"(?:by\s+)?when|due(?:\s+(?:date|by))?|deadline|target(?:\s+date)?|date(?:\s+due)?|timescale"
    ),
    Column.NUMBER: r"(?:agenda\s+|item\s+|action\s+)?(?:no|number|ref(?:erence)?|#)|no\.",
    Column.WORDS: (
        r"(?:agenda\s+|action\s+)?items?|discussion(?:\s+(?:points?|(?:and|/|&)\s+(?:decisions?|outcomes?)))?|notes?|minutes?|summary|topic|subject"
        r"|details?|status|update|progress|description|key\s+points|decisions?|issue|heading|comments?"
    ),
}
_LONGEST = 40
_PATTERNS = {column: re.compile(rf"(?:{words})\.?", re.IGNORECASE) for column, words in _HEADINGS.items()}


def heading_of(text: str) -> Column | None:
    """The kind of column a cell heads, if its words are such a heading and nothing else."""
    if len(text) > _LONGEST:
        return None
    plain = " ".join(text.strip(" *").split())
    return next((column for column, pattern in _PATTERNS.items() if pattern.fullmatch(plain)), None)


_ALONE = (Column.ACTION, Column.OWNER)


def _by_whom_or_when(row: list[Fragment], heads: list[Column | None]) -> list[Column | None]:
    """A bare "By" heads owners, or days where another column has the owners."""
    if heads.count(Column.OWNER) < 2:
        return heads
    bare = [cell.text.strip(" *.:").lower() == "by" for cell in row]
    return [Column.DUE if is_bare else head for is_bare, head in zip(bare, heads, strict=True)]


@dataclass(kw_only=True)
class Columns:
    """The columns as last headed, by how many tabs stand before them."""

    by_cell: dict[int, Column] = field(default_factory=dict)

    def headings(self, row: list[Fragment], *, voiced: bool) -> list[bool]:
        """Which cells of a row head columns, known from then on: several do, or one of actions or owners.

        `voiced`: others of its cells head columns that say who speaks.
        """
        heads = _by_whom_or_when(row, [heading_of(cell.text) if cell.tabbed else None for cell in row])
        several = voiced or sum(column is not None for column in heads) > 1
        if several:
            self.by_cell = {}
        numbered = len(row) > 1 and row[0].text[:1].isdigit()
        found = [
            column is not None and (several or (column in _ALONE and (cell.cell > 1 or not numbered)))
            for cell, column in zip(row, heads, strict=True)
        ]
        self.by_cell |= {
            cell.cell: column
            for cell, column, is_one in zip(row, heads, found, strict=True)
            if column and is_one
        }
        return found

    def of(self, fragment: Fragment) -> Column:
        return self.by_cell.get(fragment.cell, Column.WORDS) if fragment.tabbed else Column.WORDS
