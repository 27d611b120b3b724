"""A web page's table: its rows, and how far their cells stretch."""

from lxml import etree


def rows_of(table: etree._Element) -> list[etree._Element]:
    return [
        row
        for part in [table, *(one for one in table if one.tag in ("thead", "tbody", "tfoot"))]
        for row in part
        if row.tag == "tr"
    ]


def span(cell: etree._Element) -> int:
    return count(cell, "colspan")


def count(cell: etree._Element, attribute: str) -> int:
    written = cell.get(attribute, "1").strip()
    return max(1, min(int(written), 60)) if written.isdecimal() and len(written) < 4 else 1
