"""Blocks into turns: one speaker's sentences in order, or one bullet of them.

- A turn begins where a role is the subject of a verb of saying, and lasts to the next such sentence or the
  end of its paragraph: sentences without a speaker ("She added…", "As a result…") go on with it.
- A clause with a speaker of its own is a turn of its own ("…; the CC added that…").
- A lead-in ("The ACC replied:", "…gave the following reasons") at a paragraph's end gives
  its speakers to what follows, until somebody else speaks, a heading comes after the first of it, or its
  bullets end.
- A paragraph's opening without a speaker is nobody's, unless the question after it points back to it ("why
  is *this* so?"): then it sets the question out and belongs to it.
"""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from dashboard.minutes.asking import asks
from dashboard.minutes.blocks import Block, BlockKind
from dashboard.minutes.parts import Part, PartKind, Reason, parts_of
from dashboard.minutes.runs import Run
from dashboard.minutes.sections import Section
from dashboard.minutes.speech import Ear, Piece, Speech

_LEADS_IN = re.compile(r":$|\b(?:the following|as follows)\b[^.]*[.:]?$")
_POINTS_BACK = re.compile(r"\b(?:this|that is|these|it could|it is|it was)\b")


@dataclass(frozen=True, kw_only=True)
class Turn:
    """`said` holds the words by which its kind is told: its own, behind a bullet's lead-in."""

    by: tuple[str, ...]
    run: Run
    verb: str
    said: str
    action: bool = False


@dataclass(frozen=True, kw_only=True)
class _LeadIn:
    speech: Speech
    words: str
    taken_up: bool = False
    by_bullets: bool = False


@dataclass(kw_only=True)
class TurnTaker:
    """Walks through the sections of one meeting; a lead-in may reach past a heading."""

    ear: Ear
    parts: list[Part]
    lead_in: _LeadIn | None = None

    def turns(self, section: Section, *, more_follows: bool) -> list[Turn]:
        if self.lead_in and self.lead_in.taken_up:
            self.lead_in = None
        found: list[Turn] = []
        for place, block in enumerate(section.blocks):
            last = place == len(section.blocks) - 1
            found += self._of_block(block, something_follows=more_follows or not last)
        return found

    def _of_block(self, block: Block, *, something_follows: bool) -> list[Turn]:
        if block.kind is BlockKind.ACTION:
            self.lead_in = None
            return [Turn(by=(), run=block.run, verb="", said=block.run.words, action=True)]
        pieces = self.ear.pieces(block.run.text)
        if any(piece.speech for piece in pieces):
            self.lead_in = None
        elif self.lead_in and self._reaches(block):
            self.lead_in = replace(
                self.lead_in,
                taken_up=True,
                by_bullets=self.lead_in.by_bullets or block.kind is BlockKind.BULLET,
            )
            speech = self.lead_in.speech
            said = f"{self.lead_in.words} {block.run.words}"
            return [Turn(by=speech.by, run=block.run, verb=speech.verb, said=said)]
        else:
            self.lead_in = None
        if something_follows:
            pieces = self._without_lead_in(block.run, pieces)
        turns = _turns_of(block.run, pieces)
        self.parts += _joining_words(block.run, turns)
        return turns

    def _reaches(self, block: Block) -> bool:
        return self.lead_in is not None and (block.kind is BlockKind.BULLET or not self.lead_in.by_bullets)

    def _without_lead_in(self, run: Run, pieces: list[Piece]) -> list[Piece]:
        """A last sentence that announces what follows is a mark; without a speaker it stays in its turn."""
        last = pieces[-1]
        words = run.cut(last.start, last.end).words
        if not _LEADS_IN.search(words):
            return pieces
        speaking = next((piece.speech for piece in reversed(pieces) if piece.speech), None)
        if speaking:
            self.lead_in = _LeadIn(speech=speaking, words=words)
        if last.speech is None:
            return pieces
        begins = pieces[-2].end if len(pieces) > 1 else 0
        self.parts += parts_of(run.cut(begins, last.end), PartKind.MARK, Reason.LEAD_IN)
        return pieces[:-1]


def _turns_of(run: Run, pieces: list[Piece]) -> list[Turn]:
    return [
        Turn(
            by=piece.speech.by if piece.speech else (),
            run=run.cut(piece.start, piece.end),
            verb=piece.speech.verb if piece.speech else "",
            said=run.cut(piece.start, piece.end).words,
        )
        for piece in _grouped(run.text, pieces)
    ]


def _joining_words(run: Run, turns: list[Turn]) -> list[Part]:
    """What stands between two turns of one sentence ("…, and the CC said")."""
    found: list[Part] = []
    for before, after in pairwise(turns):
        gap = [i for i, place in enumerate(run.places) if before.run.places[-1] < place < after.run.place]
        if gap:
            found += parts_of(run.cut(gap[0], gap[-1] + 1), PartKind.MARK, Reason.JOINING_WORD)
    return found


def _grouped(text: str, pieces: list[Piece]) -> list[Piece]:
    turns: list[Piece] = []
    for piece in pieces:
        before = turns[-1] if turns else None
        if before and piece.speech is None:
            turns[-1] = replace(before, end=piece.end)
        elif before and (not before.by and _sets_out(text[piece.start : piece.end], piece)):
            turns[-1] = replace(before, end=piece.end, speech=piece.speech)
        else:
            turns.append(piece)
    return turns


def _sets_out(question: str, piece: Piece) -> bool:
    asked = piece.speech is not None and asks(question, piece.speech.verb)
    return asked and _POINTS_BACK.search(question) is not None
