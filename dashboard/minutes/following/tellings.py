"""What a later extract tells of an earlier promise: the step, and the promise that it is likest to."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from dashboard.minutes.following.became import became
from dashboard.minutes.following.threads import Thread, said
from dashboard.minutes.following.tracker import ENDED, State, Step
from dashboard.minutes.meeting import Extract, Meeting
from dashboard.minutes.wording.likeness import FEWEST, Alike, Likeness, stems
from dashboard.minutes.wording.sentences import sentences

# The share of a promise's words, by weight, that a later note must have, and how many of them: of the same
# body, or of another. So long after its last day no note is taken to tell of it.
SAME_BODY, OTHER_BODY = (0.4, 2), (0.6, 3)
NO_LONGER = datetime.timedelta(days=550)


class OpenThreads:
    """Those that the meetings so far have begun, found by the words they hold."""

    def __init__(self, likeness: Likeness) -> None:
        self._threads: dict[str, Thread] = {}
        self._likeness = likeness
        self._by_stem: dict[str, list[str]] = defaultdict(list)

    def begin(self, threads: Iterable[Thread]) -> None:
        for one in threads:
            self._threads[one.id] = one
            for stem in stems(one.words):
                self._by_stem[stem].append(one.id)

    def named(self, thread_id: str | None) -> Thread | None:
        return self._threads.get(thread_id or "")

    def nearest(self, words: str, meeting: Meeting) -> tuple[Thread, Alike] | None:
        """None where no open thread is alike enough, or two are as alike."""
        shared = Counter(one for stem in stems(words) for one in self._by_stem.get(stem, ()))
        near = (self._threads[one] for one, many in shared.items() if many >= FEWEST)
        scored = [(self._likeness.alike(one.words, words), one) for one in near if one.is_open]
        body = meeting.key[1]
        recent = [(alike, one) for alike, one in scored if meeting.date - one.latest <= NO_LONGER]
        enough = [(alike, one) for alike, one in recent if _is_enough(alike, one.body == body)]
        enough.sort(key=lambda found: -found[0].score)
        if not enough or (len(enough) > 1 and enough[0][0].score == enough[1][0].score):
            return None
        return enough[0][1], enough[0][0]


def _is_enough(alike: Alike, same_body: bool) -> bool:
    score, words = SAME_BODY if same_body else OTHER_BODY
    return alike.score >= score and len(alike.words) >= words


def tellings(extract: Extract, meeting: Meeting) -> Iterator[tuple[str, Step]]:
    """Each promise anew, then each sentence that says what has become of something."""
    for promise in extract.promises:
        if promise.due:
            yield promise.words, said(promise, meeting, extract)
    for start, end in sentences(extract.text):
        words = extract.text[start:end]
        state = became(words)
        if state and not any(promise.words in words for promise in extract.promises if promise.due):
            yield words, Step(on=meeting.date, state=state, words=words, extract=extract.id)


def linked(step: Step, alike: Alike) -> Step:
    """A day given anew is a move."""
    state = State.MOVED if step.state is State.DUE else step.state
    return replace(step, state=state, score=alike.score, linked_by=alike.words)


def adds(thread: Thread, step: Step) -> bool:
    """The same day again is nothing new."""
    last = next((one.due for one in reversed([*thread.steps, *thread.more]) if one.due), None)
    return step.state in ENDED or step.due is None or step.due != last
