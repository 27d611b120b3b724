"""What the reader chose, frozen for a run: read from the URL, passed to every panel."""

import datetime
from dataclasses import dataclass, replace

from dashboard.analysis.against import NOTHING, Against
from dashboard.measures.measure import Measure
from dashboard.measures.question import Question
from dashboard.minutes.meeting import Meeting
from dashboard.periods import By
from dashboard.reference.terms import Form
from dashboard.ui.held import Held
from dashboard.ui.spans import Span


@dataclass(frozen=True, kw_only=True)
class Filters:
    """Both days included, and both before `as_at`. `held` pins the store's version; None without data.

    `cut_off`: calls given up within so many seconds are short. `opens` is the day that practice data open
    as at. `meetings` are those held by `as_at`, newest first; `extract` is the id of the one chosen.
    """

    held: Held | None
    line: str
    span: Span
    from_date: datetime.date
    to_date: datetime.date
    by: By
    origin: str | None
    form: Form
    cut_off: int
    as_at: datetime.date
    opens: datetime.date | None
    meeting: datetime.date | None
    meetings: tuple[Meeting, ...]
    extract: str | None = None
    compare: Against = NOTHING

    @property
    def usual_day(self) -> datetime.date:
        """The day that a bare link is shown as at."""
        known = self.opens or (self.held.as_at(self.line) if self.held else None)
        return known or datetime.date.today()

    def question(self, measure: Measure, *, form: Form | None = None) -> Question:
        """Of these days, this line, this origin; `form` in place of the chosen one."""
        asked = Question(
            measure=measure,
            line=self.line,
            from_date=self.from_date,
            to_date=self.to_date,
            by=self.by,
            origin=self.origin,
            form=(form or self.form) if measure.takes_form else None,
        )
        return replace(asked, cut_off=self.cut_off) if asked.turns_on_cut_off else asked
