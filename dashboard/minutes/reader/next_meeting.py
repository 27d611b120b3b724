"""When the meeting after this one is to be, wherever the notes say so."""

import re
from collections.abc import Iterable
from datetime import date

from dashboard.minutes.meeting import Item
from dashboard.minutes.wording.dates import days_in, first_after

_NEXT = re.compile(
    r"\b(?:(?:date|time|venue)s?\b[^.]{0,30}\bof\b[^.]{0,12}\b(?:next|future)\b"
    r"|(?:next|following|future|subsequent|follow[- ]up)\s+(?:\w+\s+){0,5}?"
    r"(?:meeting|board|panel|session)s?\b"
    r"|next\s+(?-i:[A-Z]{2,6})\b|(?:meet|meets|reconvene|reconvenes)\s+(?:\w+\s+){0,3}?(?:next|again|on)\b|next\s+meets?\b)",
    re.IGNORECASE,
)


def next_meeting(items: Iterable[Item], day: date) -> date | None:
    """The first day after this one under a heading, or in a sentence, that tells of the next meeting."""
    items = list(items)
    items = list(items)
    first_headings = {item.number: item.heading[0] for item in reversed(items) if item.heading}
    headed = [item for item in items if any(_NEXT.search(h) for h in _headings(item, first_headings))]
    ways = ((headed, True), (headed, False), (items, True))
    found = (_day_in(_words(item), day, said=said) for among, said in ways for item in among)
    return next((one for one in found if one), None)


def _headings(item: Item, first_headings: dict[str, str]) -> list[str]:
    """Its own, and that of the item it stands under."""
    parts = item.number.split(".")
    above = (".".join(parts[:end]) for end in range(1, len(parts)))
    return [*item.heading[-1:], *(first_headings[one] for one in above if one in first_headings)]


def _words(item: Item) -> list[str]:
    return [*item.heading[-1:], *(extract.text for extract in item.extracts)]


def _day_in(words: Iterable[str], day: date, *, said: bool) -> date | None:
    for text in words:
        spoken = _NEXT.search(text)
        if said and spoken is None:
            continue
        coming = (
            first_after(one, day) for one in days_in(text[spoken.start() :] if said and spoken else text)
        )
        found = next((one for one in coming if one is not None and one > day), None)
        if found:
            return found
    return None
