"""Mending what a page break tore: a sentence goes on, perhaps behind a scrap of the owner column.

A fragment goes on from the one before when that one ends without a stop and this one begins in lower case,
or when that one ends on a word no sentence ends with. A bullet, a number or a label always begins anew.
"""

import re
from dataclasses import dataclass

from dashboard.minutes.layout import Fragment
from dashboard.minutes.parts import Part, PartKind, Reason, parts_of
from dashboard.minutes.runs import mended_run
from dashboard.minutes.sentences import UNFINISHED
from dashboard.minutes.speakers import Speakers

COLUMNS = re.compile(
    r"(?:ACTIONS?|OWNERS?|LEAD|BY WHOM|BY WHEN|WHO|ITEM|NO|REF|AGENDA ITEM|DISCUSSION|NOTES)\.?",
    re.IGNORECASE,
)
_BEGINS_ANEW = re.compile(
    r"\d{1,2}(?:\.\d{1,2})+\.?\s|\d{1,2}[.)]\s|\d+(?:\.\d+)*\.?$|ACTIONS?\b", re.IGNORECASE
)
_NO_SENTENCE_ENDS_ON = re.compile(
    r"\b(?:a|an|the|of|to|in|on|by|for|with|from|and|or|but|that|which|had|has|have|is|was|were|be|will|would)$"
)


@dataclass(frozen=True, kw_only=True)
class OwnerScrap:
    """Owners from the action column, and where they stand."""

    place: int
    owner: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Mended:
    fragments: list[Fragment]
    scraps: list[OwnerScrap]
    marks: list[Part]


def mended(torn: list[Fragment], speakers: Speakers) -> Mended:
    """Whole fragments; column headings and owner-column scraps taken out as marks."""
    whole = Mended(fragments=[], scraps=[], marks=[])
    groups: list[list[Fragment]] = []
    scrap = re.compile(rf"{speakers.owners}(?=\s+[a-z]|\s*$)")
    cell = re.compile(rf"{speakers.one_or_more}$")
    for fragment in torn:
        if fragment.tabbed and COLUMNS.fullmatch(fragment.text):
            whole.marks.extend(parts_of(fragment.run, PartKind.MARK, Reason.COLUMN_HEADING))
            continue
        before = groups[-1][-1] if groups else None
        found = scrap.match(fragment.text) or (cell.match(fragment.text) if fragment.cell > 1 else None)
        rest = fragment.run.cut(found.end()).trimmed() if found else fragment.run
        if found and (not rest.text or (before and _goes_on(before, fragment.with_run(rest)))):
            whole.scraps.append(OwnerScrap(place=fragment.run.place, owner=speakers.named_in(found.group())))
            whole.marks.extend(parts_of(fragment.run.cut(0, found.end()), PartKind.MARK, Reason.OWNER_COLUMN))
            fragment = fragment.with_run(rest)
        if before and fragment.text and _goes_on(before, fragment):
            groups[-1].append(fragment)
        elif fragment.text:
            groups.append([fragment])
    whole.fragments.extend(group[0].with_run(mended_run([f.run for f in group])) for group in groups)
    return whole


def _goes_on(before: Fragment, fragment: Fragment) -> bool:
    text = before.text
    if fragment.bullet or _BEGINS_ANEW.match(fragment.text) or (before.row == fragment.row and before.tabbed):
        return False
    if text.isupper() or re.fullmatch(r"[\d.)]+", text) or not UNFINISHED.search(text):
        return False
    return fragment.text[0].islower() or _NO_SENTENCE_ENDS_ON.search(text) is not None
