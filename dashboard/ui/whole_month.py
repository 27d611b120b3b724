"""The last complete month of the days chosen: what the panels of one month are about."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import plotly.graph_objects as go

from dashboard.charts.palette import Palette
from dashboard.charts.waits_told import WaitsTold
from dashboard.measures.answer import Answer
from dashboard.measures.answering import ANSWERED_IN_TIME
from dashboard.measures.demand import OFFERED
from dashboard.measures.measure import Measure
from dashboard.measures.question import Question
from dashboard.periods import By
from dashboard.reference.terms import Form
from dashboard.ui import caches
from dashboard.ui.chosen import Filters
from dashboard.ui.empty import nothing_here, nothing_loaded
from dashboard.ui.style import is_dark

NO_MONTH = "No month is complete in the days chosen: choose a longer period, or load calls for them."


@dataclass(frozen=True, kw_only=True)
class WholeMonth:
    filters: Filters
    file: Path
    offered: Answer

    def answer(self, measure: Measure, form: Form | None = None) -> Answer:
        asked = self.filters.question(measure, form=form)
        period = self.offered.rows[0].period
        return caches.answer_to(
            self.file, replace(asked, by=By.MONTH, from_date=period.first_day, to_date=period.last_day)
        )

    def forms(self) -> tuple[Answer, ...]:
        return tuple(self.answer(ANSWERED_IN_TIME, form) for form in Form)

    def waits(self) -> WaitsTold:
        return _waits_told(self.file, self.offered.asked)

    def figure(self, key: str, draw: Callable[[Palette], go.Figure]) -> go.Figure:
        """Drawn once for all readers of this month, this line, this origin and this cut-off."""
        made_from = f"{key} {self.file} {self.offered.asked!r} {self.filters.cut_off}"
        return caches.drawn(made_from, is_dark(), draw)


@lru_cache(maxsize=200)
def _waits_told(file: Path, asked: Question) -> WaitsTold:
    return WaitsTold(told=caches.answer_to(file, asked), waits=caches.waits_behind(file, asked))


def whole_month(filters: Filters) -> WholeMonth | None:
    """None where no month with calls is complete."""
    if filters.held is None:
        return None
    file = filters.held.file
    asked = replace(filters.question(OFFERED), by=By.MONTH)
    rows = [row for row in caches.answer_to(file, asked).rows if row.complete and row.value]
    if not rows:
        return None
    period = rows[-1].period
    month = replace(asked, from_date=period.first_day, to_date=period.last_day)
    return WholeMonth(filters=filters, file=file, offered=caches.answer_to(file, month))


def no_month(filters: Filters) -> None:
    if filters.held is None or filters.held.of(filters.line) is None:
        nothing_loaded((OFFERED,), filters.line)
    else:
        nothing_here(NO_MONTH)
