"""One speaker's turn, and how the pieces of a paragraph make turns.

- A turn begins where a speaker is the subject of a verb of saying, and lasts to the next such sentence or the
  end of its paragraph: sentences without a speaker ("She added…", "As a result…") go on with it.
- A clause with a speaker of its own is a turn of its own ("…; the CC added that…").
- A paragraph's opening without a speaker is nobody's, unless the question after it points back to it ("why
  is *this* so?"): then it sets the question out and belongs to it.
- "RESOLVED that (a) …; (b) …" is as many turns as clauses.
"""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from dashboard.minutes.reader.asking import asks
from dashboard.minutes.reader.decisions import clauses
from dashboard.minutes.reader.parts import Part, PartKind, Reason, parts_of
from dashboard.minutes.reader.runs import Run
from dashboard.minutes.reader.speech import Piece

_POINTS_BACK = re.compile(r"\b(?:this|that is|these|it could|it is|it was)\b")


@dataclass(frozen=True, kw_only=True)
class Turn:
    """`said` holds the words by which its kind is told: its own, behind a bullet's lead-in.

    `paragraph` counts paragraphs, each with the bullets it leads in: turns of one were recorded together.
    """

    by: tuple[str, ...]
    run: Run
    verb: str
    said: str
    action: bool = False
    decision: bool = False
    paragraph: int = 0


def turns_of(run: Run, pieces: list[Piece], paragraph: int) -> tuple[list[Turn], list[Part]]:
    """A paragraph's turns, and the marks between them."""
    resolved = [_clause(run, place, paragraph) for place in clauses(run.text)]
    if resolved:
        turns = [turn for turn, _ in resolved]
        first = turns[0].run.place
        opening = run.cut(0, run.places.index(first))
        return turns, [
            *parts_of(opening, PartKind.MARK, Reason.LEAD_IN),
            *(p for _, ps in resolved[1:] for p in ps),
        ]
    grouped = _grouped(run.text, pieces)
    turns = [
        Turn(
            by=piece.speech.by if piece.speech else (),
            run=run.cut(piece.start, piece.end),
            verb=piece.speech.verb if piece.speech else "",
            said=run.cut(piece.start, piece.end).words,
            paragraph=paragraph,
        )
        for piece in grouped
    ]
    return turns, _joining_words(run, grouped)


def _clause(run: Run, place: tuple[int, int, int], paragraph: int) -> tuple[Turn, list[Part]]:
    letter, start, end = place
    own = run.cut(start, end).trimmed()
    turn = Turn(by=(), run=own, verb="", said=own.words, decision=True, paragraph=paragraph)
    return turn, parts_of(run.cut(letter, start).trimmed(), PartKind.MARK, Reason.BULLET)


def _joining_words(run: Run, turns: list[Piece]) -> list[Part]:
    """What stands between two turns of one sentence ("…, and the CC said")."""
    gaps = (run.cut(before.end, after.start) for before, after in pairwise(turns))
    worded = (gap for gap in gaps if gap.text.strip())
    return [part for gap in worded for part in parts_of(gap, PartKind.MARK, Reason.JOINING_WORD)]


def _grouped(text: str, pieces: list[Piece]) -> list[Piece]:
    turns: list[Piece] = []
    for piece in pieces:
        before = turns[-1] if turns else None
        if before and piece.speech is None:
            turns[-1] = replace(before, end=piece.end)
        elif before and before.speech is None and _sets_out(text[piece.start : piece.end], piece):
            turns[-1] = replace(before, end=piece.end, speech=piece.speech)
        else:
            turns.append(piece)
    return turns


def _sets_out(question: str, piece: Piece) -> bool:
    asked = piece.speech is not None and asks(question, piece.speech.verb)
    return asked and _POINTS_BACK.search(question) is not None
