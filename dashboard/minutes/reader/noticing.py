"""Promises and figures are noticed in the extracts that hold them."""

from dataclasses import replace
from datetime import date

from dashboard.minutes.meeting import Extract, Item
from dashboard.minutes.understanding.promises import latest, promises_in
from dashboard.minutes.understanding.quantities import quantities_in


def noticed(items: tuple[Item, ...], day: date, next_meeting: date | None = None) -> tuple[Item, ...]:
    """`next_meeting` dates what is promised for it, where it is known already."""
    return tuple(
        replace(item, extracts=tuple(_noticed(extract, day, next_meeting) for extract in item.extracts))
        for item in items
    )


def _noticed(extract: Extract, day: date, next_meeting: date | None) -> Extract:
    promises = promises_in(extract.text, extract.kind, day, next_meeting)
    return replace(
        extract, promise=latest(promises), promises=promises, quantities=quantities_in(extract.text)
    )
