"""What was promised, in words: how it stands, and whether a promised recovery is on its path."""

import datetime
import re
from collections.abc import Sequence

from dashboard.charts import words
from dashboard.measures.answer import Answer, Row
from dashboard.minutes.following.tracker import State, Tracked
from dashboard.periods import DAY
from dashboard.reference.trajectories import Trajectory

_UNDATED = {State.NO_DATE: "no date", State.OPINION: "no owner, no date"}


def standing(one: Tracked) -> str:
    """Due June 2021; overdue, was due July 2019; moved to March 2021; done by 28 October 2021; no date."""
    if one.ended:
        when = words.day(one.ended.due or one.ended.on)
        return f"done by {when}" if one.state is State.DONE else f"dropped, known {when}"
    if one.due is None:
        return _UNDATED.get(one.state, f"no date · {one.state}")
    when = _due(one.due, one.due_words)
    if one.state in (State.DUE, State.MOVED):
        return f"{'moved to' if one.state is State.MOVED else 'due'} {when}"
    return f"was due {when} · {one.state}"


def _due(day: datetime.date, told: str) -> str:
    """Where a month was told, or a year, the month that it ends in."""
    is_last = (day + DAY).month != day.month
    a_day = re.search(rf"day|week|\b{day.day}(?!\d)", told, re.IGNORECASE) or not told
    return words.day(day) if a_day or not is_last else f"{day:%B %Y}"


def path_of(rows: Sequence[Row], path: Trajectory) -> tuple[float | None, ...]:
    """What was promised of each period's last day; None before the promise."""
    return tuple(
        path.value_on(row.period.last_day) if row.period.first_day >= path.from_date else None for row in rows
    )


def on_or_off(told: Answer, path: Trajectory) -> str:
    """What was promised, what a straight line there says of the latest month, and what it was."""
    promised = (
        f"from {words.share(path.from_value)} in {path.from_date:%B %Y} to "
        f"{words.share(path.to_value)} by {words.day(path.by_date)}."
    )
    rows = [row for row in told.rows if row.period.last_day >= path.from_date and row.value is not None]
    if not rows:
        return f"{promised} No month since is complete."
    last = rows[-1]
    day, value = last.period.last_day, last.value or 0
    on = "on" if path.is_on_path(day, value) else "off"
    return (
        f"{promised} A straight line there stands at {words.share(path.value_on(day))} at the end of "
        f"{last.period.first_day:%B %Y}; that month was {words.share(value)}: {on} its path."
    )
