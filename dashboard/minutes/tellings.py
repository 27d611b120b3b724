"""What a later extract tells of an earlier promise: the step, and the promise that it is likest to."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dashboard.minutes.became import became
from dashboard.minutes.likeness import Alike, Likeness, stems
from dashboard.minutes.meeting import Extract, Meeting
from dashboard.minutes.sentences import sentences
from dashboard.minutes.threads import Thread, said
from dashboard.minutes.tracker import ENDED, State, Step

# The share of a promise's words, by weight, that a later note must have: of the same body, or of another.
SAME_BODY, OTHER_BODY = 0.4, 0.6


class OpenThreads:
    """Those that a meeting may tell of, found by the words they hold."""

    def __init__(self, threads: Sequence[Thread], likeness: Likeness) -> None:
        self._threads = {one.id: one for one in threads}
        self._likeness = likeness
        self._by_stem: dict[str, list[Thread]] = defaultdict(list)
        for one in threads:
            for stem in stems(one.words):
                self._by_stem[stem].append(one)

    def named(self, thread_id: str | None) -> Thread | None:
        return self._threads.get(thread_id or "")

    def nearest(self, words: str, body: str) -> tuple[Thread, Alike] | None:
        """None where no thread is alike enough, or two are as alike; `body` names who met."""
        near = {one.id: one for stem in stems(words) for one in self._by_stem.get(stem, ())}
        scored = [(self._likeness.alike(one.words, words), one) for one in near.values()]
        enough = [(alike, one) for alike, one in scored if alike.score >= _enough(one, body)]
        enough.sort(key=lambda found: -found[0].score)
        if not enough or (len(enough) > 1 and enough[0][0].score == enough[1][0].score):
            return None
        return enough[0][1], enough[0][0]


def _enough(thread: Thread, body: str) -> float:
    return SAME_BODY if thread.meeting.key[1] == body else OTHER_BODY


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
