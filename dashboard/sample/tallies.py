"""How a run's calls were answered, by period and line."""

import math
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from dashboard.queueing import Calls
from dashboard.reference.standards import steps
from dashboard.sample.figures import Path, Period
from dashboard.sample.force import at
from dashboard.sample.runs import Run
from dashboard.sample.streams import LINES

MS = 1000
Whole = npt.NDArray[np.int64]
Marks = npt.NDArray[np.bool_]
# By key: unit, definition.
MEASURES = {
    "offered": ("calls", "Calls offered, redials among them."),
    "answered_in_time": (
        "share of calls answered",
        "Form A2: answered within the line's standard (lines.csv), of calls answered.",
    ),
    "abandonment": ("share of calls offered", "Calls whose caller gave up, however soon, of calls offered."),
    "mean_answer_s": ("seconds", "Mean from offered to answered, of calls answered."),
    "median_answer_s": ("seconds", "Median from offered to answered, of calls answered, to the millisecond."),
    "mean_wait_s": ("seconds", "Mean from offered to answered or given up, of all calls offered."),
    "median_wait_s": ("seconds", "Median from offered to answered or given up, of all calls offered."),
    "mean_handling_s": (
        "seconds",
        "Mean of talk, hold and wrap together, of calls answered: those made by accident too, which SAFE "
        "makes no longer.",
    ),
}


def tallied(run: Run, periods: Iterable[Period]) -> dict[Path, float]:
    """(period, line, measure)"""
    in_time = _in_time(run)
    figures: dict[Path, float] = {}
    for period in periods:
        part = run.between(period.first, period.last)
        for code, line in enumerate(LINES):
            mine = np.flatnonzero(run.calls.line[part] == code) + part.start
            measured = _measured(at(run.calls, mine), in_time[mine])
            figures |= {(period.label, line, key): value for key, value in measured.items()}
    return figures


def _in_time(run: Run) -> Marks:
    calls, marks = run.calls, np.zeros(len(run.calls.at_ms), dtype=np.bool_)
    for code, line in enumerate(LINES):
        for step in steps(line, run.settings.first_day, run.settings.last_day):
            part = run.between(step.from_date, step.to_date)
            within = calls.wait_ms[part] <= step.standard.standard_s * MS
            marks[part] |= (calls.line[part] == code) & calls.answered[part] & within
    return marks


def _measured(calls: Calls, in_time: Marks) -> dict[str, float]:
    """By the keys of MEASURES."""
    answered = calls.answered
    return {
        "offered": float(len(calls.call)),
        "answered_in_time": _mean(in_time[answered]),
        "abandonment": _mean(~answered),
        "mean_answer_s": _mean(calls.wait_ms[answered]) / MS,
        "median_answer_s": _median(calls.wait_ms[answered]) / MS,
        "mean_wait_s": _mean(calls.wait_ms) / MS,
        "median_wait_s": _median(calls.wait_ms) / MS,
        "mean_handling_s": _mean(calls.handling_ms[answered]) / MS,
    }


def _mean(values: Whole | Marks) -> float:
    return float(values.mean()) if len(values) else math.nan


def _median(values: Whole) -> float:
    return float(np.median(values)) if len(values) else math.nan
