"""What has happened to a line since somebody told of it, and whether that is enough to tell by."""

import datetime
from collections.abc import Sequence

from dashboard.analysis.measured import signals_of
from dashboard.analysis.settings import DEFAULTS
from dashboard.analysis.terms import Signal
from dashboard.analysis.wish import Days, Wish
from dashboard.charts import words
from dashboard.measures.answer import Answer, Row
from dashboard.periods import DAY

# A shift takes so many weeks in a row; of fewer nothing is said but what they were.
ENOUGH = DEFAULTS.shift
BEFORE, BASE_WEEKS = 4, 26
TOO_EARLY = f"Too early to tell: a shift takes {ENOUGH} weeks in a row."
_VERDICTS = {
    Signal.IMPROVEMENT: "better than chance gives",
    Signal.CONCERN: "worse than chance gives",
    Signal.CHANGE: "a change that chance does not give",
    Signal.COMMON_CAUSE: "within what chance gives",
}


def since_then(weekly: Sequence[Answer], day: datetime.date) -> str:
    """Of each answer by week, its complete weeks after `day` against those before it."""
    told = [(one, _after(one, day)) for one in weekly]
    if not any(rows for _, rows in told):
        return "no full week is over yet. Too early to tell."
    number = max(len(rows) for _, rows in told)
    said = "; ".join(_one(one, rows, day) for one, rows in told if rows)
    weeks = "the one full week" if number == 1 else f"the {number} full weeks"
    return f"in {weeks}, {said}.{'' if number >= ENOUGH else ' ' + TOO_EARLY}"


def _after(told: Answer, day: datetime.date) -> list[Row]:
    return [row for row in told.rows if row.period.first_day > day and row.value is not None]


def _one(told: Answer, rows: Sequence[Row], day: datetime.date) -> str:
    before = [row for row in told.rows if row.period.last_day < day and row.value is not None]
    now = f"{told.line} {words.value(told.unit, pooled(rows))}"
    earlier = f" ({words.value(told.unit, pooled(before[-BEFORE:]))} in the {BEFORE} before)"
    verdict = _verdict(told, before, day) if len(rows) >= ENOUGH else ""
    return f"{now}{earlier if len(before) >= BEFORE else ''}{verdict}"


def pooled(rows: Sequence[Row]) -> float | None:
    """Counts added up and only then divided."""
    behind = sum(row.denominator or 0 for row in rows)
    return sum(row.numerator or 0 for row in rows) / behind if behind else None


def _verdict(told: Answer, before: Sequence[Row], day: datetime.date) -> str:
    """By the limits of the half-year before it was told; blank where that holds too few weeks."""
    base = before[-BASE_WEEKS:]
    if len(base) < DEFAULTS.trial_from:
        return ""
    wish = Wish(baseline=Days(first=base[0].period.first_day, last=day - DAY))
    now = signals_of(told, wish).chart.variation
    return f", the latest week {_VERDICTS[now]}" if now else ""
