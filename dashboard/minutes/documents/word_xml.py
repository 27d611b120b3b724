"""Looking into WordprocessingML by local names, which the two namespaces that Word writes have in common."""

from collections.abc import Iterator

from lxml import etree


def name(element: etree._Element) -> str:
    """ "" for a comment or a processing instruction."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(parent: etree._Element, wanted: str) -> Iterator[etree._Element]:
    return (one for one in parent if name(one) == wanted)


def child(parent: etree._Element | None, *path: str) -> etree._Element | None:
    for wanted in path:
        if parent is None:
            return None
        parent = next(children(parent, wanted), None)
    return parent


def attribute(element: etree._Element | None, wanted: str) -> str:
    if element is None:
        return ""
    return next((str(v) for key, v in element.items() if str(key).rpartition("}")[2] == wanted), "")


def value(parent: etree._Element | None, wanted: str, *, own: bool = False) -> str:
    """An attribute of the element's own, or the `val` of the child of that name; "" where there is none."""
    return attribute(parent, wanted) if own else attribute(child(parent, wanted), "val")


def number(parent: etree._Element | None, wanted: str, otherwise: int) -> int:
    written = value(parent, wanted)
    return int(written) if written.lstrip("-").isdecimal() and len(written) < 9 else otherwise


def is_on(parent: etree._Element | None, wanted: str) -> bool:
    """A property that is there and not switched off."""
    return child(parent, wanted) is not None and value(parent, wanted) not in ("0", "false", "off")
