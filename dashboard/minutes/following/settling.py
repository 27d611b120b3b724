"""What is known from elsewhere is put to the promise it is about."""

import datetime
from collections.abc import Sequence

from dashboard.minutes.following.outcomes import Outcome
from dashboard.minutes.following.threads import Thread
from dashboard.minutes.following.tracker import Sort, State, Step
from dashboard.minutes.wording.likeness import Likeness


def settle(threads: list[Thread], outcome: Outcome) -> None:
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


def settle_if_met(thread: Thread, days: set[datetime.date]) -> None:
    """A meeting promised for a day of which notes are known has been held."""
    due = thread.steps[-1].due
    if due is not None and due in days and "meeting" in thread.words.lower() and thread.is_open:
        words = "The notes of that meeting are known."
        thread.more.append(Step(on=due, state=State.DONE, due=due, words=words))
