"""When the meeting after this one is to be, wherever the notes say so."""

import re
from collections.abc import Iterable
from datetime import date

from dashboard.minutes.dates import days_in, first_after
from dashboard.minutes.meeting import Item

_NEXT = re.compile(
    r"\b(?:(?:date|time|venue)s?\b[^.]{0,30}\bof\b[^.]{0,12}\b(?:next|future)\b"
    r"|(?:next|following|future|subsequent|follow[- ]up)\s+(?:\w+\s+){0,5}?"
    r"(?:meeting|board|panel|session)s?\b"
    r"|(?:meet|meets|reconvene|reconvenes)\s+(?:\w+\s+){0,3}?(?:next|again|on)\b|next\s+meets?\b)",
    re.IGNORECASE,
)


def next_meeting(items: Iterable[Item], day: date) -> date | None:
    """The first day after this one under a heading, or in a sentence, that tells of the next meeting."""
    items = list(items)
    for headed in (True, False):
        for item in items:
            heading = " ".join(item.heading[-1:])
            if not headed or _NEXT.search(heading):
                words = [heading, *(extract.text for extract in item.extracts)]
                found = _day_in(words, day, said=not headed)
                if found:
                    return found
    return None


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
