"""What a later extract tells of an earlier promise: the step, and the promise that it is likest to."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dashboard.minutes.became import became
from dashboard.minutes.likeness import ENOUGH, Alike, Likeness, stems
from dashboard.minutes.meeting import Extract, Meeting
from dashboard.minutes.sentences import sentences
from dashboard.minutes.threads import Thread, said
from dashboard.minutes.tracker import ENDED, State, Step


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

    def nearest(self, words: str) -> tuple[Thread, Alike] | None:
        """None where no thread is alike enough, or two are as alike."""
        near = {one.id: one for stem in stems(words) for one in self._by_stem.get(stem, ())}
        scored = [(self._likeness.alike(one.words, words), one) for one in near.values()]
        scored = sorted((one for one in scored if one[0].score >= ENOUGH), key=lambda one: -one[0].score)
        if not scored or (len(scored) > 1 and scored[0][0].score == scored[1][0].score):
            return None
        return scored[0][1], scored[0][0]


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
