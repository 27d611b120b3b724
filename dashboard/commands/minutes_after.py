"""What the measures that promises speak of did afterwards: lines under the tracker (--measures)."""

import datetime
from collections.abc import Iterator
from typing import Any

from dashboard.analysis.after_promise import AfterPromise, after_promise, days_wanted
from dashboard.charts import words
from dashboard.measures import ALL, named
from dashboard.measures.answer import answer
from dashboard.measures.measure import Kind, Needs
from dashboard.measures.question import Question
from dashboard.measures.stretch import Stretch
from dashboard.measures.telling import marked
from dashboard.minutes.following.tracker import Tracked
from dashboard.periods import By
from dashboard.reference import standards
from dashboard.store.reading import Store

# A percentile does not add up over days, and those that want seconds are not asked without them.
TOLD = frozenset(
    one.key for one in ALL if one.kind is not Kind.PERCENTILE and one.needs not in (Needs.WITHIN, Needs.OVER)
)


def afterwards(one: Tracked, store: Store) -> Iterator[tuple[str, str, AfterPromise]]:
    """Measure, line and what was found, of each measure and line that its extract speaks of."""
    if one.due is None:
        return
    (first, _), (_, last) = days_wanted(one.said_on, one.due)
    covered = {str(row["line"]) for row in store.rows("stretches_covered")}
    for link in one.links:
        for line in link.lines or standards.lines():
            if link.measure in TOLD and line in covered:
                asked = Question(
                    measure=named(link.measure), line=line, from_date=first, to_date=last, by=By.DAY
                )
                found = after_promise(answer(store, asked), one.said_on, one.due, one.as_at)
                yield link.measure, line, found


def lines(one: Tracked, store: Store) -> Iterator[str]:
    for measure, line, found in afterwards(one, store):
        what = f"{line} {named(measure).name.lower()}"
        if found.why_not:
            yield f"{what}: cannot tell, {found.why_not}."
        else:
            also = ", ".join(event.label for event in found.between)
            others = f" In between: {also}." if also else ""
            told = f"{what}: {_figure(found.before, measure)} before, {_figure(found.after, measure)} after."
            yield marked(f"{told}{others} What came after need not have come of it.", store.data)


def _figure(one: Stretch | None, measure: str) -> str:
    if one is None:
        return "not known"
    per = " a day" if named(measure).kind is Kind.COUNT else ""
    of = f" of {one.out_of:,}" if one.out_of else ""
    return f"{words.value(named(measure).unit, one.value)}{per}{of} ({one.known} of {one.days} days)"


def as_json(one: Tracked, store: Store) -> list[dict[str, Any]]:
    return [
        {
            "data": store.data,
            "measure": measure,
            "line": line,
            "before": _stretch(found.before),
            "after": _stretch(found.after),
            "between": [event.id for event in found.between],
            "cannot_tell": found.why_not or None,
        }
        for measure, line, found in afterwards(one, store)
    ]


def _stretch(one: Stretch | None) -> dict[str, Any] | None:
    if one is None:
        return None
    day: dict[str, datetime.date] = {"first": one.first, "last": one.last}
    return {name: str(on) for name, on in day.items()} | {
        "value": one.value,
        "counted": one.counted,
        "out_of": one.out_of,
        "known": one.known,
        "days": one.days,
    }
