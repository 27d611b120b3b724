"""A Word table's rows and cells as they are seen: merged cells once, in the columns that they span."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from dashboard.minutes.documents.word_xml import child, name, number, value

_MOST_COLUMNS = 60
_HOLDERS = ("sdt", "sdtContent", "customXml", "ins")
_EMPTY = etree.Element("tc")


@dataclass(frozen=True, kw_only=True)
class CellAt:
    """`before`: columns left empty before it; `span`: columns it stretches over."""

    element: etree._Element
    before: int
    span: int


def rows_of(table: etree._Element) -> Iterator[etree._Element]:
    """Without rows whose deletion is tracked."""
    for row in _within(table, "tr"):
        if child(row, "trPr", "del") is None:
            yield row


def cells_of(row: etree._Element) -> list[CellAt]:
    before = min(number(child(row, "trPr"), "gridBefore", 0), _MOST_COLUMNS)
    found: list[CellAt] = []
    for cell in _within(row, "tc"):
        properties = child(cell, "tcPr")
        goes_on = child(properties, "hMerge") is not None and value(properties, "hMerge") != "restart"
        if child(properties, "cellDel") is not None:
            continue
        span = max(1, min(number(properties, "gridSpan", 1), _MOST_COLUMNS))
        element = _EMPTY if goes_on else cell
        found.append(CellAt(element=element, before=0 if found else before, span=span))
    return found


def columns_of(table: etree._Element) -> int:
    """The most that a row has, spans counted."""
    counts = (sum(cell.span + cell.before for cell in cells_of(row)) for row in rows_of(table))
    return max(counts, default=0)


def _within(holder: etree._Element, wanted: str) -> Iterator[etree._Element]:
    for one in holder:
        if name(one) == wanted:
            yield one
        elif name(one) in _HOLDERS:
            yield from _within(one, wanted)
