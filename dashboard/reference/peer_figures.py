"""A published figure held against its passport: one that is not by those rules is refused."""

from collections.abc import Iterator, Sequence

from dashboard.reference.peer import Peer
from dashboard.reference.peer_terms import Covers
from dashboard.reference.published_figure import Published
from dashboard.reference.tables import Misfits
from dashboard.reference.terms import PublishedMeasure

TIMED = (PublishedMeasure.ANSWERED_WITHIN, PublishedMeasure.MEAN_ANSWER_TIME, PublishedMeasure.LONGEST_WAIT)


def against_passports(rows: Sequence[Published], passports: Sequence[Peer]) -> Misfits:
    known = {one.id: one for one in passports}
    return [
        (place, f"{why} (passport {row.passport!r}).")
        for place, row in enumerate(rows)
        if row.passport
        for why in _unlike(row, known.get(row.passport))
    ]


def _unlike(row: Published, passport: Peer | None) -> Iterator[str]:
    if passport is None:
        yield "its passport is not in peers.csv"
        return
    if passport.covers is Covers.ITSELF and passport.geography != row.geography:
        yield f"its passport is {passport.geography}'s, the figure {row.geography}'s"
    if passport.line != row.line:
        yield f"its passport is of line {passport.line}, the figure of {row.line}"
    if row.measure not in passport.measures:
        yield f"its passport does not name {row.measure}"
    if row.measure in TIMED and row.clock != passport.clock:
        yield f"its passport's clock is {passport.clock}, the figure's {row.clock}"
    if row.form is not None and (row.form, row.form_assumed) != (passport.form, passport.form_assumed):
        yield "its form is not its passport's"
    if not passport.speaks_of(row.period_start, row.period_end):
        yield "its days are outside its passport's"
