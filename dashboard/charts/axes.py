"""The scales of a trend: days along the bottom, values up the side from nought."""

import datetime
import math
from collections.abc import Sequence

from dashboard.charts import words
from dashboard.measures.measure import Unit
from dashboard.periods import By, Period

# More would touch on a narrow screen.
MOST_TICKS = 9
MOST_DAY_TICKS = 6
MOST_LONG_TICKS = 5
_STEPS = {Unit.SECONDS: (1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 14_400)}
_GRID_LINES = 5
_SHARE_TOPS = (0.1, 0.25, 0.5, 1)


def middle(period: Period) -> datetime.datetime:
    """Where a period's point stands."""
    return period.local_start + (period.local_end - period.local_start) / 2


def day_ticks(by: By, periods: Sequence[Period]) -> tuple[list[datetime.datetime], list[str]]:
    """At the middle of periods; the year under the first and wherever it changes."""
    step = _step(by, len(periods))
    chosen = periods[_offset(by, periods, step) :: step]
    texts: list[str] = []
    year = 0
    for period in chosen:
        first = period.first_day
        below = f"<br>{first.year}" if first.year != year and by is not By.YEAR else ""
        texts.append(_tick(by, period) + below)
        year = first.year
    return [middle(period) for period in chosen], texts


def _step(by: By, number: int) -> int:
    if by is By.MONTH:
        return next(step for step in (1, 3, 6, 12, 24, 60, 120, 240, 600) if number / step <= MOST_TICKS)
    most = MOST_LONG_TICKS if by in (By.QUARTER, By.YEAR) else MOST_DAY_TICKS
    return max(1, math.ceil(number / most))


def _offset(by: By, periods: Sequence[Period], step: int) -> int:
    """So that quarters and years begin with January, where that is one of the months shown."""
    if by is not By.MONTH:
        return 0
    januaries = [place for place, period in enumerate(periods) if period.first_day.month == 1]
    return januaries[0] % step if januaries else 0


def _tick(by: By, period: Period) -> str:
    first = period.first_day
    if by is By.YEAR:
        return words.period(by, period)
    if by is By.QUARTER:
        return f"{first:%b}–{period.last_day:%b}"
    return f"{first:%b}" if by is By.MONTH else f"{first.day} {first:%b}"


def value_ticks(unit: Unit, most: float) -> tuple[list[float], list[str]]:
    """From 0 to the first step past `most`; shares in fifths of 10, 25, 50 or 100%."""
    if unit is Unit.SHARE:
        top = next(top for top in _SHARE_TOPS if most <= top or top == 1)
        return _in_words(unit, [top * number / 5 for number in range(6)])
    step = _value_step(unit, most)
    return _in_words(unit, [step * number for number in range(math.ceil(most / step - 1e-9) + 1)])


def _value_step(unit: Unit, most: float) -> float:
    wanted = max(most, 1) / _GRID_LINES
    if unit is Unit.SECONDS and wanted <= _STEPS[unit][-1]:
        return float(next(step for step in _STEPS[unit] if step >= wanted))
    ten = 10 ** math.floor(math.log10(wanted))
    return max(1.0, float(next(ten * times for times in (1, 2, 5, 10) if ten * times >= wanted)))


def _in_words(unit: Unit, at: list[float]) -> tuple[list[float], list[str]]:
    return at, [words.value(unit, value) if value else "0%" if unit is Unit.SHARE else "0" for value in at]
