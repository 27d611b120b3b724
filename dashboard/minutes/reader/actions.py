"""Who is to do what: owners in an action's own words, else from the owner column.

An action whose own words name nobody who is "to" do it takes the owner column's scrap that stands after it in
the same item (a cell's words come out of a document below the paragraph they stood beside); a scrap with no
such action before it goes to the next one after.
"""

import re
from collections.abc import Iterable

from dashboard.minutes.reader.speakers import Speakers
from dashboard.minutes.reader.tears import OwnerScrap

_DOES = re.compile(r"\s+(?:to|will|shall|is to|are to)\b|\s*[:–-]\s")
_AT_THE_END = re.compile(r"[(\[–-]\s*(?P<who>[A-Z][\w/,&\s]{0,60}?)\s*[)\]]?\.?$")


def owner_in(words: str, speakers: Speakers) -> tuple[str, ...]:
    """ "The DCC to review…", "DCC and ACC will…", "… (DCC)", "… – DCC", "DCC: …"."""
    begins = speakers.owners_end(words)
    if begins and _DOES.match(words, begins):
        return speakers.named_in(words[:begins])
    ends = _AT_THE_END.search(words)
    alone = ends is not None and speakers.abbreviations_end(ends["who"]) == len(ends["who"])
    return speakers.named_in(ends["who"]) if ends and alone else ()


def owners(own: dict[int, tuple[str, ...]], scraps: Iterable[OwnerScrap]) -> dict[int, tuple[str, ...]]:
    """Owners of one item's actions by their place, from those in their own words and the column's scraps."""
    return assigned(own, scraps)[0]


def assigned(
    own: dict[int, tuple[str, ...]], scraps: Iterable[OwnerScrap]
) -> tuple[dict[int, tuple[str, ...]], list[OwnerScrap]]:
    """Owners by the place of each action, and the scraps that no action took."""
    found, left = dict(own), []
    for scrap in scraps:
        without = [place for place, owner in found.items() if not owner]
        before = [place for place in without if place < scrap.place]
        after = [place for place in without if place > scrap.place and not scrap.label]
        taken = (before[-1:] or after[:1]) if scrap.owner else []
        found |= dict.fromkeys(taken, scrap.owner)
        left += [] if taken else [scrap]
    return found, left
