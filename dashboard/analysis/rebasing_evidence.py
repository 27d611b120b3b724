"""What speaks for setting limits anew: the level before and after a dated cause, and a lasting shift."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from dashboard.analysis.chart import Point
from dashboard.analysis.measured import signals_of
from dashboard.analysis.rebasing import Rebasing, anew_at, day
from dashboard.analysis.signals import Signals
from dashboard.analysis.terms import Standing
from dashboard.analysis.wish import Wish
from dashboard.errors import DashboardError
from dashboard.measures.answer import Answer
from dashboard.measures.measure import Better
from dashboard.reference.events import Event, events_for
from dashboard.reference.terms import Dating


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """Means in the unit of the measure: of the limits that held before, and of those set anew."""

    before: float
    after: float
    periods_before: int
    periods_after: int
    longest_run: int
    worse: bool


def possible_events(told: Answer) -> tuple[Event, ...]:
    """That could touch the measure, had happened, and lie within the days of the answer."""
    asked = told.asked
    known = events_for(asked.measure.key, asked.line, as_at=asked.as_at)
    return tuple(
        one
        for one in known
        if one.dating is not Dating.PLANNED and asked.from_date < one.starts <= asked.to_date
    )


def event_named(told: Answer, key: str) -> Event:
    known = possible_events(told)
    for event in known:
        if event.id == key:
            return event
    names = ", ".join(one.id for one in known) or "none"
    raise DashboardError(
        f"Limits are set anew only from an event of events.csv that could touch {told.measure.key} of "
        f"{told.line}, has happened, and lies in the days loaded. {key!r} does not; these do: {names}."
    )


def evidence(told: Answer, proposed: Rebasing, others: Sequence[Rebasing] = ()) -> Evidence:
    """Raises DashboardError where too few complete periods follow, or no shift."""
    kept = tuple(one for one in others if one.event.id != proposed.event.id)
    found = signals_of(told, Wish(rebases=(*kept, proposed)))
    least, by = found.chart.settings.trial_from, told.asked.by
    after = [one for one in found.chart.points if one.ghost and _since(one, proposed)]
    if proposed not in found.rebased or not after or after[0].standing is Standing.TOO_FEW:
        raise DashboardError(
            f"Limits set anew take {least} complete {by}s after {day(proposed.day)} "
            f"({proposed.event.label}), with a {by} before it. There are not as many yet: wait for them."
        )
    return _shifted(_of(after, found, proposed), found, told, proposed)


def _since(one: Point, proposed: Rebasing) -> bool:
    return one.reading.period is not None and one.reading.period.first_day >= proposed.day


def _of(after: Sequence[Point], found: Signals, proposed: Rebasing) -> Evidence:
    first = after[0]
    before, level = (limits.mean if limits else 0.0 for limits in (first.ghost, first.limits))
    sides = [(one.reading.value - before) * (level - before) > 0 for one in after]
    runs = [sum(1 for _ in run) for beyond, run in groupby(sides) if beyond]
    old = [one for one in found.chart.points if not _since(one, proposed)]
    whose = anew_at(found.rebased, old[-1].reading.period)
    earlier = [one for one in old if one.in_baseline and anew_at(found.rebased, one.reading.period) == whose]
    better = found.chart.better
    worse = (level < before) if better is Better.HIGHER else (level > before and better is Better.LOWER)
    return Evidence(
        before=before,
        after=level,
        periods_before=len(earlier),
        periods_after=len(after),
        longest_run=max(runs, default=0),
        worse=worse,
    )


def _shifted(seen: Evidence, found: Signals, told: Answer, proposed: Rebasing) -> Evidence:
    shift, by = found.chart.settings.shift, told.asked.by
    if seen.periods_before < found.chart.settings.trial_from:
        raise DashboardError(
            f"Before {day(proposed.day)} only {seen.periods_before} complete {by}s make the old limits: too "
            f"few to say that the level moved. It takes {found.chart.settings.trial_from}."
        )
    if seen.longest_run < shift:
        raise DashboardError(
            f"Limits are set anew only after a shift: {shift} {by}s in a row on one side of the old mean. "
            f"After {day(proposed.day)} there are at most {seen.longest_run}: the old limits still fit."
        )
    return seen


def agreed(told: Answer, proposed: Rebasing, others: Sequence[Rebasing] = ()) -> Rebasing:
    """`worse` says whether a person acknowledged that the level got worse; raises where they must and
    did not, or where name or reason is missing.
    """
    for what, said in (("name", proposed.name), ("reason", proposed.reason)):
        if not said:
            raise DashboardError(f"Limits are set anew by a person and for a reason: give a {what}.")
    seen = evidence(told, proposed, others)
    if seen.worse and not proposed.worse:
        raise DashboardError(
            f"The level got worse after {day(proposed.day)}: limits set anew would make that look usual. "
            "Say that you know it (--although-worse, or the box of the form), and the pages will say so too."
        )
    return replace(proposed, worse=seen.worse)
