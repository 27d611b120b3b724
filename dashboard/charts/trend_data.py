"""What a trend is drawn from: answers, and all that is known about their days."""

import datetime
from dataclasses import dataclass

from dashboard.charts.outside import Outside
from dashboard.measures.answer import Answer
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
class Trend:
    """One line for each answer, of one unit; `steps` are the targets that may be drawn over them.

    Where nothing can be worked out, a lone answer without a value gives the chart its days.
    """

    answers: tuple[Answer, ...]
    steps: tuple[Step, ...] = ()
    events: tuple[Event, ...] = ()
    meetings: tuple[MeetingMark, ...] = ()
    outside: tuple[Outside, ...] = ()

    @property
    def data(self) -> str:
        """Own or practice."""
        return self.answers[0].data

    @property
    def is_worked_out(self) -> bool:
        return any(row.value is not None for told in self.answers for row in told.rows)

    @property
    def names(self) -> dict[str, str]:
        """What each line is called where it ends."""
        return {told.measure.key: short_name(told.measure) for told in self.answers}


def short_name(measure: Measure) -> str:
    return NAMES.get(measure.key, measure.name)
