"""Blocks into turns: one speaker's sentences in order (see turn), or one bullet of them.

- A lead-in ("The ACC replied:", "…gave the following reasons") at a paragraph's end gives its speakers to
  what follows, until somebody else speaks in a paragraph, a heading comes after the first of it, or its
  bullets end.
- A table's column whose heading says who speaks gives that speaker to the words in it.
- "RESOLVED:" alone makes decisions of what follows.
- Words before bullets that name nobody ("The following points were made:") only lead in.
"""

import re
from dataclasses import dataclass, replace

from dashboard.minutes.reader.block import Block, BlockKind
from dashboard.minutes.reader.decisions import DECIDED, label_alone
from dashboard.minutes.reader.parts import Part, PartKind, Reason, parts_of
from dashboard.minutes.reader.runs import Run
from dashboard.minutes.reader.sections import Section
from dashboard.minutes.reader.speech import ASKED, Ear, Piece, Speech
from dashboard.minutes.reader.turn import Turn, turns_of
from dashboard.minutes.reader.voices import Voices

_LEADS_IN = re.compile(r":[-–—]?$|\b(?:the following|as follows)\b[^.]*[.:]?$")
_NAMES_NOBODY = re.compile(r"^[^.?!]*:[-–—]?$")
# "RESOLVED – (1) That …", with (2) in the next paragraph.
_FIRST_OF_SEVERAL = re.compile(r"(?:RESOLVED|Resolved|AGREED|Agreed)\b[^.;()]{0,20}\((?:1|a|i)\)\s")
# Such a clause names whom it likes, and nobody speaks in it.
_TO_DO = re.compile(r"[Tt](?:hat|o)\b")
_RESOLVED = re.compile(r"(?:\(?[a-z0-9]{1,3}[.)]\s+)?(?:[Tt]hat\b|[Tt]o\b|[Tt]he\b[^.;]*?\bbe\b)")


@dataclass(frozen=True, kw_only=True)
class _LeadIn:
    speech: Speech
    words: str
    paragraph: int
    decision: bool = False
    taken_up: bool = False
    by_bullets: bool = False


@dataclass(kw_only=True)
class TurnTaker:
    """Walks through the sections of one meeting; a lead-in may reach past a heading."""

    ear: Ear
    parts: list[Part]
    voices: Voices
    lead_in: _LeadIn | None = None
    paragraph: int = 0
    asked: int = 0

    def turns(self, section: Section, *, more_follows: bool) -> list[Turn]:
        if self.lead_in and self.lead_in.taken_up:
            self.lead_in = None
        found: list[Turn] = []
        for block, following in zip(section.blocks, [*section.blocks[1:], None], strict=False):
            self.paragraph += 1
            found += self._of_block(block, following, more_follows=more_follows)
        return found

    def _of_block(self, block: Block, following: Block | None, *, more_follows: bool) -> list[Turn]:
        if block.kind is BlockKind.ACTION:
            self.lead_in = None
            return [Turn(by=(), run=block.run, verb="", said=block.run.words, action=True)]
        pieces = self.ear.pieces(block.run.text)
        voice = self.voices.of(block.run)
        if voice:
            return self._voiced(voice, block.run, pieces)
        speaks = any(piece.speech for piece in pieces)
        resolved = self.lead_in is not None and self.lead_in.decision and _TO_DO.match(block.run.text)
        if self.lead_in and (resolved or not speaks) and self._reaches(block):
            return [self._led(self.lead_in, block)]
        if not (speaks and block.kind is BlockKind.BULLET):
            self.lead_in = None
        if self._only_leads_in(block, following, speaks=speaks):
            self.parts += parts_of(block.run, PartKind.MARK, Reason.LEAD_IN)
            return []
        if following or more_follows:
            pieces = self._without_lead_in(block.run, pieces)
        if _FIRST_OF_SEVERAL.match(block.run.text):
            self.lead_in = self._resolving("", taken_up=True)
        turns, marks = turns_of(block.run, pieces, self.paragraph)
        self.parts += marks
        return turns

    def _voiced(self, voice: Speech, run: Run, pieces: list[Piece]) -> list[Turn]:
        """In a column that says who speaks, unless the words do; answers go with their row's question."""
        self.lead_in = None
        first = replace(pieces[0], speech=pieces[0].speech or voice)
        if voice.verb == ASKED:
            self.asked = self.paragraph
        turns, marks = turns_of(run, [first, *pieces[1:]], self.asked)
        self.parts += marks
        told = voice.verb if first.speech is voice else ""
        return [replace(turns[0], said=f"{told} {turns[0].said}".lstrip()), *turns[1:]]

    def _led(self, lead_in: _LeadIn, block: Block) -> Turn:
        bullets = lead_in.by_bullets or block.kind is BlockKind.BULLET
        self.lead_in = replace(lead_in, taken_up=True, by_bullets=bullets)
        return Turn(
            by=lead_in.speech.by,
            run=block.run,
            verb=lead_in.speech.verb,
            said=f"{lead_in.words} {block.run.words}",
            decision=lead_in.decision,
            paragraph=lead_in.paragraph,
        )

    def _resolving(self, words: str, *, taken_up: bool = False) -> _LeadIn:
        speech = self.ear.hears(words) or Speech(by=(), verb=DECIDED)
        return _LeadIn(speech=speech, words=words, paragraph=self.paragraph, decision=True, taken_up=taken_up)

    def _reaches(self, block: Block) -> bool:
        if self.lead_in is None:
            return False
        if self.lead_in.decision and self.lead_in.taken_up and not _RESOLVED.match(block.run.text):
            return block.kind is BlockKind.BULLET
        return block.kind is BlockKind.BULLET or not self.lead_in.by_bullets or self.lead_in.decision

    def _only_leads_in(self, block: Block, following: Block | None, *, speaks: bool) -> bool:
        """ "RESOLVED:" before what was resolved, or words without a speaker before bullets."""
        words = block.run.words
        if following and label_alone(words):
            self.lead_in = self._resolving(words)
            return True
        listed = following is not None and following.kind is BlockKind.BULLET
        return (
            listed and not speaks and block.kind is not BlockKind.BULLET and bool(_NAMES_NOBODY.search(words))
        )

    def _without_lead_in(self, run: Run, pieces: list[Piece]) -> list[Piece]:
        """A last sentence that announces what follows is a mark; without a speaker it stays in its turn."""
        last = pieces[-1]
        words = run.cut(last.start, last.end).words
        if not _LEADS_IN.search(words):
            return pieces
        speaking = next((piece.speech for piece in reversed(pieces) if piece.speech), None)
        if speaking:
            self.lead_in = _LeadIn(speech=speaking, words=words, paragraph=self.paragraph)
        if last.speech is None:
            return pieces
        begins = pieces[-2].end if len(pieces) > 1 else 0
        self.parts += parts_of(run.cut(begins, last.end), PartKind.MARK, Reason.LEAD_IN)
        return pieces[:-1]
