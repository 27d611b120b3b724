"""What the columns of a table of items hold, by their headings: words, actions, owners, days."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from dashboard.minutes.layout import Fragment


class Column(StrEnum):
    WORDS = "words"
    ACTION = "action"
    OWNER = "owner"
    DUE = "due"


_HEADINGS = {
    Column.ACTION: (
        r"(?:agreed\s+)?actions?(?:\s+(?:required|agreed|points?|by|owner|arising|lead|/\s*(?:owner|lead)))?"
    ),
    Column.OWNER: (
        r"owners?|lead|(?:by\s+)?whom?|responsib(?:le|ility)|(?:lead\s+)?officer|assigned\s+to|initials"
        r"|action\s+owner"
    ),
    Column.DUE: (
        r"(?:by\s+)?when|due(?:\s+(?:date|by))?|deadline|target(?:\s+date)?|date(?:\s+due)?|timescale|status|update"
    ),
    Column.WORDS: (
        r"(?:agenda\s+|item\s+|action\s+)?(?:items?|no|number|ref(?:erence)?|#)|no\."
        r"|discussion(?:\s+(?:points?|(?:and|/|&)\s+(?:decisions?|outcomes?)))?|notes?|minutes?|summary|topic|subject"
        r"|details?|description|key\s+points|decisions?|issue|heading|comments?"
    ),
}
_PATTERNS = {column: re.compile(rf"(?:{words})\.?", re.IGNORECASE) for column, words in _HEADINGS.items()}


def heading_of(text: str) -> Column | None:
    """The kind of column a cell heads, if its words are such a heading and nothing else."""
    plain = " ".join(text.strip(" *").split())
    return next((column for column, pattern in _PATTERNS.items() if pattern.fullmatch(plain)), None)


@dataclass(kw_only=True)
class Columns:
    """The columns as last headed, by how many tabs stand before them."""

    by_cell: dict[int, Column] = field(default_factory=dict)

    def heads(self, fragment: Fragment, row: list[Fragment]) -> bool:
        """Whether it heads a column, which is then known: one among several, or of actions or owners."""
        column = heading_of(fragment.text) if fragment.tabbed else None
        several = sum(heading_of(cell.text) is not None for cell in row) > 1
        if column is None or not (several or column in (Column.ACTION, Column.OWNER)):
            return False
        if several and fragment is row[0]:
            self.by_cell = {}
        self.by_cell[fragment.cell] = column
        return True

    def of(self, fragment: Fragment) -> Column:
        return self.by_cell.get(fragment.cell, Column.WORDS) if fragment.tabbed else Column.WORDS
