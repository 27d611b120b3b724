"""The figures of the Briefing page, worked out once for a store's version and a day."""

import datetime
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dashboard.analysis.measured import signals_of
from dashboard.analysis.rebasing import Rebasing, in_words
from dashboard.analysis.signals import Signals
from dashboard.analysis.wish import Wish
from dashboard.charts.briefed import Briefed
from dashboard.charts.promised import on_or_off, path_of
from dashboard.charts.thirteen_months import MONTHS, Months, thirteen_months
from dashboard.measures.answer import Answer
from dashboard.measures.answering import ABANDONMENT, ANSWERED_IN_TIME
from dashboard.measures.demand import GAVE_UP, OFFERED, WAITED_OVER
from dashboard.measures.measure import Measure
from dashboard.measures.question import Question
from dashboard.measures.waits import MEDIAN_ANSWER_TIME
from dashboard.periods import DAY, By
from dashboard.reference import standards
from dashboard.reference.trajectories import trajectory_of
from dashboard.ui import caches
from dashboard.ui.held import LineHeld
from dashboard.ui.rebased import rebasings
from dashboard.ui.spans import Span, first_day_of

BY_MONTH = (OFFERED, ANSWERED_IN_TIME, MEDIAN_ANSWER_TIME, WAITED_OVER, GAVE_UP, ABANDONMENT)


@dataclass(frozen=True, kw_only=True)
class LineFigures:
    """`path` is what was promised of each of the last months; `promised` says how it stands."""

    briefed: Briefed
    by_month: dict[str, tuple[Answer, Signals]]
    path: tuple[float | None, ...]
    promised: str

    @property
    def line(self) -> str:
        return self.briefed.line

    def latest(self, measure: Measure) -> float | None:
        """In the month that the briefing speaks of."""
        month = self.briefed.month
        rows = self.by_month[measure.key][0].rows
        return next((row.value for row in rows if month and row.period == month.period), None)


@dataclass(frozen=True, kw_only=True)
class Figures:
    """`data_to` is the last day covered before the day shown; `loaded_on` the latest day of a later load."""

    lines: tuple[LineFigures, ...]
    months: Months | None
    data_to: datetime.date | None
    loaded_on: datetime.date | None
    cannot_tell: tuple[str, ...]

    @property
    def set_anew(self) -> tuple[str, ...]:
        """What is said of limits that somebody set anew."""
        read = [one for line in self.lines for _, one in line.by_month.values()]
        return tuple(f"{one.title}: {in_words(anew)}" for one in read for anew in one.rebased)


def figures(file: Path, as_at: datetime.date) -> Figures:
    return _figures(file, as_at, rebasings())


@lru_cache(maxsize=64)
def _figures(file: Path, as_at: datetime.date, rebases: tuple[Rebasing, ...]) -> Figures:
    held = caches.held_in(file)
    every = [one for line in standards.lines() if (one := held.of(line))]
    known = [one for one in every if one.stretches[0].first_day < as_at]
    lines = tuple(_line(file, one, as_at, Wish(rebases=rebases)) for one in known)
    loads = [load for load in held.loads if load["covers_from"] and load["covers_from"] < as_at]
    later = [day for load in loads if (day := load["loaded_at"].date()) > as_at]
    return Figures(
        lines=lines,
        months=_months(lines),
        data_to=max((_last_before(one, as_at) for one in known), default=None),
        loaded_on=max(later, default=None),
        cannot_tell=tuple(dict.fromkeys(said for load in loads for said in load["cannot_tell"])),
    )


def _first(one: LineHeld, as_at: datetime.date) -> datetime.date:
    """Where the limits of the other pages begin too: of the stretch that two years before the day lie in."""
    usual = first_day_of(Span.MONTHS_24, as_at, None)
    begun = [stretch.first_day for stretch in one.stretches if stretch.first_day < as_at]
    return one.from_within(usual, as_at - DAY) or begun[-1]


def _last_before(one: LineHeld, as_at: datetime.date) -> datetime.date:
    begun = [stretch for stretch in one.stretches if stretch.first_day < as_at]
    return min(begun[-1].last_day, as_at - DAY)


def _line(file: Path, held: LineHeld, as_at: datetime.date, wish: Wish) -> LineFigures:
    by_month = {one.key: _read(file, held, one, as_at, wish) for one in BY_MONTH}
    told, signals = by_month[ANSWERED_IN_TIME.key]
    weekly = caches.answer_to(file, _question(held, ANSWERED_IN_TIME, By.WEEK, as_at))
    path = trajectory_of(held.line, ANSWERED_IN_TIME.key, as_at)
    return LineFigures(
        briefed=Briefed(line=held.line, by_month=told, by_week=weekly, signals=signals),
        by_month=by_month,
        path=path_of(told.rows[-MONTHS:], path) if path else (),
        promised=on_or_off(told, path) if path else "",
    )


def _read(
    file: Path, held: LineHeld, measure: Measure, as_at: datetime.date, wish: Wish
) -> tuple[Answer, Signals]:
    told = caches.answer_to(file, _question(held, measure, By.MONTH, as_at))
    return told, signals_of(told, wish)


def _question(held: LineHeld, measure: Measure, by: By, as_at: datetime.date) -> Question:
    """All days from the first covered on, so that limits have something to stand on."""
    return Question(
        measure=measure,
        line=held.line,
        from_date=_first(held, as_at),
        to_date=_last_before(held, as_at),
        by=by,
        as_at=as_at,
    )


def _months(lines: tuple[LineFigures, ...]) -> Months | None:
    months = [one.briefed.month.period.last_day for one in lines if one.briefed.month]
    asked = [one.by_month[measure.key] for one in lines for measure in BY_MONTH]
    return thirteen_months(asked, max(months)) if months else None
