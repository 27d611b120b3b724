"""What was promised, in words: how it stands, and whether a promised recovery is on its path."""

import datetime
from collections.abc import Sequence

from dashboard.charts import words
from dashboard.measures.answer import Answer, Row
from dashboard.reference.promises import Promise, State
from dashboard.reference.trajectories import Trajectory


def standing(one: Promise, day: datetime.date) -> str:
    """Due June 2021; was due June 2021, not seen since; moved to March 2021; no date."""
    if one.due is None:
        return "no date · not seen"
    when = part_in_words(one.due)
    if one.state is State.DONE:
        return f"done by {when}"
    if one.is_overdue(day):
        return f"was due {when} · not seen"
    return f"{'moved to' if one.state is State.MOVED else 'due'} {when}"


def part_in_words(part: str) -> str:
    """2021, March 2021, 28 October 2021."""
    if len(part) == 4:
        return part
    if len(part) == 7:
        return f"{datetime.date.fromisoformat(part + '-01'):%B %Y}"
    return words.day(datetime.date.fromisoformat(part))


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
