"""A published figure of our force beside the store's own of the same days: the gap, and its sources."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dashboard.measures.answer import Answer
from dashboard.measures.measure import Kind
from dashboard.measures.telling import mark
from dashboard.reference.comparable import comparable
from dashboard.reference.compared import Compared, of_published
from dashboard.reference.folder import FOLDER
from dashboard.reference.peer import Rules
from dashboard.reference.peer_terms import AnsweredBy, GivenUp, TimedFrom
from dashboard.reference.published_figure import Published
from dashboard.reference.terms import Clock, Exactness

_EXACTNESS = {
    Exactness.ROUNDED: "The published figure is rounded.",
    Exactness.DERIVED: "The published figure was worked out from others that were published.",
}


@dataclass(frozen=True, kw_only=True)
class Reconciled:
    """`own` is None where not all of those days are loaded, or they give no value; `why_none` says which.

    `gap` is own less published; `sources` are sentences, those of the clock first.
    """

    figure: Published
    answer: Answer
    own: float | None
    why_none: str
    sources: tuple[str, ...]

    @property
    def gap(self) -> float | None:
        return None if self.own is None else self.own - self.figure.value


def reconciled(figure: Published, own: Answer, folder: Path = FOLDER) -> Reconciled:
    """`own` is asked of exactly the figure's days, in its form, by periods that cover them whole."""
    value, why = _over_all(own)
    sources = comparable(of_published(figure, folder), of_own(figure, own))
    more = () if value is None else tuple(_more(figure))
    return Reconciled(figure=figure, answer=own, own=value, why_none=why, sources=(*sources, *more))


def of_own(figure: Published, own: Answer) -> Compared:
    """What the store's own figure is, by the same rules as a passport's: of the same days and calls."""
    return Compared(
        geography=figure.geography,
        line=own.line,
        measure=figure.measure,
        within_s=figure.within_s,
        origin=own.asked.origin or "",
        first_day=figure.period_start,
        last_day=figure.period_end,
        rules=Rules(
            clock=Clock.FORCE,
            timed_from=TimedFrom.SWITCH,
            # An export says that a call was answered, not by whom; in the practice force it is a person.
            answered_by=AnsweredBy.PERSON if mark(own.data) else None,
            form=own.form,
            given_up=GivenUp.HUNG_UP,
            cut_off_s=0,
        ),
    )


def _over_all(own: Answer) -> tuple[float | None, str]:
    """Counts and sums added up over the periods, and only then divided."""
    short = [row for row in own.rows if not row.complete]
    if short:
        whole = all(row.why_no_value and row.value is None for row in own.rows)
        return None, "not loaded" if whole else "not all of these days are loaded"
    if any(row.numerator is None for row in own.rows):
        return None, next(row.why_no_value or "" for row in own.rows if row.numerator is None)
    top = sum(row.numerator or 0 for row in own.rows)
    if own.measure.kind is Kind.COUNT:
        return top, ""
    behind = sum(row.denominator or 0 for row in own.rows)
    return (top / behind, "") if behind else (None, own.measure.nobody or "no calls")


def _more(figure: Published) -> Iterator[str]:
    if figure.exactness in _EXACTNESS:
        yield _EXACTNESS[figure.exactness]
    if figure.form_assumed:
        yield f"That the published figure is of form {figure.form} is assumed: its source does not say."
    if figure.conflict_why:
        yield figure.conflict_why
