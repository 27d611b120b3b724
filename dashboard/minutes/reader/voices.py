"""Columns of a table whose headings say who speaks in them: "The PCC asked" beside "The CC answered".

A table has voices where one column's heading asks and another's answers. A heading that names nobody
("Question", "Response") leaves it to the line above the table ("Questions from the PCC to the CC") or to who
was there: the only one who holds to account, the only chief of the force; else nobody is said to have spoken.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace

from dashboard.minutes.reader.forum import Forum
from dashboard.minutes.reader.layout import Fragment
from dashboard.minutes.reader.runs import Run
from dashboard.minutes.reader.speakers import Speakers
from dashboard.minutes.reader.speech import ANSWERED, ASKED, Speech
from dashboard.minutes.wording.roles import CHALLENGERS

_LONGEST = 60
_ASKS = re.compile(
    r"(?:key\s+|written\s+|formal\s+)?(?:questions?|quer(?:y|ies)|challenges?|lines?\s+of\s+(?:enquiry|questioning))"
    r"(?:\s+(?:asked|raised|put|posed|submitted))?|ask(?:s|ed)|quer(?:ies|ied)|challenge[ds]",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"(?:written\s+|formal\s+)?(?:responses?|answers?|repl(?:y|ies))(?:\s+(?:given|provided|received))?"
    r"|(?:answer|respond|repli)(?:s|ed)|said",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\b(?:from|by|of|to|for|the|was|were)\b|[:*()]", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?(?=\s)")
_FROM = re.compile(r"\b(?:from|by|of)\s+$|^$", re.IGNORECASE)
_TO = re.compile(r"\b(?:to|for)\s+$", re.IGNORECASE)
_QUESTIONS = re.compile(r"\b(?:questions?|challenges?)\b", re.IGNORECASE)
_CHIEFS = frozenset({"CC", "T/CC", "A/CC"})

# Such a heading, whoever it names.
_HEADS = re.compile(r"\b(?:question|quer|challenge|ask|answer|response|repl|respond)[a-z]*\b", re.IGNORECASE)

By = tuple[str, ...]


def may_head(text: str) -> bool:
    """Whether a cell's words may be a voice's heading, by themselves."""
    return len(text) <= _LONGEST and "?" not in text and _HEADS.search(text) is not None


@dataclass(kw_only=True)
class Voices:
    """Who speaks in the columns of the table being read; `told` has each voice by its words' place."""

    speakers: Speakers
    by_cell: dict[int, Speech] = field(default_factory=dict)
    asker: By = ()
    answerer: By = ()
    told: list[tuple[int, int, Speech]] = field(default_factory=list)

    def headings(self, row: list[Fragment]) -> list[bool]:
        """Which cells of a row head columns of voices, known until the table ends."""
        if not row[0].tabbed:
            self.by_cell = {}
            self._line_above(row[0].text)
        found = [self._heading(cell.text) if cell.tabbed else None for cell in row]
        if not {ASKED, ANSWERED} <= {voice.verb for voice in found if voice}:
            return [False] * len(row)
        self.by_cell = {
            cell.cell: replace(voice, by=voice.by or self._unnamed(voice.verb))
            for cell, voice in zip(row, found, strict=True)
            if voice
        }
        return [voice is not None for voice in found]

    def takes(self, fragment: Fragment) -> Fragment:
        """What a voice says is never a heading or an item's number: each paragraph is as a bullet."""
        voice = self.by_cell.get(fragment.cell) if fragment.tabbed else None
        if voice is None:
            return fragment
        self.told.append((fragment.run.place, fragment.run.places[-1], voice))
        return replace(fragment, bullet=True)

    def of(self, run: Run) -> Speech | None:
        """The voice of the column in which words stand."""
        at = bisect_right(self.told, run.place, key=lambda one: one[0]) - 1
        if at < 0 or run.place > self.told[at][1]:
            return None
        return self.told[at][2]

    def _heading(self, text: str) -> Speech | None:
        if len(text) > _LONGEST:
            return None
        text = _POSSESSIVE.sub("", text)
        by = self.speakers.named_in(text)
        for start, end in reversed([*self.speakers.mentions(text)]):
            text = f"{text[:start]} {text[end:]}"
        plain = " ".join(_BETWEEN.sub(" ", text).split())
        if _ASKS.fullmatch(plain):
            return Speech(by=by, verb=ASKED)
        return Speech(by=by, verb=ANSWERED) if _ANSWERS.fullmatch(plain) else None

    def _line_above(self, text: str) -> None:
        if len(text) > 2 * _LONGEST or not _QUESTIONS.search(text):
            self.asker, self.answerer = (), ()
            return
        named = [(text[:start], text[start:end]) for start, end in self.speakers.mentions(text)]
        self.asker = next((self.speakers.named_in(who) for before, who in named if _FROM.search(before)), ())
        self.answerer = next((self.speakers.named_in(who) for before, who in named if _TO.search(before)), ())

    def _unnamed(self, verb: str) -> By:
        if Forum(self.speakers.people, chair=self.speakers.chair).is_panel:
            return self.asker if verb == ASKED else self.answerer
        roles = CHALLENGERS if verb == ASKED else _CHIEFS
        there = tuple({p.role for p in self.speakers.people if p.role in roles})
        said = self.asker if verb == ASKED else self.answerer
        return said or (there if len(there) == 1 else ())
