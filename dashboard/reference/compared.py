"""What is known of a figure that must match another's before the two may be drawn together."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from dashboard.reference.folder import FOLDER
from dashboard.reference.peer import Rules
from dashboard.reference.peer_terms import Covers
from dashboard.reference.peers import peer
from dashboard.reference.published_figure import Published
from dashboard.reference.terms import Per, PeriodBasis, PublishedMeasure, Span


@dataclass(frozen=True, kw_only=True)
class Compared:
    """A published figure, or the store's own: then the seconds of `answered_in_time` go in `within_s`.

    `table` is the passport under which all forces are measured alike, blank where there is none.
    Days are inclusive; `days_stated` is False where they are our reading. `usual` is set for a
    level (so many a day), which is no period's total.
    """

    geography: str
    line: str
    measure: PublishedMeasure
    within_s: int | None = None
    origin: str = ""
    first_day: date
    last_day: date
    days_stated: bool = True
    usual: Per | None = None
    rules: Rules
    table: str = ""

    @property
    def measured(self) -> str:
        words = self.measure.replace("_", " ")
        return f"{words} {self.within_s} s" if self.within_s else words

    @property
    def days(self) -> str:
        """November 2023, or 1 April 2024 to 31 October 2024."""
        first, last = self.first_day, self.last_day
        next_day = last + timedelta(days=1)
        if (first.day, next_day.day) == (1, 1) and (first.year, first.month) == (last.year, last.month):
            return f"{first:%B %Y}"
        return f"{first.day} {first:%B %Y} to {last.day} {last:%B %Y}"


def of_published(row: Published, folder: Path = FOLDER) -> Compared:
    passport = peer(row.passport, folder) if row.passport else None
    unknown = Rules(clock=row.clock, form=None if row.form_assumed else row.form)
    alike = passport is not None and passport.covers is Covers.ALIKE
    return Compared(
        geography=row.geography,
        line=row.line,
        measure=row.measure,
        within_s=row.within_s,
        origin=row.origin,
        first_day=row.period_start,
        last_day=row.period_end,
        days_stated=_stated(row, alike),
        usual=row.per,
        rules=passport.rules if passport else unknown,
        table=row.passport if alike else "",
    )


def _stated(row: Published, alike: bool) -> bool:
    """One table's months are the same months for every force in it, even where we read which they are."""
    return row.span != Span.POINT and (alike or row.period_basis == PeriodBasis.STATED)
