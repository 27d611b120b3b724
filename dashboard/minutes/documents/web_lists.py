"""The number or bullet that a browser draws before each entry of a list."""

import re

from lxml import etree

from dashboard.minutes.documents.sheet import BULLET
from dashboard.minutes.documents.word_counts import written

_TYPES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_STYLES = {
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "decimal-leading-zero": "decimalZero",
}
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)")
# An entry that brings its own number is drawn without a bullet in a list that counts.
_NUMBERED = re.compile(r"\s*(?:\d+(?:\.\d+)*[.)]?|\(?[a-z]{1,3}\))\s")


def entry_labels(element: etree._Element) -> dict[etree._Element, str]:
    entries = [one for one in element if one.tag == "li"]
    style = _style(element)
    if element.tag != "ol" or style in ("disc", "circle", "square"):
        return {one: "" if style == "none" or _brings_a_number(one) else BULLET for one in entries}
    shown = _STYLES.get(style) or _TYPES.get(element.get("type", ""), "decimal")
    step = -1 if element.get("reversed") is not None else 1
    count = _whole(element.get("start"), len(entries) if step < 0 else 1) - step
    labels = {}
    for one in entries:
        count = _whole(one.get("value"), count + step)
        labels[one] = "" if style == "none" else f"{written(count, shown)}. "
    return labels


def _style(element: etree._Element) -> str:
    found = _STYLE.search(element.get("style", "").lower())
    return found[1] if found else ""


def _brings_a_number(entry: etree._Element) -> bool:
    return _NUMBERED.match("".join(entry.itertext())[:40]) is not None


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and re.fullmatch(r"-?\d{1,6}", text.strip()) else otherwise
