"""Second and later attempts of a month's callers, ready to be asked for one by one or all at once."""

import numpy as np
import numpy.typing as npt

from dashboard.queueing import Attempt
from dashboard.sample.callers import Callers, Drawn
from dashboard.sample.chains import SECOND, Attempts, attempts_of
from dashboard.sample.days import Codes, Moments
from dashboard.sample.handling import Handled, handled_of
from dashboard.sample.streams import LINES
from dashboard.sample.telephones import Keys, shown

_ON_999 = LINES.index("999")


class Redials:
    """A row for each attempt that may come to pass; `rows` finds it.

    line, talk_ms, hold_ms, wrap_ms, caller (0 where withheld): arrays by row. A redial's stream, unit and
    disposition are its first attempt's: it is the same matter.
    """

    def __init__(
        self, first_row: Codes, attempts: Attempts, handled: Handled, line: npt.NDArray[np.int8], caller: Keys
    ) -> None:
        self.line, self.caller = line, caller
        self.talk_ms, self.hold_ms, self.wrap_ms = handled.talk_ms, handled.hold_ms, handled.wrap_ms
        self._first_row = first_row
        handling = handled.talk_ms + handled.hold_ms + handled.wrap_ms
        # A view's numbers are Python's own, read one by one three times as quickly as an array's.
        self._first = first_row.data
        self._columns = (
            attempts.line.data,
            attempts.patience_ms.data,
            attempts.ring_ms.data,
            handling.data,
            attempts.again_ms.data,
        )

    def rows(self, index: Codes, attempt: Codes) -> Codes:
        """`index` is the place of the first attempt in its month's Callers; `attempt` is 2 or later."""
        return np.asarray(self._first_row[index] + attempt - SECOND)

    def attempt(self, index: int, attempt: int, _at_ms: int) -> Attempt:
        """When it comes was settled with the attempt before."""
        row = self._first[index] + attempt - SECOND
        line, patience, ring, handling, again = self._columns
        return Attempt(line[row], patience[row], ring[row], handling[row], again[row])


def redials_of(callers: Callers) -> Redials:
    attempts = attempts_of(callers.drawn)
    on_999 = _on_999(callers.drawn, attempts)
    place = np.full(len(callers.drawn.day), -1, dtype=np.int64)
    place[callers.number] = np.arange(len(callers.number))
    index = place[attempts.who]
    ringing = np.flatnonzero(index >= 0)
    many = np.bincount(index[ringing], minlength=len(callers.number))
    first_row = np.cumsum(many) - many
    order = np.empty(len(ringing), dtype=np.int64)
    order[first_row[index[ringing]] + attempts.attempt[ringing] - SECOND] = ringing
    return _described(callers, index[order], attempts.at(order), first_row, on_999)


def _described(
    callers: Callers, index: Codes, attempts: Attempts, first_row: Codes, on_999: Handled
) -> Redials:
    switched = attempts.line < callers.line[index]
    mine, other = callers.drawn.handled, attempts.who
    handled = Handled(
        talk_ms=np.where(switched, on_999.talk_ms[other], mine.talk_ms[other]),
        hold_ms=np.where(switched, on_999.hold_ms[other], mine.hold_ms[other]),
        wrap_ms=np.where(switched, on_999.wrap_ms[other], mine.wrap_ms[other]),
    )
    caller = shown(callers.drawn.draw, callers.key[index], attempts.line, callers.drawn.stream[other])
    return Redials(first_row, attempts, handled, attempts.line.astype(np.int8), caller)


def _on_999(drawn: Drawn, attempts: Attempts) -> Handled:
    """By caller drawn: how long a matter of 101 takes those who answer it on 999."""
    who = np.unique(attempts.who[attempts.line == _ON_999])
    handled = handled_of(drawn.draw, drawn.day[who], "on 999")
    many = len(drawn.day)
    return Handled(
        talk_ms=_laid_out(handled.talk_ms, who, many),
        hold_ms=_laid_out(handled.hold_ms, who, many),
        wrap_ms=_laid_out(handled.wrap_ms, who, many),
    )


def _laid_out(values: Moments, places: Codes, many: int) -> Moments:
    laid_out = np.zeros(many, dtype=np.int64)
    laid_out[places] = values
    return laid_out
