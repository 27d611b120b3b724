"""Line ends that only wrap a paragraph, and what parts a line into columns."""

import re
from itertools import pairwise

COLUMNS = re.compile(r"\t|(?<=\S)[ ]{6,}(?=\S)")
_STARTS_A_LINE = re.compile(
    r"\s*(?:[-–*•▪●◦‣·]\s|\d{1,2}(?:\.\d{1,2})*[.)]?\s|ACTIONS?\b|<|$)", re.IGNORECASE
)
_WIDEST_WRAP = 110


def soft_breaks(stored: str) -> frozenset[int]:
    """Line ends that only wrap a paragraph: in a text of short lines, after a line nearly full."""
    lines = stored.split("\n")
    widest = max(len(line) for line in lines)
    if widest > _WIDEST_WRAP:
        return frozenset()
    soft, place = set(), -1
    for line, following in pairwise(lines):
        place += len(line) + 1
        full = len(line) > 0.75 * widest and not COLUMNS.search(line)
        if full and not _STARTS_A_LINE.match(following) and not COLUMNS.search(following):
            soft.add(place)
    return frozenset(soft)
