"""The actions of a meeting: its action extracts, and extracts that a label or a cell gives to somebody."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dashboard.minutes.meeting import Action, Extract, Item, Kind
from dashboard.minutes.reader.actions import assigned, owner_in
from dashboard.minutes.reader.speakers import Speakers
from dashboard.minutes.reader.tears import OwnerScrap
from dashboard.minutes.understanding.due import Due, due_in
from dashboard.minutes.understanding.due_days import Told

_DUE = re.compile(r"\b(?:due|deadline|target)(?:\s+date)?\s*[:–-]?\s+(?:by\s+)?(?=\w)", re.IGNORECASE)
_BY_WHEN = re.compile(r"\b(?:by|before|no later than)\b", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class _Recorded:
    place: int
    item: str
    extract: Extract


def actions_of(
    items: Iterable[Item], scraps: list[OwnerScrap], speakers: Speakers, told: Told
) -> tuple[Action, ...]:
    """In order of place. An extract that only a label gives to somebody keeps its kind."""
    said = [
        _Recorded(place=extract.spans[0][0], item=item.number, extract=extract)
        for item in items
        for extract in item.extracts
    ]
    found = [(one.place, _of_its_own(one, scraps, told)) for one in said if one.extract.kind is Kind.ACTION]
    for beside, scrap in _left(said, scraps, speakers):
        if beside.extract.kind is not Kind.ACTION and scrap.owner:
            found.append((scrap.place, _given(beside, scrap, told)))
    return tuple(action for _, action in sorted(found, key=lambda one: one[0]))


def _left(
    said: list[_Recorded], scraps: list[OwnerScrap], speakers: Speakers
) -> Iterator[tuple[_Recorded, OwnerScrap]]:
    """Scraps that no action of their item took, each with the extract it stands by."""
    in_order = sorted(said, key=lambda one: one.place)
    places = [one.place for one in in_order]
    own: dict[str, dict[int, tuple[str, ...]]] = {}
    for one in in_order:
        if one.extract.kind is Kind.ACTION:
            own.setdefault(one.item, {})[one.place] = owner_in(one.extract.text, speakers)
    here: dict[str, list[tuple[_Recorded, OwnerScrap]]] = {}
    for scrap in scraps:
        at = bisect_left(places, scrap.place)
        if at:
            here.setdefault(in_order[at - 1].item, []).append((in_order[at - 1], scrap))
    for number, beside in here.items():
        left = {scrap.place for scrap in assigned(own.get(number, {}), [s for _, s in beside])[1]}
        yield from ((one, scrap) for one, scrap in beside if scrap.place in left)


def _of_its_own(one: _Recorded, scraps: list[OwnerScrap], told: Told) -> Action:
    due = _due_of(one.extract.text, told)
    at = bisect_right(scraps, one.place, key=lambda scrap: scrap.place)
    # The owner's cell, then perhaps one that only says when.
    beside = [*scraps[at : at + 1], *(scrap for scrap in scraps[at + 1 : at + 2] if not scrap.owner)]
    after = next((scrap for scrap in beside if scrap.due_words), None)
    if after and not (due and due.day):
        due = due_in(_by(after.due_words), told)
    return Action(
        owner=one.extract.by,
        text=one.extract.text,
        item=one.item,
        due=due.day if due else None,
        extract=one.extract.id,
    )


def _due_of(words: str, told: Told) -> Due | None:
    """What it is to be done by, where that is said; else the latest day that its words name."""
    words = _DUE.sub("by ", words)
    by = [match.start() for match in _BY_WHEN.finditer(words)]
    said = (due_in(words[start:], told) for start in reversed(by))
    return next((due for due in said if due and due.day), None) or due_in(words, told)


def _given(beside: _Recorded, scrap: OwnerScrap, told: Told) -> Action:
    due = due_in(_by(scrap.due_words), told)
    promised = beside.extract.promise.due if beside.extract.promise else None
    return Action(
        owner=scrap.owner,
        text=beside.extract.text,
        item=beside.item,
        due=due.day if due and due.day else promised,
        extract=beside.extract.id,
    )


def _by(words: str) -> str:
    """A bare "30 June" or "next meeting" read as "by" it."""
    return words if not words or words.lower().startswith("by") else f"by {words}"
