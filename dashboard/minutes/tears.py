"""Mending what a page break tore: a sentence goes on, perhaps behind a scrap of the owner column.

A fragment goes on from the one before when that one ends without a stop and this one begins in lower case,
or when that one ends on a word no sentence ends with. A bullet, a number or a label always begins anew.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import groupby

from dashboard.minutes.action_labels import Owned, apart, label_end, owned, owned_by_label
from dashboard.minutes.columns import Column, Columns
from dashboard.minutes.layout import Fragment
from dashboard.minutes.parts import Part, PartKind, Reason, parts_of
from dashboard.minutes.runs import Run, mended_run
from dashboard.minutes.sentences import UNFINISHED
from dashboard.minutes.speakers import Speakers
from dashboard.minutes.titles import looks_like_a_title

_BEGINS_ANEW = re.compile(
    r"\d{1,2}(?:\.\d{1,2})+\.?\s|\d{1,2}[.)]\s|\d+(?:\.\d+)*\.?$|\((?:[a-z]{1,3}|\d{1,2})\)\s|ACTIONS?\b",
    re.IGNORECASE,
)
_NO_SENTENCE_ENDS_ON = re.compile(
    r"\b(?:a|an|the|of|to|in|on|by|for|with|from|and|or|but|that|which|had|has|have|is|was|were|be|will|would)$"
)
_TO_SIGN = re.compile(r"[._]{5,}|…{2,}|(?:[.…_]\s?){6,}")
_FURNITURE = re.compile(r"back to top|print this page|share this page|top of page", re.IGNORECASE)
_REFERENCE = re.compile(
    r"[\[(]?\bRef(?:erence)?\.?(?:\s+No\.?)?\s*:?\s*[A-Z]{0,6}[/-]?\d{1,4}(?:[/.-]\d{1,6}){1,4}\b[\])]?"
    r"\s*[:–—-]?\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class OwnerScrap:
    """Owners from the action column or (`label`) a label with no words of its own, and where they stand."""

    place: int
    owner: tuple[str, ...]
    label: bool = False
    due_words: str = ""


@dataclass(kw_only=True)
class Mended:
    """Whole fragments; column headings, references, owners alone taken out as marks."""

    speakers: Speakers
    says: Callable[[str], bool]
    groups: list[list[Fragment]] = field(default_factory=list)
    scraps: list[OwnerScrap] = field(default_factory=list)
    marks: list[Part] = field(default_factory=list)
    columns: Columns = field(default_factory=Columns)

    def __post_init__(self) -> None:
        self._scrap = re.compile(rf"{self.speakers.owners}(?=\s+[a-z]|\s*$)")
        self._cell = re.compile(rf"{self.speakers.one_or_more}$")

    @property
    def fragments(self) -> list[Fragment]:
        return [group[0].with_run(mended_run([f.run for f in group])) for group in self.groups]

    def take(self, fragment: Fragment, row: list[Fragment]) -> None:
        if self.columns.heads(fragment, row):
            self._mark(fragment.run, Reason.COLUMN_HEADING)
            return
        if _TO_SIGN.search(fragment.text) or _FURNITURE.fullmatch(fragment.text):
            signed = _TO_SIGN.search(fragment.text)
            self._mark(fragment.run, Reason.SIGNATURE if signed else Reason.PAGE_MARK)
            return
        fragment = self._without_references(fragment)
        if not fragment.text or self._only_owners(fragment):
            return
        fragment = self._without_scrap(fragment)
        before = self.groups[-1][-1] if self.groups else None
        if fragment.text and self.columns.of(fragment) is Column.ACTION:
            fragment = fragment.as_action()
        if before and fragment.text and _goes_on(before, fragment):
            self.groups[-1].append(fragment)
        elif fragment.text:
            self.groups.append([fragment])

    def _only_owners(self, fragment: Fragment) -> bool:
        """A label or a cell that only says who, or a cell that only says when."""
        column = self.columns.of(fragment)
        labelled = owned_by_label(fragment.text, self.speakers)
        found = labelled
        if found is None and column in (Column.ACTION, Column.OWNER):
            found = owned(fragment.text, self.speakers)
        if found is None and column is Column.DUE:
            found = Owned(owner=(), due_words=fragment.text)
        if found is None:
            return False
        self.scraps.append(
            OwnerScrap(
                place=fragment.run.place,
                owner=found.owner,
                label=labelled is not None,
                due_words=found.due_words,
            )
        )
        self._mark(fragment.run, Reason.ACTION_LABEL if labelled else Reason.OWNER_COLUMN)
        return True

    def _without_scrap(self, fragment: Fragment) -> Fragment:
        """Owners of the column beside, torn into the text by a page, or alone in a cell."""
        in_a_cell = self._cell.match(fragment.text) if fragment.cell > 1 else None
        found = self._scrap.match(fragment.text) or in_a_cell
        rest = fragment.run.cut(found.end()).trimmed() if found else fragment.run
        before = self.groups[-1][-1] if self.groups else None
        torn = rest.text and before and _goes_on(before, fragment.with_run(rest))
        if not found or (rest.text and not torn) or (torn and self._begins_to_speak(fragment, before)):
            return fragment
        self.scraps.append(OwnerScrap(place=fragment.run.place, owner=self.speakers.named_in(found.group())))
        self._mark(fragment.run.cut(0, found.end()), Reason.OWNER_COLUMN)
        return fragment.with_run(rest)

    def _begins_to_speak(self, fragment: Fragment, before: Fragment | None) -> bool:
        return self.says(fragment.text) or (before is not None and looks_like_a_title(before.text))

    def _without_references(self, fragment: Fragment) -> Fragment:
        """ "Ref 03/21/06/2023" at the front or the end of a paragraph."""
        run = fragment.run
        found = _REFERENCE.match(run.text)
        if found:
            self._mark(run.cut(0, found.end()).trimmed(), Reason.REFERENCE)
            run = run.cut(found.end()).trimmed()
        last = next((m for m in _REFERENCE.finditer(run.text) if m.end() >= len(run.text.rstrip(" ."))), None)
        if last and _ends_before(run.text[: last.start()]):
            self._mark(run.cut(last.start()).trimmed(), Reason.REFERENCE)
            run = run.cut(0, last.start()).trimmed()
        return fragment.with_run(run)

    def _mark(self, run: Run, reason: Reason) -> None:
        self.marks.extend(parts_of(run, PartKind.MARK, reason))


def mended(torn: list[Fragment], speakers: Speakers, says: Callable[[str], bool]) -> Mended:
    """`says` tells whether a sentence begins with somebody saying something."""
    whole = Mended(speakers=speakers, says=says)
    for _, row in groupby(torn, key=lambda fragment: fragment.row):
        pieces = [piece for fragment in row for piece in apart(fragment)]
        for piece in pieces:
            whole.take(piece, pieces)
    return whole


def _ends_before(text: str) -> bool:
    return not text.strip() or text.rstrip()[-1] in ".?!;:)"


def _goes_on(before: Fragment, fragment: Fragment) -> bool:
    text = before.text
    if fragment.bullet or fragment.action is not before.action or label_end(fragment.text):
        return False
    if _BEGINS_ANEW.match(fragment.text) or (before.row == fragment.row and before.tabbed):
        return False
    if text.isupper() or re.fullmatch(r"[\d.)]+", text) or not UNFINISHED.search(text):
        return False
    return fragment.text[0].islower() or _NO_SENTENCE_ENDS_ON.search(text) is not None
