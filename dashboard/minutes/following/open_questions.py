"""Asked, not answered: challenges without a response, across meetings, until a later note answers them.

A later note answers where a response or a statement of the force shares the question's rare words (half of
their weight at least, three words or more), or where the question is asked again in such words and that
has a response. A person's correction ("answers") comes before any of this.
"""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dashboard.minutes.following.questions import Recorded, unanswered
from dashboard.minutes.meeting import Extract, Item, Kind, Meeting
from dashboard.minutes.wording.likeness import Likeness, stems
from dashboard.minutes.wording.roles import CHALLENGERS

ENOUGH, FEWEST = 0.5, 3


@dataclass(frozen=True, kw_only=True)
class Answered:
    """By which extract of which later meeting, and how surely: the words it shares with the question."""

    meeting: Meeting
    item: Item
    extract: Extract
    score: float = 1.0
    linked_by: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Asked:
    meeting: Meeting
    item: Item
    extract: Extract
    answered: Answered | None = None

    @property
    def is_open(self) -> bool:
        return self.answered is None


def asked(meetings: Iterable[Meeting], as_at: datetime.date) -> tuple[Asked, ...]:
    """Newest first, answered since or not. What a meeting records is not known on its own morning."""
    held = sorted((one for one in meetings if one.date < as_at), key=lambda one: one.id)
    said = _Said(held)
    return tuple(
        Asked(meeting=one.meeting, item=one.item, extract=one.extract, answered=said.answer_to(one))
        for meeting in reversed(held)
        for one in unanswered(meeting)
    )


class _Said:
    """What was said in answer at the meetings, found by its words, with those of the challenge it answers."""

    def __init__(self, held: Sequence[Meeting]) -> None:
        self._likeness = Likeness(extract.text for meeting in held for extract in meeting.extracts)
        self._told: list[Answered] = []
        self._by_stem: dict[str, list[int]] = defaultdict(list)
        self._answers: dict[str, Answered] = {}
        self._questions = {extract.id: extract.text for meeting in held for extract in meeting.extracts}
        for meeting in held:
            for item in meeting.items:
                for extract in item.extracts:
                    self._take(Answered(meeting=meeting, item=item, extract=extract))

    def _take(self, one: Answered) -> None:
        if one.extract.answers:
            self._answers.setdefault(one.extract.answers, one)
        tells = one.extract.kind in (Kind.RESPONSE, Kind.STATEMENT)
        if tells and one.extract.by and not CHALLENGERS.issuperset(one.extract.by):
            self._told.append(one)
            for stem in {**stems(one.extract.text), **stems(self._asked_by(one))}:
                self._by_stem[stem].append(len(self._told) - 1)

    def _asked_by(self, one: Answered) -> str:
        return self._questions.get(one.extract.answers, "")

    def answer_to(self, question: Recorded) -> Answered | None:
        """By a person's word, else the first later one that is alike enough."""
        if question.extract.id in self._answers:
            return self._answers[question.extract.id]
        shared = Counter(
            place for stem in stems(question.extract.text) for place in self._by_stem.get(stem, ())
        )
        near = (self._told[place] for place, many in sorted(shared.items()) if many >= FEWEST)
        later = (one for one in near if one.meeting.id > question.meeting.id)
        found = (self._linked(question.extract.text, one) for one in later)
        return next((one for one in found if one.score >= ENOUGH and len(one.linked_by) >= FEWEST), None)

    def _linked(self, question: str, one: Answered) -> Answered:
        texts = (one.extract.text, self._asked_by(one))
        alike = max((self._likeness.alike(question, text) for text in texts), key=lambda found: found.score)
        return replace(one, score=alike.score, linked_by=alike.words)
