"""A series read: its chart, which points its limits come from, what was left out, and every why."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from dashboard.analysis.baseline import Baseline
from dashboard.analysis.chart import Chart
from dashboard.analysis.choosing import Choice
from dashboard.analysis.rebasing import Rebasing
from dashboard.analysis.terms import Assurance, Signal
from dashboard.periods import Period

INCOMPLETE = "not complete: part of it was not asked for, not loaded, not over, or lost to an outage"


@dataclass(frozen=True, kw_only=True)
class LeftOut:
    """A period that takes no part; `value` is what there is of it so far."""

    period: Period
    value: float | None
    why: str


@dataclass(frozen=True, kw_only=True)
class Signals:
    """What a page or a command shows. `about` names the series; `title` does so in a line.

    `provenance` is what a file of it says of its source; empty for a series of somebody's own.
    """

    about: Mapping[str, object]
    title: str
    chart: Chart
    choice: Choice
    baseline: Baseline
    target: float | None
    rebased: tuple[Rebasing, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    provenance: Mapping[str, object] = field(default_factory=dict)

    @property
    def assurance(self) -> Assurance | None:
        return self.chart.assurance(self.target)

    @property
    def assurance_is_of_the_past(self) -> bool:
        """Whether the latest point no longer moves within the limits of its baseline, which it is not in.

        What they say of the target is then said of how things were.
        """
        last = self.chart.points[-1] if self.chart.points else None
        return last is not None and not last.in_baseline and last.signal is not Signal.COMMON_CAUSE

    def since(self, day: date) -> "Signals":
        """The same limits and signals, shown only of periods that start on `day` or later."""
        dated = [(one, one.reading.period) for one in self.chart.points if one.reading.period]
        kept = tuple(one for one, period in dated if period.first_day >= day)
        cut = [
            LeftOut(period=period, value=None, why=INCOMPLETE)
            for _, period in dated
            if period.first_day < day <= period.last_day
        ]
        left_out = (*cut, *(one for one in self.left_out if one.period.last_day >= day))
        return replace(self, chart=replace(self.chart, points=kept), left_out=left_out)
