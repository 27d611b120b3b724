"""One published figure: its source, clock and definition, and the columns of `published.csv`."""

from dataclasses import dataclass
from datetime import date, time

from dashboard.reference import cells
from dashboard.reference.tables import Misfits, Table, repeated, strangers
from dashboard.reference.terms import Clock, Exactness, Form, Per, PeriodBasis, PublishedMeasure, Span, Unit

WITHIN = (PublishedMeasure.ANSWERED_WITHIN, PublishedMeasure.ANSWERED_WITHIN_COUNT)


@dataclass(frozen=True, kw_only=True)
class Published:
    """One figure. Shares are fractions and changes are fractions of the earlier level.

    `line` is 999, 101, both (the two together) or blank (not of a line). `per` is set where the
    figure is a usual level (1,500 a day), not the period's total: it is then never to be summed.
    Period days are inclusive; times, where it covers less than whole days, are local, and the end
    is exclusive. `passport` is the row of `peers.csv` that says by which rules it was measured; blank
    where no source does. `conflicts` are the ids it must be read with, `conflict_why` the reason.
    """

    id: str
    geography: str
    line: str
    measure: PublishedMeasure
    within_s: int | None
    origin: str
    period_start: date
    start_time: time | None
    period_end: date
    end_time: time | None
    span: Span
    period_basis: PeriodBasis
    per: Per | None
    value: float
    unit: Unit
    target: str
    publisher: str
    title: str
    published_on: str | None
    url: str
    clock: Clock
    form: Form | None
    form_assumed: bool
    definition: str
    passport: str
    exactness: Exactness
    conflicts: tuple[str, ...]
    conflict_why: str
    note: str

    def __post_init__(self) -> None:
        if self.period_end < self.period_start:
            raise ValueError(f"period_end {self.period_end} is before period_start {self.period_start}.")
        if (self.within_s is None) == (self.measure in WITHIN):
            raise ValueError("within_s is wanted for answered_within and its count, and for nothing else.")
        if (self.form is None) == (self.measure == PublishedMeasure.ANSWERED_WITHIN):
            raise ValueError("form is wanted for answered_within, and for nothing else.")
        if self.unit == Unit.SHARE and not -1 <= self.value <= 1:
            raise ValueError(f"a share is a fraction from 0 to 1 (0.27, not 27), got {self.value}.")
        if self.value < 0 and self.measure != PublishedMeasure.OFFERED_CHANGE:
            raise ValueError(f"only a change can be below nought, got {self.value}.")
        # A usual level may be quoted while its days still run; a period's total cannot.
        over = self.period_start if self.per else self.period_end
        if self.visible_from and self.visible_from < over:
            raise ValueError(f"published_on {self.published_on} is before its period is over ({over}).")
        if bool(self.conflicts) != bool(self.conflict_why):
            raise ValueError("conflicts and conflict_why are wanted together, or neither.")

    @property
    def visible_from(self) -> date | None:
        """The first day on which it was surely public; None where its publication is undated."""
        return cells.last_day(self.published_on) if self.published_on else None


def misfits(rows: tuple[Published, ...], lines: tuple[str, ...]) -> Misfits:
    """Rows that do not fit the others, or name a line that lines.csv does not have."""
    of = {row.id: row.conflicts for row in rows}
    one_sided = [
        (place, f"conflicts names {other!r}, which does not name {row.id!r} back.")
        for place, row in enumerate(rows)
        for other in row.conflicts
        if row.id not in of.get(other, ())
    ]
    unknown = strangers([(row.line,) for row in rows], (*lines, "both", ""))
    return repeated([row.id for row in rows]) + one_sided + unknown


TABLE = Table(
    file="published.csv",
    build=Published,
    columns={
        "id": cells.text,
        "geography": cells.text,
        "line": cells.maybe_text,
        "measure": cells.one_of(PublishedMeasure),
        "within_s": cells.maybe(cells.whole(1, 3600)),
        "origin": cells.maybe_text,
        "period_start": cells.day,
        "start_time": cells.maybe(cells.clock_time),
        "period_end": cells.day,
        "end_time": cells.maybe(cells.clock_time),
        "span": cells.one_of(Span),
        "period_basis": cells.one_of(PeriodBasis),
        "per": cells.maybe(cells.one_of(Per)),
        "value": cells.number,
        "unit": cells.one_of(Unit),
        "target": cells.maybe_text,
        "publisher": cells.text,
        "title": cells.text,
        "published_on": cells.maybe(cells.part_of_a_date),
        "url": cells.place,
        "clock": cells.one_of(Clock),
        "form": cells.maybe(cells.one_of(Form)),
        "form_assumed": cells.yes_or_no,
        "definition": cells.text,
        "passport": cells.maybe_text,
        "exactness": cells.one_of(Exactness),
        "conflicts": cells.many,
        "conflict_why": cells.maybe_text,
        "note": cells.maybe_text,
    },
)
