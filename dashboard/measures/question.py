"""What is asked of a measure: of which line, over which days, by what period, counted how."""

import datetime
from dataclasses import dataclass

from dashboard.errors import DashboardError
from dashboard.measures.forms import COUNTING
from dashboard.measures.measure import Measure, Needs
from dashboard.periods import By
from dashboard.reference import standards
from dashboard.reference.standards import SHORT_ABANDON_S
from dashboard.reference.terms import Form

MOST_DAYS_BELOW_A_DAY = 31
MOST_CUT_OFF_S = 60


@dataclass(frozen=True, kw_only=True)
class Question:
    """`to_date` is included. `within` and `over` are seconds; None is the line's own.

    `cut_off` is seconds too: calls given up in that time are short. None is the usual `SHORT_ABANDON_S`.
    """

    measure: Measure
    line: str
    from_date: datetime.date
    to_date: datetime.date
    by: By
    origin: str | None = None
    within: int | None = None
    over: int | None = None
    cut_off: int | None = None
    form: Form | None = None
    as_at: datetime.date | None = None

    def __post_init__(self) -> None:
        for problem in _problems(self):
            raise DashboardError(problem)

    @property
    def counted_as(self) -> Form | None:
        """The form: the one asked for, else the one that the line's target was set for."""
        if not self.measure.takes_form:
            return None
        return self.form or standards.standard_on(self.line, self.to_date).form

    @property
    def turns_on_cut_off(self) -> bool:
        form = self.counted_as
        return self.measure.leaves_out_short or (form is not None and COUNTING[form].credits_short)

    @property
    def short_s(self) -> int:
        return SHORT_ABANDON_S if self.cut_off is None else self.cut_off


def _problems(asked: Question) -> list[str]:
    key = asked.measure.key
    checks = {
        f"There is no line {asked.line!r}: lines.csv has {' and '.join(standards.lines())}.": asked.line
        not in standards.lines(),
        f"--from {asked.from_date} is later than --to {asked.to_date}: swap them.": asked.from_date
        > asked.to_date,
        f"{key} needs the seconds: add --within 20, say.": asked.measure.needs is Needs.WITHIN
        and asked.within is None,
        f"{key} takes no --within; answered_within does.": asked.measure.needs is not Needs.WITHIN
        and asked.within is not None,
        f"{key} takes no --over; waited_over does.": asked.measure.needs is not Needs.OVER
        and asked.over is not None,
        f"{key} takes no --form; answered_in_time and answered_within do.": asked.form is not None
        and not asked.measure.takes_form,
        f"{key} takes no --cut-off; gave_up does, and shares in time with --form A5.": _idle_cut_off(asked),
        f"--cut-off takes whole seconds from 0 to {MOST_CUT_OFF_S}, got {asked.cut_off}.": not 0
        <= (asked.cut_off or 0)
        <= MOST_CUT_OFF_S,
        "--within and --over take whole seconds, 0 or more.": min(asked.within or 0, asked.over or 0) < 0,
        f"By {asked.by} at most {MOST_DAYS_BELOW_A_DAY} days can be asked for at once: "
        f"bring --from and --to nearer, or ask by day.": _too_many_days(asked),
    }
    return [problem for problem, is_so in checks.items() if is_so]


def _idle_cut_off(asked: Question) -> bool:
    return asked.cut_off is not None and asked.line in standards.lines() and not asked.turns_on_cut_off


def _too_many_days(asked: Question) -> bool:
    from_the_calls_themselves = asked.by.below_a_day and asked.measure.query != "calls_by_period"
    return from_the_calls_themselves and (asked.to_date - asked.from_date).days >= MOST_DAYS_BELOW_A_DAY
