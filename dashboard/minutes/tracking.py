"""Threads followed from meeting to meeting: what a later note tells of an earlier promise or action.

A later extract tells of an earlier promise where one of its sentences says that something was done, dropped
or put off (or promises it anew by another day), and shares with the promise its rare words: a third at least
of their weight (`likeness.ENOUGH`), two words or more, no other promise sharing as much. The challenge that
it answers lends its words. A person's correction comes before any of this.
"""

import datetime
from collections.abc import Iterable, Iterator, Sequence

from dashboard.minutes.became import became
from dashboard.minutes.likeness import ENOUGH, Alike, Likeness
from dashboard.minutes.meeting import Extract, Kind, Meeting
from dashboard.minutes.outcomes import Outcome, Outcomes
from dashboard.minutes.sentences import sentences
from dashboard.minutes.threads import Thread, begun, said
from dashboard.minutes.tracker import Sort, State, Step, Tracked

_ENDED = (State.DONE, State.DROPPED)


def tracked(meetings: Iterable[Meeting], outcomes: Outcomes, as_at: datetime.date) -> tuple[Tracked, ...]:
    """In the order said. What a meeting records is not known on its own morning."""
    held = sorted((one for one in meetings if one.date < as_at), key=lambda one: one.id)
    threads = _followed(held, dict(outcomes.told_by))
    for one in outcomes.known:
        if one.step and one.step.on < as_at:
            _known(threads, one)
    days = {meeting.date for meeting in held}
    for thread in threads:
        _met(thread, days)
    return tuple(
        thread.finished(as_at, met_since=any(day > thread.meeting.date for day in days)) for thread in threads
    )


def _followed(held: Sequence[Meeting], told_by: dict[str, str]) -> list[Thread]:
    likeness = Likeness(extract.text for meeting in held for extract in meeting.extracts)
    threads: list[Thread] = []
    for meeting in held:
        before = [one for one in threads if one.sort is not Sort.OPINION and _is_open(one)]
        asked = {extract.id: extract.text for extract in meeting.extracts if extract.kind is Kind.CHALLENGE}
        for item in meeting.items:
            for extract in item.extracts:
                new = list(begun(meeting, item, extract))
                question = asked.get(extract.answers, "")
                taken = _told(extract, question, meeting, before, likeness, told_by)
                threads += [one for one in new if one.words not in taken]
    return threads


def _is_open(thread: Thread) -> bool:
    return not any(step.state in _ENDED for step in (*thread.steps, *thread.more))


def _told(
    extract: Extract,
    question: str,
    meeting: Meeting,
    before: Sequence[Thread],
    likeness: Likeness,
    told_by: dict[str, str],
) -> set[str]:
    """Adds what the extract tells of each thread to it; the words of promises that are no new ones."""
    if extract.kind is Kind.CHALLENGE or told_by.get(extract.id) == "":
        return set()
    named = [one for one in before if one.id == told_by.get(extract.id)]
    taken: set[str] = set()
    for words, step in _tellings(extract, meeting):
        if named:
            thread, alike = named[0], Alike(score=1.0)
        else:
            found = _nearest(f"{words} {question}", before, likeness)
            if found is None:
                continue
            thread, alike = found
        if _adds(thread, step):
            thread.more.append(_linked(step, alike))
            taken.add(words)
    return taken


def _tellings(extract: Extract, meeting: Meeting) -> Iterator[tuple[str, Step]]:
    """Each promise anew, then each sentence that says what has become of something."""
    for promise in extract.promises:
        if promise.due:
            yield promise.words, said(promise, meeting, extract)
    for start, end in sentences(extract.text):
        words = extract.text[start:end]
        state = became(words)
        if state and not any(promise.words in words for promise in extract.promises if promise.due):
            yield words, Step(on=meeting.date, state=state, words=words, extract=extract.id)


def _linked(step: Step, alike: Alike) -> Step:
    return Step(
        on=step.on,
        state=State.MOVED if step.state is State.DUE else step.state,
        due=step.due,
        due_words=step.due_words,
        words=step.words,
        extract=step.extract,
        score=alike.score,
        linked_by=alike.words,
    )


def _adds(thread: Thread, step: Step) -> bool:
    """The same day again is nothing new."""
    last = next((one.due for one in reversed([*thread.steps, *thread.more]) if one.due), None)
    return step.state in _ENDED or step.due is None or step.due != last


def _nearest(words: str, threads: Sequence[Thread], likeness: Likeness) -> tuple[Thread, Alike] | None:
    """None where no thread is alike enough, or two are as alike."""
    scored = [(likeness.alike(thread.words, words), thread) for thread in threads]
    scored = sorted((one for one in scored if one[0].score >= ENOUGH), key=lambda one: -one[0].score)
    if not scored or (len(scored) > 1 and scored[0][0].score == scored[1][0].score):
        return None
    return scored[0][1], scored[0][0]


def _known(threads: list[Thread], outcome: Outcome) -> None:
    """To the promise it is about goes its name and what is known; what the notes say already is left out."""
    thread = _about(threads, outcome)
    if thread is None or outcome.step is None:
        return
    thread.what = thread.what or outcome.what
    if outcome.step.on > thread.meeting.date or outcome.extract:
        thread.more.append(outcome.step)


def _about(threads: Sequence[Thread], outcome: Outcome) -> Thread | None:
    if outcome.extract:
        return next((one for one in threads if one.id == outcome.extract), None)
    there = [
        one
        for one in threads
        if one.meeting.date == outcome.meeting
        and one.item.number == outcome.item
        and one.sort is Sort.PROMISE
    ]
    likeness = Likeness(one.words for one in there)
    scored = [(likeness.shared(outcome.what, one.words), -place) for place, one in enumerate(there)]
    best = max(scored, default=(0.0, 0))
    return there[-best[1]] if best[0] > 0 else None


def _met(thread: Thread, days: set[datetime.date]) -> None:
    """A meeting promised for a day of which notes are known has been held."""
    due = thread.steps[-1].due
    if due is not None and due in days and "meeting" in thread.words.lower() and _is_open(thread):
        words = "The notes of that meeting are known."
        thread.more.append(Step(on=due, state=State.DONE, due=due, words=words))
