"""The additive columns behind a question, by period: fetched by its query, added across standards."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.measures.measure import Needs
from dashboard.measures.question import Question
from dashboard.reference import standards
from dashboard.reference.standards import Step
from dashboard.store import queries
from dashboard.store.reading import Store

Columns = Mapping[str, float | None]
Key = datetime.datetime | datetime.date


def columns_by_period(store: Store, asked: Question) -> dict[Key, Columns]:
    """Keyed as `Period.key` is. Where the standard changes inside a period its counts are added up."""
    by_period: dict[Key, Columns] = {}
    for step in _steps(asked):
        rows: Sequence[dict[str, Any]] = store.rows(asked.measure.query, **_parameters(asked, step))
        for row in rows:
            moment = row.pop("period")
            key = moment if asked.by.below_a_day else moment.date()
            by_period[key] = _added(by_period.get(key), row)
    return by_period


def _steps(asked: Question) -> tuple[Step, ...]:
    """One for each standard in force, where the measure turns on it; else one for all the days."""
    steps = standards.steps(asked.line, asked.from_date, asked.to_date)
    turns_on_it = asked.measure.needs in (Needs.STANDARD, Needs.OVER)
    if turns_on_it and len({seconds_of(asked, step.standard) for step in steps}) > 1:
        return steps
    return (Step(standard=steps[-1].standard, from_date=asked.from_date, to_date=asked.to_date),)


def seconds_of(asked: Question, standard: standards.Standard) -> int:
    """The seconds that the question turns on: asked for, or the line's own."""
    if asked.measure.needs is Needs.OVER:
        return standard.long_wait_s if asked.over is None else asked.over
    return standard.standard_s if asked.within is None else asked.within


def _parameters(asked: Question, step: Step) -> dict[str, object]:
    every = {
        "line": asked.line,
        "origin": asked.origin,
        "from_date": step.from_date,
        "to_date": step.to_date,
        "by": asked.by.value,
        "within_s": seconds_of(asked, step.standard),
        "short_s": asked.short_s,
        "outcome": asked.measure.outcome,
    }
    return {name: every[name] for name in queries.read(asked.measure.query).params}


def _added(sofar: Columns | None, more: Columns) -> Columns:
    if sofar is None:
        return more
    return {name: (sofar[name] or 0) + (value or 0) for name, value in more.items()}
