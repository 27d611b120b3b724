"""Promises in an extract: something will be done, by the words that say so, with or without a date.

- Something will, shall, would or is to be done; somebody undertakes, agrees, plans or looks to do it; it is
  due, expected or being set up. What is merely under way needs a day by which it comes.
- No promise: what is asked (a challenge), conditional ("if…"), denied, general ("always"), wished ("would
  like", "should"), an effect ("will help", "would cost"), a state ("would remain"), or the next meeting.
- An action is no promise: it is an action.
- "This would be advertised", "which will …" go on with the promise before them.
- "Should have been available within six weeks, this will now be live in March" is one promise, with what was
  said of it before in `earlier_words`.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from dashboard.minutes.marks import Promise
from dashboard.minutes.meeting import Kind
from dashboard.minutes.understanding.clause_words import GOES_ON, JOINING, POINTS_BACK
from dashboard.minutes.understanding.due import Due, due_in
from dashboard.minutes.understanding.due_days import Told, end_of
from dashboard.minutes.understanding.promise_clauses import Clause, clauses
from dashboard.minutes.understanding.promise_words import (
    AGREED_TO,
    CONDITION,
    DATED_ONLY,
    EARLIER,
    HAD_IT_BEEN,
    IF_AT_ALL,
    MOVED,
    NOT_PROMISED,
    RESOLVED,
    TRIGGERS,
)

# Characters: no clause of a sentence is longer.
LONGEST = 1500
_THAT_DATE = re.compile(
    r"\b(?:(?:until|till|by|on)\s+)?(?:closer\s+to\s+|nearer\s+(?:to\s+)?|about\s+)?(?:this|that)\s+date\b"
)
_THAT_MONTH = re.compile(r"\b(?:by\s+)?(?:the\s+)?end\s+of\s+that\s+(?P<unit>week|month|year)\b")


def promise_in(text: str, kind: Kind, day: date, next_meeting: date | None = None) -> Promise | None:
    """`day` is that of the meeting."""
    return latest(promises_in(text, kind, day, next_meeting))


def latest(promises: Iterable[Promise]) -> Promise | None:
    """The one with the latest day, else the first."""
    return max(promises, key=lambda one: one.due or date.min, default=None)


def promises_in(text: str, kind: Kind, day: date, next_meeting: date | None = None) -> tuple[Promise, ...]:
    """In order of mention."""
    if kind in (Kind.CHALLENGE, Kind.ACTION):
        return ()
    told = Told(day=day, next_meeting=next_meeting)
    found: list[Promise] = []
    for clause in clauses(text):
        promise = _promise(clause, told, found, kind)
        if promise and found and GOES_ON.match(clause.words) and not promise.earlier_words:
            found[-1] = _gone_on(found[-1], promise)
        elif promise:
            found.append(replace(promise, number=len(found) + 1))
    return tuple(found)


def _promise(clause: Clause, told: Told, found: list[Promise], kind: Kind) -> Promise | None:
    words = clause.words
    if len(words) > LONGEST:
        return None
    due = due_in(words, told)
    if CONDITION.match(clause.before) or not _is_promised(words, due, kind):
        return None
    earlier = _earlier(clause, told)
    back = (earlier and earlier in clause.before) or POINTS_BACK.match(words)
    promise = Promise(
        words=clause.with_before
        if back
        else JOINING.sub("", words, count=1)
        if JOINING.match(words)
        else words,
        due=due.day if due else None,
        due_words=due.words if due else "",
        earlier_words=earlier,
    )
    return _of_that_date(promise, found)


def _is_promised(words: str, due: Due | None, kind: Kind) -> bool:
    """What denies it, or makes it a wish, stands before the words that promise."""
    patterns = (*TRIGGERS, RESOLVED if kind is Kind.DECISION else AGREED_TO)
    found = [match for pattern in patterns if (match := pattern.search(words))]
    comes = DATED_ONLY.search(words)
    if HAD_IT_BEEN.search(words) or (due is None and IF_AT_ALL.search(words)):
        return False
    if comes and due and due.day and not due.words.lower().startswith("until"):
        found.append(comes)
    return any(not NOT_PROMISED.search(words[: match.end()]) for match in found)


def _earlier(clause: Clause, told: Told) -> str:
    """What was promised before by another date; empty where the words tell of none."""
    own = clause.words if MOVED.search(clause.words) else ""
    for words in (clause.before, own):
        said = EARLIER.search(words)
        if said and due_in(words[said.start() :].partition(",")[0], told):
            return words[said.start() :].partition(",")[0]
    return ""


def _of_that_date(promise: Promise, found: list[Promise]) -> Promise:
    """ "Delayed until closer to this date", "by the end of that month": that of the promise before."""
    before = found[-1].due if found else None
    if promise.due or before is None:
        return promise
    date_of, month_of = _THAT_DATE.search(promise.words), _THAT_MONTH.search(promise.words)
    if month_of:
        return replace(promise, due=end_of(month_of["unit"], before), due_words=month_of.group())
    if date_of:
        return replace(promise, due=before, due_words=f"{date_of.group()} ({found[-1].due_words})")
    return promise


def _gone_on(one: Promise, more: Promise) -> Promise:
    """The same promise, told further; it takes a date that it had not."""
    if one.due or not more.due:
        return one
    return replace(one, due=more.due, due_words=more.due_words)
