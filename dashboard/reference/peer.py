"""One passport: who publishes what, by which rules, and the columns of `peers.csv`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.reference import cells
from dashboard.reference.peer_terms import AnsweredBy, Covers, GivenUp, Publishes, TimedFrom
from dashboard.reference.tables import Misfits, Table, repeated, strangers
from dashboard.reference.terms import Clock, Form, PublishedMeasure


@dataclass(frozen=True, kw_only=True)
class Rules:
    """How a figure was measured; None where no source says.

    `form` is one that a source states, never an assumed one. `cut_off_s`: a caller who gives up sooner
    is not counted as having given up; 0 where all are counted.
    """

    clock: Clock = Clock.NOT_STATED
    timed_from: TimedFrom | None = None
    answered_by: AnsweredBy | None = None
    form: Form | None = None
    given_up: GivenUp | None = None
    cut_off_s: int | None = None


@dataclass(frozen=True, kw_only=True)
class Peer:
    """`geography` publishes figures of `measures` by these rules, on the days of `periods`; or, by
    `publishes`, does not, and `note` is the sentence that says so.

    `forces` is how many the publication covers. Days are inclusive; None where it goes on, or no
    source says since when.
    """

    id: str
    geography: str
    covers: Covers
    forces: int | None
    line: str
    publishes: Publishes
    measures: tuple[PublishedMeasure, ...]
    clock: Clock
    timed_from: TimedFrom | None
    answered_by: AnsweredBy | None
    form: Form | None
    form_assumed: bool
    given_up: GivenUp | None
    cut_off_s: int | None
    periods: str
    from_date: date | None
    to_date: date | None
    source: str
    published_on: str
    url: str
    note: str

    def __post_init__(self) -> None:
        if (self.publishes is Publishes.FIGURES) != bool(self.measures and self.periods):
            raise ValueError("measures and periods are wanted where figures are published, and only there.")
        if self.publishes is not Publishes.FIGURES and not self.note:
            raise ValueError("note is wanted where nothing is published: it is the reason that is shown.")
        if (self.forces is None) != (self.covers is Covers.ITSELF):
            raise ValueError("forces is wanted where a passport covers several, and only there.")
        if self.form_assumed and self.form is None:
            raise ValueError("form_assumed is yes, but there is no form.")
        if self.from_date and self.to_date and self.to_date < self.from_date:
            raise ValueError(f"to_date {self.to_date} is before from_date {self.from_date}.")
        if (self.timed_from is TimedFrom.BT) != (self.clock is Clock.BT):
            raise ValueError("timed from BT taking the call and the BT clock go together.")

    @property
    def rules(self) -> Rules:
        return Rules(
            clock=self.clock,
            timed_from=self.timed_from,
            answered_by=self.answered_by,
            form=None if self.form_assumed else self.form,
            given_up=self.given_up,
            cut_off_s=self.cut_off_s,
        )

    @property
    def visible_from(self) -> date:
        return cells.last_day(self.published_on)

    def speaks_of(self, first_day: date, last_day: date) -> bool:
        return (self.from_date or date.min) <= first_day and last_day <= (self.to_date or date.max)


def misfits(rows: Sequence[Peer], lines: tuple[str, ...]) -> Misfits:
    return repeated([row.id for row in rows]) + strangers([(row.line,) for row in rows], lines)


TABLE = Table(
    file="peers.csv",
    build=Peer,
    columns={
        "id": cells.text,
        "geography": cells.text,
        "covers": cells.one_of(Covers),
        "forces": cells.maybe(cells.whole(2, 99)),
        "line": cells.text,
        "publishes": cells.one_of(Publishes),
        "measures": cells.some_of(PublishedMeasure),
        "clock": cells.one_of(Clock),
        "timed_from": cells.maybe(cells.one_of(TimedFrom)),
        "answered_by": cells.maybe(cells.one_of(AnsweredBy)),
        "form": cells.maybe(cells.one_of(Form)),
        "form_assumed": cells.yes_or_no,
        "given_up": cells.maybe(cells.one_of(GivenUp)),
        "cut_off_s": cells.maybe(cells.whole(0, 3600)),
        "periods": cells.maybe_text,
        "from_date": cells.maybe(cells.day),
        "to_date": cells.maybe(cells.day),
        "source": cells.text,
        "published_on": cells.part_of_a_date,
        "url": cells.place,
        "note": cells.maybe_text,
    },
)
