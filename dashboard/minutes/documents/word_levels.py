"""Levels of a Word document's headings, by their styles' names or outline."""

import re

from lxml import etree

from dashboard.minutes.documents.levels import level_of_items
from dashboard.minutes.documents.word_styles import Styles
from dashboard.minutes.documents.word_xml import child, name, number, value

_HEADING = re.compile(r"heading\s?(?P<level>[1-6])", re.IGNORECASE)
_NO_OUTLINE = 9


def heading_level(properties: etree._Element | None, styles: Styles) -> int:
    """1 for the highest; 0 for what is no heading."""
    key = value(properties, "pStyle")
    named = _HEADING.fullmatch(key) or _HEADING.fullmatch(value(styles.by_id.get(key), "name"))
    if named:
        return int(named["level"])
    outline = number(properties, "outlineLvl", _NO_OUTLINE)
    return outline + 1 if outline < _NO_OUTLINE else 0


def item_level(body: etree._Element, styles: Styles) -> int:
    """That of the headings of items, among the paragraphs outside tables; 0 where all are alike."""
    levels = (heading_level(child(one, "pPr"), styles) for one in body if name(one) == "p")
    return level_of_items(level for level in levels if level)
