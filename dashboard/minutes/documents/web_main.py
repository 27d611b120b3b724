"""What of a web page is its main content, and what is the page's own: menus, banners, forms, hidden parts."""

import re

from lxml import etree

MOST_OF_IT = 0.5

_NEVER = frozenset((
    "script", "style", "noscript", "template", "svg", "math", "canvas", "object", "embed", "iframe",
    "audio", "video", "button", "input", "select", "textarea", "nav", "aside", "dialog", "head",
    "link", "meta",
))  # fmt: skip
_FORM = "form"
_ROLES = frozenset((
    "navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "complementary",
    "alert", "toolbar", "menu",
))  # fmt: skip
_NAMES = re.compile(
    r"cookie|consent|gdpr|skip-?(?:to|link|nav)|breadcrumb|site-?(?:header|footer|nav)|navbar|nav-?menu"
    r"|main-?menu|sidebar|side-?bar|social|share|sharing|pagination|pager\b|newsletter|popup|modal|print-?link"
    r"|related|back-to-top|sr-only|visually-?hidden|screen-reader",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_HOLDERS = (
    ".//main",
    ".//*[@role='main']",
    ".//*[@id='main-content' or @id='content' or @id='main' or @id='maincontent']",
    ".//article",
)


def main_content(root: etree._Element) -> list[etree._Element]:
    """The one element that holds the words, with the page's heading before it where that stands outside."""
    for path in _HOLDERS:
        found = root.findall(path) if "or" not in path else root.xpath(path)
        if len(found) == 1 and _length(found[0]) > 200:
            return [*_heading_outside(root, found[0]), found[0]]
    body = root.find(".//body")
    return [root if body is None else body]


def is_left_out(element: etree._Element, whole: int) -> bool:
    """`whole` is the length of all the words; what holds most of them is never left out for its name."""
    tag = element.tag
    if not isinstance(tag, str):
        return True
    if _is_hidden(element) or tag in _NEVER:
        return True
    if tag in ("header", "footer"):
        return _inside(element, ("main", "article")) is False
    named = f"{element.get('class', '')} {element.get('id', '')}"
    doubtful = tag == _FORM or element.get("role", "") in _ROLES or _NAMES.search(named) is not None
    return doubtful and _length(element) < MOST_OF_IT * whole


def _is_hidden(element: etree._Element) -> bool:
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or _HIDDEN.search(element.get("style", "")) is not None
    )


def _inside(element: etree._Element, tags: tuple[str, ...]) -> bool:
    return any(above.tag in tags for above in element.iterancestors())


def _heading_outside(root: etree._Element, main: etree._Element) -> list[etree._Element]:
    if main.find(".//h1") is not None:
        return []
    headings = [one for one in root.findall(".//h1") if not _inside(one, ("nav",)) and _length(one)]
    return headings[:1]


def _length(element: etree._Element) -> int:
    return len("".join(element.itertext()).strip())
