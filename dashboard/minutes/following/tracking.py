"""Threads followed from meeting to meeting: what a later note tells of an earlier promise or action.

A later extract tells of an earlier promise where one of its sentences says that something was done, dropped
or put off (or promises it anew by another day), and has as many of the promise's rare words as `tellings`
wants, and no other promise is as alike. The challenge that it answers lends its words. A person's correction
comes before any of this.
"""

import datetime
from collections.abc import Iterable, Iterator, Sequence

from dashboard.minutes.following.outcomes import Outcomes
from dashboard.minutes.following.settling import settle, settle_if_met
from dashboard.minutes.following.tellings import OpenThreads, adds, linked, tellings
from dashboard.minutes.following.threads import Thread, begun
from dashboard.minutes.following.tracker import Sort, Tracked
from dashboard.minutes.meeting import Extract, Kind, Meeting
from dashboard.minutes.wording.likeness import Alike, Likeness


def tracked(meetings: Iterable[Meeting], outcomes: Outcomes, as_at: datetime.date) -> tuple[Tracked, ...]:
    """In the order said. What a meeting records is not known on its own morning."""
    held = sorted((one for one in meetings if one.date < as_at), key=lambda one: one.id)
    threads = _followed(held, dict(outcomes.told_by))
    for one in outcomes.known:
        if one.step and (one.step.on < as_at or (one.extract and one.step.on == as_at)):
            settle(threads, one)
    days = {meeting.date for meeting in held}
    for thread in threads:
        settle_if_met(thread, days)
    return tuple(
        thread.finished(as_at, met_since=any(day > thread.meeting.date for day in days)) for thread in threads
    )


def _followed(held: Sequence[Meeting], told_by: dict[str, str]) -> list[Thread]:
    likeness = Likeness(extract.text for meeting in held for extract in meeting.extracts)
    threads: list[Thread] = []
    before = OpenThreads(likeness)
    for meeting in held:
        begun_here = list(_of_meeting(meeting, before, told_by))
        before.begin(one for one in begun_here if one.sort is not Sort.OPINION)
        threads += begun_here
    return threads


def _of_meeting(meeting: Meeting, before: OpenThreads, told_by: dict[str, str]) -> Iterator[Thread]:
    asked = {extract.id: extract.text for extract in meeting.extracts if extract.kind is Kind.CHALLENGE}
    for item in meeting.items:
        for extract in item.extracts:
            new = list(begun(meeting, item, extract))
            question = asked.get(extract.answers, "")
            taken = _told(extract, question, before, told_by, meeting)
            yield from (one for one in new if one.words not in taken)


def _told(
    extract: Extract,
    question: str,
    before: OpenThreads,
    told_by: dict[str, str],
    meeting: Meeting,
) -> set[str]:
    """Adds what the extract tells of each thread to it; the words of promises that are no new ones."""
    if extract.kind is Kind.CHALLENGE or told_by.get(extract.id) == "":
        return set()
    named = before.named(told_by.get(extract.id))
    taken: set[str] = set()
    for words, step in tellings(extract, meeting):
        found = (named, Alike(score=1.0)) if named else before.nearest(f"{words} {question}", meeting)
        if found and adds(found[0], step):
            found[0].more.append(linked(step, found[1]))
            taken.add(words)
    return taken
