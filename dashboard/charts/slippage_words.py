"""A promise's days in words: how it stands, what was promised for when, and the whole chart in sentences."""

import datetime
from collections import Counter
from collections.abc import Sequence

from dashboard.charts import words
from dashboard.minutes.following.tracker import State, Step, Tracked


def first_day(one: Tracked) -> datetime.date:
    return one.dues[0].due or one.said_on


def last_day(one: Tracked) -> datetime.date:
    """Where its line stops: at its end, its last day if that is still to come, or the day as at."""
    if one.ended:
        return one.ended.due or one.ended.on
    return max(one.due or one.as_at, one.as_at if one.state is State.OVERDUE else first_day(one))


def promised(step: Step) -> str:
    day = words.day(step.due) if step.due else ""
    return f"promised for {day} (“{step.due_words}”)" if step.due_words else f"promised for {day}"


def standing(one: Tracked) -> str:
    """As short as a narrow screen wants it: overdue 236 days."""
    late = f"{one.days_late:,} day{'s' if one.days_late != 1 else ''}" if one.days_late else ""
    if one.ended:
        after = f", {late} late" if late else ""
        return f"{one.ended.state}{after}"
    if one.state is State.OVERDUE:
        return f"overdue {late}"
    if one.due and one.state in (State.DUE, State.MOVED):
        return f"{'moved to' if one.state is State.MOVED else 'due'} {words.short_day(one.due)}"
    return str(one.state)


def in_words(one: Tracked) -> str:
    """SAFE app: said on 29 September 2020, promised for 11 September 2020, then 31 March 2021; overdue."""
    days = [words.day(step.due) for step in one.dues if step.due]
    said = f"said on {words.day(one.said_on)}, promised for {', then '.join(days)}"
    end = f" by {words.day(last_day(one))}" if one.ended else ""
    late = f", {one.days_late:,} days after the first day promised" if one.days_late else ""
    return f"{one.what}: {said}; {one.state}{end}{late}"


def sentence(tracked: Sequence[Tracked]) -> str:
    """The chart in words: its text alternative."""
    if not tracked:
        return "No promise with a day is known."
    states = Counter(one.state for one in tracked)
    counted = words.listed([f"{many} {state}" for state, many in states.items()])
    many = words.plural(len(tracked), "promise or action", "promises and actions")
    head = f"{many} with a day, as at {words.day(tracked[0].as_at)}: {counted}."
    return " ".join([head, *(f"{in_words(one)}." for one in tracked)])
