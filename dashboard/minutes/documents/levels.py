"""Which headings are those of items, where a document has headings of several levels."""

from collections import Counter
from collections.abc import Iterable


def level_of_items(levels: Iterable[int]) -> int:
    """The highest level of more than one heading (1 is above 2), if lower ones are used too; else 0.

    Stored text knows no levels: headings of this one have two empty lines above them instead of one.
    """
    used = Counter(levels)
    several = min((level for level, many in used.items() if many > 1), default=0)
    return several if any(level > several for level in used) else 0
