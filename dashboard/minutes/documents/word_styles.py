"""Which list a paragraph is numbered by: its own, or that of its style or the styles that one is based on."""

from dataclasses import dataclass

from lxml import etree

from dashboard.minutes.documents.word_numbers import Numbers
from dashboard.minutes.documents.word_xml import child, children, name, number, value

_NO_LIST = "0"
_MOST_BASES = 20


@dataclass(frozen=True, kw_only=True)
class Styles:
    by_id: dict[str, etree._Element]

    @classmethod
    def of(cls, root: etree._Element | None) -> "Styles":
        found = children(root, "style") if root is not None else ()
        return cls(by_id={value(one, "styleId", own=True): one for one in found})

    def lists(self) -> dict[str, str]:
        """The list of each style that has one."""
        numbered = {key: value(child(one, "pPr", "numPr"), "numId") for key, one in self.by_id.items()}
        return {key: list_id for key, list_id in numbered.items() if list_id}

    def label(self, properties: etree._Element | None, numbers: Numbers) -> str:
        """The number or bullet drawn before a paragraph of these properties, which counts it."""
        own = child(properties, "numPr")
        style = value(properties, "pStyle")
        list_id, level = value(own, "numId"), number(own, "ilvl", -1)
        if not list_id:
            list_id, style_level, style = self._of_style(style)
            level = level if level >= 0 else style_level
        if not list_id or list_id == _NO_LIST:
            return ""
        return numbers.label(list_id, level if level >= 0 else numbers.level_of_style(list_id, style))

    def _of_style(self, style: str) -> tuple[str, int, str]:
        """Its list, level (-1: the list says) and which of its bases gave them."""
        for _ in range(_MOST_BASES):
            one = self.by_id.get(style)
            if one is None:
                break
            numbered = child(one, "pPr", "numPr")
            if value(numbered, "numId"):
                return value(numbered, "numId"), number(numbered, "ilvl", -1), style
            style = value(one, "basedOn")
        return "", -1, ""


def is_contents(properties: etree._Element | None) -> bool:
    """A line of a table of contents."""
    style = value(properties, "pStyle")
    return style.upper().startswith("TOC") and (style[3:].isdecimal() or style[3:].lower() == "heading")


def is_table_of_contents(element: etree._Element) -> bool:
    gallery = child(element, "sdtPr", "docPartObj")
    return name(element) == "sdt" and value(gallery, "docPartGallery") == "Table of Contents"
