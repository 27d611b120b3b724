"""Levels of a PDF's headings, by the size and weight of their letters."""

from collections import Counter
from collections.abc import Iterable

from dashboard.minutes.documents.levels import level_of_items
from dashboard.minutes.documents.pdf_paragraphs import Paragraph

Style = tuple[float, bool]


def style_of_items(paragraphs: Iterable[Paragraph]) -> Style | None:
    """That of the headings of items, where there are headings of several levels."""
    letters: Counter[Style] = Counter()
    used: Counter[Style] = Counter()
    for one in paragraphs:
        letters[one.style] += sum(map(len, one.lines))
        used[one.style] += 1
    if not letters:
        return None
    body = letters.most_common(1)[0][0]
    headings = sorted((style for style in used if style > body), reverse=True)
    levels = (headings.index(style) + 1 for style in used.elements() if style in headings)
    found = level_of_items(levels)
    return headings[found - 1] if found else None
