"""Fragments told apart: items, headings, paragraphs, bullets, actions."""

from dataclasses import dataclass, field, replace

from dashboard.minutes.reader.action_labels import heads_actions, label_end
from dashboard.minutes.reader.block import Block, BlockKind
from dashboard.minutes.reader.decisions import label_alone
from dashboard.minutes.reader.forms import clause_end
from dashboard.minutes.reader.labels import labels_in
from dashboard.minutes.reader.layout import Fragment
from dashboard.minutes.reader.lettered import lettered_headings
from dashboard.minutes.reader.numbering import Numbered, Numbering, Numbers
from dashboard.minutes.reader.opening import Opening
from dashboard.minutes.reader.parts import Part, PartKind, Reason, parts_of
from dashboard.minutes.reader.runs import EMPTY, Run
from dashboard.minutes.reader.speech import Ear
from dashboard.minutes.reader.titles import capitals_before_a_sentence, looks_like_a_title, of_two_levels

_BESIDE = 2


@dataclass(kw_only=True)
class Blocks:
    """Reads fragments in order, one at a time, knowing what came before."""

    ear: Ear
    numbering: Numbering
    headed: bool = False
    levels: bool = False
    found: list[Block] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    heading_due: bool = False
    listing_actions: bool = False
    in_bullets: bool = False
    items: int = 0
    in_capitals: bool = False

    def read(self, fragment: Fragment, following: Fragment | None) -> None:
        numbered = self.numbering.read(fragment)
        clause = 0 if numbered else clause_end(fragment.text)
        if numbered:
            self._number(numbered, fragment)
        elif label_end(fragment.text):
            self._label(fragment.run, label_end(fragment.text))
        elif following and heads_actions(fragment.text, following.text):
            self._label(fragment.run, len(fragment.text))
        elif fragment.action:
            self._action(fragment.run)
        elif fragment.counts_a_row:
            self.parts += parts_of(fragment.run, PartKind.MARK, Reason.BULLET)
        elif clause:
            self._list_entry(fragment.run, clause)
        elif self.heading_due:
            self._opening(fragment)
        elif not fragment.bullet and fragment.cell < _BESIDE and self._is_heading(fragment.text, following):
            self._heading(BlockKind.HEADING, fragment.run, apart=fragment.apart)
        else:
            self._words(fragment.run, bullet=fragment.bullet)

    def _list_entry(self, run: Run, end: int) -> None:
        self.heading_due = False
        self.parts += parts_of(run.cut(0, end), PartKind.MARK, Reason.BULLET)
        rest = run.cut(end).trimmed()
        if label_end(rest.text):
            self._label(rest, label_end(rest.text))
        else:
            self._words(rest, bullet=True)

    def _number(self, numbered: Numbered, fragment: Fragment) -> None:
        opens_an_item = numbered.numbers is Numbers.ITEM
        lists = numbered.numbers is Numbers.ENTRY or self.listing_actions
        if not opens_an_item and (lists or not looks_like_a_title(numbered.rest.text)):
            self._list_entry(fragment.run, len(numbered.number_run.text))
            return
        self.parts += parts_of(numbered.number_run, PartKind.HEADING)
        if not opens_an_item:
            self._heading(BlockKind.SUB_HEADING, numbered.rest)
            return
        self.listing_actions = False
        self.found.append(Block(kind=BlockKind.ITEM, run=EMPTY, number=numbered.number))
        self.heading_due = True
        if numbered.rest.text:
            self._opening(fragment.with_run(numbered.rest))

    def _opening(self, fragment: Fragment) -> None:
        """The first words after an item's number: its heading, a heading and words, or words alone."""
        self.heading_due = False
        end = capitals_before_a_sentence(fragment.text)
        title = fragment.run.cut(0, end) if end else fragment.run
        if fragment.bullet or not (end or looks_like_a_title(fragment.text)) or self._speaks(fragment.text):
            self._words(fragment.run, bullet=fragment.bullet)
            return
        self.found[-1] = Block(kind=BlockKind.ITEM, run=title, number=self.found[-1].number)
        self.parts += parts_of(title, PartKind.HEADING)
        if end:
            self._words(fragment.run.cut(end).trimmed(), bullet=False)

    def _speaks(self, text: str) -> bool:
        """A word that announces a decision may be a heading; a speaker's sentence is none."""
        heard = self.ear.hears(text)
        return heard is not None and (bool(heard.by) or not looks_like_a_title(text))

    def _label(self, run: Run, end: int) -> None:
        self.parts += parts_of(run.cut(0, end), PartKind.MARK, Reason.ACTION_LABEL)
        rest = run.cut(end).trimmed()
        self.listing_actions, self.in_bullets = not rest.text, False
        self.heading_due = False
        if rest.text:
            self._action(rest)

    def _action(self, run: Run) -> None:
        self.heading_due = False
        self.found.append(Block(kind=BlockKind.ACTION, run=run))

    def _heading(self, kind: BlockKind, run: Run, *, apart: bool = False) -> None:
        """Where items have no numbers, headings are items: those of the upper level, where there are two."""
        self.listing_actions = False
        self.parts += parts_of(run, PartKind.HEADING)
        lower = apart < self.levels or (self.in_capitals and not run.text.isupper())
        if self.headed and kind is BlockKind.HEADING and not (self.items and lower):
            self.items += 1
            self.in_capitals = run.text.isupper() if self.items == 1 else self.in_capitals
            self.found.append(Block(kind=BlockKind.ITEM, run=run, number=str(self.items)))
        else:
            self.found.append(Block(kind=kind, run=run))

    def _words(self, run: Run, *, bullet: bool) -> None:
        """After a bare "ACTIONS:" every paragraph is an action, until somebody speaks or its bullets end."""
        if self.listing_actions and self.ear.hears(run.text):
            self.listing_actions = False
        self.in_bullets = bullet
        plain = BlockKind.BULLET if bullet else BlockKind.PARAGRAPH
        self.found.append(Block(kind=BlockKind.ACTION if self.listing_actions else plain, run=run))

    def _is_heading(self, text: str, following: Fragment | None) -> bool:
        labels = label_alone(text) or (":" in text and labels_in(text))
        if following is None or labels or not looks_like_a_title(text) or self.ear.hears(text):
            return False
        numbered = replace(self.numbering).read(following)
        of_paragraphs = numbered and numbered.rest.text and not looks_like_a_title(numbered.rest.text)
        return bool(of_paragraphs) or (numbered is None and (self.in_bullets or not self.listing_actions))


def blocks(fragments: list[Fragment], ear: Ear, opening: Opening) -> tuple[list[Block], list[Part]]:
    """The body's blocks, and the headings and marks among its parts."""
    numbers = replace(opening.numbering(), lettered=lettered_headings(fragments, ear.hears))
    reader = Blocks(ear=ear, numbering=numbers, headed=opening.form is None, levels=of_two_levels(fragments))
    for fragment, following in zip(fragments, [*fragments[1:], None], strict=False):
        reader.read(fragment, following)
    return reader.found, reader.parts
