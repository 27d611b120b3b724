"""What a trend is drawn from: answers, and all that is known about their days."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from dashboard.analysis.chart import Point
from dashboard.analysis.signals import Signals
from dashboard.analysis.terms import Standing
from dashboard.charts.outside import Outside
from dashboard.measures.answer import Answer, Row
from dashboard.measures.measure import Measure
from dashboard.reference.events import Event
from dashboard.reference.standards import Step

NAMES = {
    "median_answer_time": "median",
    "p90_answer_time": "9 in 10",
    "mean_answer_time": "mean",
}


@dataclass(frozen=True, kw_only=True)
class MeetingMark:
    """A meeting's flag on the time axis; `chosen` lights it up."""

    date: datetime.date
    title: str
    chosen: bool = False


@dataclass(frozen=True, kw_only=True)
class Lit:
    """Days that a chosen extract speaks of, both included; `named` by its own words, blank where by none."""

    first: datetime.date
    last: datetime.date
    meeting: datetime.date
    named: str = ""


@dataclass(frozen=True, kw_only=True)
class Trend:
    """One line for each answer, of one unit; `steps` are the targets that may be drawn over them.

    Where nothing can be worked out, a lone answer without a value gives the chart its days. `signals` are
    the first line's; they reach past the days shown, so that no choice of days moves a limit. `earlier` is
    the first line's of a year before, where that is compared with.
    """

    answers: tuple[Answer, ...]
    steps: tuple[Step, ...] = ()
    events: tuple[Event, ...] = ()
    meetings: tuple[MeetingMark, ...] = ()
    outside: tuple[Outside, ...] = ()
    signals: Signals | None = None
    earlier: Answer | None = None
    lit: Lit | None = None

    @property
    def data(self) -> str:
        """Own or practice."""
        return self.answers[0].data

    @property
    def is_worked_out(self) -> bool:
        return any(row.value is not None for told in self.answers for row in told.rows)

    @cached_property
    def points(self) -> Mapping[object, Point]:
        """By the key of their period: those of complete periods shown."""
        charted = self.signals.chart.points if self.signals else ()
        found = {one.reading.period.key: one for one in charted if one.reading.period}
        whole = [row.period.key for row in self.answers[0].rows if row.complete]
        return {key: found[key] for key in whole if key in found}

    @property
    def latest_point(self) -> Point | None:
        return next(reversed(list(self.points.values())), None)

    @property
    def limited(self) -> tuple[tuple[Row, Point], ...]:
        """The periods that limits are drawn at, in order of time: none where too few points make them."""
        pairs = [(row, self.points.get(row.period.key)) for row in self.answers[0].rows]
        return tuple(
            (row, one) for row, one in pairs if one and one.limits and one.standing is not Standing.TOO_FEW
        )

    @property
    def names(self) -> dict[str, str]:
        """What each line is called where it ends."""
        return {told.measure.key: short_name(told.measure) for told in self.answers}


def short_name(measure: Measure) -> str:
    return NAMES.get(measure.key, measure.name)
