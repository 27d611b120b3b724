"""Which way a measure has gone, in the plainest terms that its periods bear.

Nothing here says whether chance could have done it: that needs limits.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from dashboard.charts import words
from dashboard.measures.answer import Answer, Row
from dashboard.periods import By

# Four periods in a row, each past the one before; of days more than a week, which has a shape of its own.
STEPS_IN_A_RUN = 3
DAYS_IN_A_RUN = 7
# Fewer periods than this have no lowest or highest worth the name.
ENOUGH_PERIODS = 6

# Below this chance moves a share by so much that the number of calls is said.
FEW_CALLS = 30


class Way(StrEnum):
    FELL = "fell"
    ROSE = "rose"
    LOWEST = "lowest"
    HIGHEST = "highest"
    WITHIN = "within"
    ALONE = "alone"


@dataclass(frozen=True, kw_only=True)
class Movement:
    """To `last`, the latest complete period; `start` is where a run that ends there began.

    `others` are the values of the complete periods before it.
    """

    way: Way
    start: Row
    last: Row
    others: tuple[float, ...]


def usable(told: Answer) -> tuple[Row, ...]:
    """Complete periods with a value."""
    return tuple(row for row in told.rows if row.complete and row.value is not None)


def movement(told: Answer) -> Movement | None:
    """None where no complete period has a value."""
    rows = usable(told)
    if not rows:
        return None
    *before, last = rows
    others = tuple(row.value for row in before if row.value is not None)
    start = _start_of_run(told.rows, DAYS_IN_A_RUN if told.asked.by is By.DAY else STEPS_IN_A_RUN)
    way = _way(told, start, last, others)
    return Movement(way=way, start=start, last=last, others=others)


def _way(told: Answer, start: Row, last: Row, others: Sequence[float]) -> Way:
    value = last.value or 0
    if len(others) < ENOUGH_PERIODS - 1:
        return Way.ALONE
    lowest, highest = value < min(others), value > max(others)
    ran = start is not last and words.value(told.unit, start.value) != words.value(told.unit, value)
    if lowest:
        return Way.FELL if ran else Way.LOWEST
    if highest:
        return Way.ROSE if ran else Way.HIGHEST
    return Way.WITHIN


def _start_of_run(rows: Sequence[Row], steps: int) -> Row:
    """Back from the latest complete period while each step goes the same way; a gap ends it."""
    known = [row.value if row.complete else None for row in rows]
    end = max(place for place, value in enumerate(known) if value is not None)
    start = end
    while start > 0 and _same_way(known, start, end):
        start -= 1
    return rows[start] if end - start >= steps else rows[end]


def _same_way(known: Sequence[float | None], start: int, end: int) -> bool:
    now, earlier = known[start], known[start - 1]
    if now is None or earlier is None or now == earlier:
        return False
    if start == end:
        return True
    latest, previous = known[end], known[end - 1]
    return latest is not None and previous is not None and (now < earlier) == (latest < previous)
