"""Who says what in a sentence: a speaker as its subject and a verb of saying, or said "by" them.

A sentence may open with something else ("In response to a question from the PCC, the CC said…", "Having read
it, Members asked…"): the speaker is then whoever the verb of saying belongs to. What somebody is reported to
have said inside another's words ("It was noted that the CC said so") is not heard.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from dashboard.minutes.meeting import Span
from dashboard.minutes.reader.asking import is_put
from dashboard.minutes.reader.decisions import DECIDED, announces, reaches_a_decision
from dashboard.minutes.reader.hearing import ENOUGH, FARTHEST, GOVERNED, SAYS, said, said_by, said_later
from dashboard.minutes.reader.naming import BODIES, FORCE_SAYS, FORCES
from dashboard.minutes.reader.speakers import Speakers
from dashboard.minutes.reader.verbs import SAYING
from dashboard.minutes.wording.sentences import sentences

_JOINT = re.compile(r"(?:;|,?\s+(?P<joint>and|but|while|whilst|to\s+which)|(?P<splice>,))\s+$")


# "… reported that he and the ACC had …", "… that, and the CC …": no change of speaker.
_TOGETHER = re.compile(
    r"\b(?:(?:he|she|they|it|him|her|them|we|both|between|either|neither)"
    r"|(?:that|whether|if)(?:\s+(?!\w*ed\b|is\b|are\b|was\b|were\b|ha[dsv]\w*|will\b|would\b|can\b|could|should|may\b|do\b|did\b)"
    r"[\w’'-]+){0,4})\s?,?$"
)
# As much of what stands before a name as tells whether another takes over.
_BEFORE = 80
# The verb of a question that nobody is said to have asked.
ASKED = "asked"
# … and of an answer in a table's column of them.
ANSWERED = "answered"
# After these the words before are somebody's or nobody's, but not those of who speaks next.
_ENDS_A_CLAUSE = re.compile(r";|.,\s+(?:and|but)\s")
# "No explanation was to hand and the CC agreed to look for one": a clause of its own before another's.
_A_CLAUSE = re.compile(
    r"(?!.{0,330}\b(?:that|which|who|whom|whose|whether|if|when|where|while|as|because|since|both|between|before|after)\b)"
    r"[A-Z][^,;:]{0,160}\b(?:was|were|is|are|had|has)\s[^,;:]{0,160}"
)
# "Q1. How many are there?"
_QUESTION_LABEL = re.compile(r"(?:Q|Question)\s?\d{0,2}\s?[.:–—-]\s[^?]{1,400}\?")
_PRONOUN_SAYS = re.compile(rf"(?:He|She|They)(?:\s+(?:also|then|therefore|had|has))*\s+(?P<verb>{SAYING})")
# Told in answer to a question, with nobody who tells it: "In response to a question it was explained …".
_UNASKED = re.compile(r"In\s+(?P<verb>response|reply|answer)\s+to\s+(?:\w+\s+){0,3}?quest")


@dataclass(frozen=True, kw_only=True)
class Speech:
    """Who speaks in a sentence and the verb that says so, as written; a label's ("JC: …") is a colon."""

    by: tuple[str, ...]
    verb: str


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A sentence, or a clause with a speaker of its own, by its offsets in a paragraph."""

    start: int
    end: int
    speech: Speech | None

    @property
    def by(self) -> tuple[str, ...]:
        return self.speech.by if self.speech else ()


class Ear:
    """Hears the speakers of one meeting."""

    def __init__(self, speakers: Speakers) -> None:
        self._speakers = speakers

    def hears(self, sentence: str) -> Speech | None:
        """The speaker of the sentence's main clause; nobody where it is a decision no one person takes."""
        spoken = None if announces(sentence) else self._spoken(sentence)
        resolved = announces(sentence) or (spoken is None and reaches_a_decision(sentence))
        if resolved or (spoken and "RESOLVED" in sentence and not BODIES.issuperset(spoken.by)):
            return Speech(by=(), verb=DECIDED)
        unasked = _UNASKED.match(sentence)
        if spoken is None and unasked:
            return Speech(by=(), verb=unasked["verb"])
        put = is_put(sentence) or _QUESTION_LABEL.match(sentence)
        return Speech(by=(), verb=ASKED) if spoken is None and put else spoken

    def _spoken(self, sentence: str) -> Speech | None:
        near = sentence[:FARTHEST]
        named = [_subject(near, *span) for span in self._speakers.mentions(near)]
        heard = (hear(sentence, start, end) for hear in (said, said_by, said_later) for start, end in named)
        found = next((one for one in heard if one), None)
        if found is None:
            return None
        start, end, verb = found
        by = self._speakers.named_in(sentence[start:end])
        only_does = FORCES.issuperset(by) and not FORCE_SAYS.match(verb)
        return Speech(by=by, verb=verb) if by and not only_does else None

    def pieces(self, paragraph: str) -> list[Piece]:
        """Sentences in order, cut again where a second speaker takes over within one."""
        found: list[Piece] = []
        for start, end in sentences(paragraph):
            hears = lru_cache(maxsize=2)(self.hears)
            for stop, goes_on in self._handovers(paragraph, start, end):
                before = hears(paragraph[start : min(stop, start + ENOUGH)])
                apart = before is None and _A_CLAUSE.fullmatch(paragraph, start, stop)
                if (before and before.by) or apart or _ENDS_A_CLAUSE.match(paragraph, stop - 1):
                    found.append(Piece(start=start, end=stop, speech=before))
                    start = goes_on
            found.append(Piece(start=start, end=end, speech=self.hears(paragraph[start:end])))
        return self._of_pronouns(paragraph, found)

    def _of_pronouns(self, paragraph: str, pieces: list[Piece]) -> list[Piece]:
        """ "The DPCC had been to see it. He asked why …": the first sentence tells who "he" is."""
        for at, (before, piece) in enumerate(pairwise(pieces)):
            if before.speech:
                break
            says = piece.speech is None and _PRONOUN_SAYS.match(paragraph, piece.start, piece.end)
            if says and (by := self._first_named(paragraph[before.start : before.end])):
                pieces[at] = replace(before, speech=Speech(by=by, verb=says["verb"]))
        return pieces

    def _first_named(self, sentence: str) -> tuple[str, ...]:
        """The one person it begins with."""
        start, end = next(self._speakers.mentions(sentence[:FARTHEST]), (-1, 0))
        by = self._speakers.named_in(sentence[:end]) if start == 0 else ()
        return by if len(by) == 1 and not (BODIES | FORCES).issuperset(by) else ()

    def _handovers(self, paragraph: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where, within a sentence, words end and another's begin: "… by May; the ACC added that …"."""
        for begins, ends in self._speakers.mentions(paragraph, start, end):
            before = paragraph[max(start, begins - _BEFORE) : begins]
            joint = _JOINT.search(before)
            apart = joint and not _TOGETHER.search(before[: joint.start()])
            if joint and apart and SAYS.match(paragraph, ends):
                kept = 0 if joint["joint"] or joint["splice"] else 1
                yield begins - len(before) + joint.start() + kept, begins


def _subject(sentence: str, start: int, end: int) -> Span:
    """Without those before it who only asked: "… from the PCC, the CC and ACC said"."""
    comma = sentence.find(",", start, end)
    if comma >= 0 and GOVERNED.search(sentence[:start].rstrip()):
        return comma + 2, end
    return start, end
