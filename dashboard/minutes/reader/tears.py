"""Mending what a page break tore: a sentence goes on, perhaps behind a scrap of the owner column."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import groupby

from dashboard.minutes.reader.action_labels import (
    Owned,
    apart,
    owned,
    owned_by_label,
    owned_in_brackets,
)
from dashboard.minutes.reader.asides import without_asides
from dashboard.minutes.reader.columns import Column, Columns
from dashboard.minutes.reader.going_on import goes_on
from dashboard.minutes.reader.layout import Fragment
from dashboard.minutes.reader.parts import Part, PartKind, Reason, parts_of
from dashboard.minutes.reader.runs import Run, mended_run
from dashboard.minutes.reader.scraps import OwnerScrap as OwnerScrap
from dashboard.minutes.reader.speakers import Speakers
from dashboard.minutes.reader.titles import looks_like_a_title
from dashboard.minutes.reader.voices import Voices

_LONGEST_DUE = 40
_GOES_ON = re.compile(r"\s+[a-z]|\s*$")


@dataclass(kw_only=True)
class Mended:
    """Whole fragments; column headings, references, owners alone taken out as marks."""

    speakers: Speakers
    says: Callable[[str], bool]
    voices: Voices
    groups: list[list[Fragment]] = field(default_factory=list)
    scraps: list[OwnerScrap] = field(default_factory=list)
    marks: list[Part] = field(default_factory=list)
    columns: Columns = field(default_factory=Columns)

    @property
    def fragments(self) -> list[Fragment]:
        return [group[0].with_run(mended_run([f.run for f in group])) for group in self.groups]

    def take_row(self, row: list[Fragment]) -> None:
        voiced = self.voices.headings(row)
        heads = zip(self.columns.headings(row, voiced=any(voiced)), voiced, strict=True)
        for fragment, of_columns in zip(row, heads, strict=True):
            if any(of_columns):
                self._mark(fragment.run, Reason.COLUMN_HEADING)
            else:
                self._take(fragment)

    def _take(self, fragment: Fragment) -> None:
        whole, fragment = fragment, self._without_asides(fragment)
        if not fragment.text or self._only_owners(fragment):
            return
        referred = fragment.run.place != whole.run.place
        fragment = self._without_scrap(fragment)
        before = self.groups[-1][-1] if self.groups else None
        if fragment.text and self.columns.of(fragment) is Column.ACTION:
            fragment = fragment.as_action()
        elif self.columns.of(fragment) is Column.NUMBER and not fragment.cell:
            fragment = fragment.as_counted()
        if before and fragment.text and not referred and goes_on(before, fragment):
            self.groups[-1].append(fragment)
        elif fragment.text:
            self.groups.append([self.voices.takes(fragment)])

    def _only_owners(self, fragment: Fragment) -> bool:
        """A label or a cell that only says who, or a cell that only says when."""
        column = self.columns.of(fragment)
        labelled = owned_by_label(fragment.text, self.speakers)
        found = labelled
        if found is None and (by := owned_in_brackets(fragment.text, self.speakers)):
            self.scraps.append(OwnerScrap(place=fragment.run.place, owner=by.owner, due_words=by.due_words))
        if found is None and column in (Column.ACTION, Column.OWNER):
            found = owned(fragment.text, self.speakers)
        if found is None and column is Column.DUE and len(fragment.text) <= _LONGEST_DUE:
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
        found = self._scrap_end(fragment)
        rest = fragment.run.cut(found).trimmed() if found else fragment.run
        before = self.groups[-1][-1] if self.groups else None
        torn = rest.text and before and goes_on(before, fragment.with_run(rest))
        if not found or (rest.text and not torn) or (torn and self._begins_to_speak(fragment, before)):
            return fragment
        owner = self.speakers.named_in(fragment.text[:found])
        self.scraps.append(OwnerScrap(place=fragment.run.place, owner=owner))
        self._mark(fragment.run.cut(0, found), Reason.OWNER_COLUMN)
        return fragment.with_run(rest)

    def _scrap_end(self, fragment: Fragment) -> int:
        """Where owners end that stand before the rest of a sentence, or alone in a cell; 0 where none do."""
        end = self.speakers.abbreviations_end(fragment.text)
        if end and _GOES_ON.match(fragment.text, end):
            return end
        alone = fragment.cell > 1 and self.speakers.owners_end(fragment.text) == len(fragment.text)
        return len(fragment.text) if alone else 0

    def _begins_to_speak(self, fragment: Fragment, before: Fragment | None) -> bool:
        return self.says(fragment.text) or (before is not None and looks_like_a_title(before.text))

    def _without_asides(self, fragment: Fragment) -> Fragment:
        run, marks = without_asides(fragment.run)
        self.marks += marks
        return fragment.with_run(run)

    def _mark(self, run: Run, reason: Reason) -> None:
        self.marks.extend(parts_of(run, PartKind.MARK, reason))


def mended(torn: list[Fragment], speakers: Speakers, says: Callable[[str], bool]) -> Mended:
    """`says` tells whether a sentence begins with somebody saying something."""
    whole = Mended(speakers=speakers, says=says, voices=Voices(speakers=speakers))
    for _, row in groupby(torn, key=lambda fragment: fragment.row):
        whole.take_row([piece for fragment in row for piece in apart(fragment)])
    return whole
