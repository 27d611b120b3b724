"""An extract cut into clauses, each of which may hold a promise of its own."""

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.minutes.understanding.clause_words import BOUNDARY, NEXT_MEETING
from dashboard.minutes.wording.sentences import sentences


@dataclass(frozen=True, kw_only=True)
class Clause:
    """`with_before`: the words with the clause before, where its subject may stand."""

    words: str
    before: str
    with_before: str


def clauses(text: str) -> Iterator[Clause]:
    starts_before = 0
    for start, end in sentences(text):
        if NEXT_MEETING.match(text, start):
            continue
        before, reached = "", start
        for boundary in (*BOUNDARY.finditer(text, start, end), None):
            words = text[reached : boundary.start() if boundary else end].strip(" ,;")
            if words:
                whole = text[starts_before : boundary.start() if boundary else end]
                yield Clause(words=words, before=before, with_before=whole.strip(" ,;"))
                before, starts_before = words, reached
            reached = boundary.end() if boundary else end
