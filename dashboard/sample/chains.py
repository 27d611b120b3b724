"""Who rings again after giving up: the whole chain of each caller's attempts, drawn beforehand.

When somebody gives up is settled by their patience alone, and so is when they ring again: the room only finds
out how much of a chain comes to pass.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np

from dashboard.sample.callers import Drawn
from dashboard.sample.days import Codes, Moments
from dashboard.sample.effects import in_outage
from dashboard.sample.patience import patience_ms, ring_ms
from dashboard.sample.ringing_again import NEVER, ringing_again

SECOND = 2


@dataclass(frozen=True, kw_only=True)
class Attempts:
    """Arrays of one length; `who` is a caller's place among those drawn, `attempt` is 2 or later."""

    who: Codes
    attempt: Codes
    line: Codes
    patience_ms: Moments
    ring_ms: Moments
    again_ms: Moments

    def at(self, places: Codes) -> "Attempts":
        return Attempts(**{field.name: getattr(self, field.name)[places] for field in fields(self)})


def attempts_of(drawn: Drawn) -> Attempts:
    """Second attempts, then third ones …, also of those whom a change keeps from ringing."""
    who = np.flatnonzero(drawn.next_line != NEVER)
    line, at_ms = drawn.next_line[who], drawn.next_ms[who]
    rounds = []
    for attempt in range(SECOND, drawn.draw.settings.parts["redial"]["tries"] + 1):
        attempts, line, at_ms = _round(drawn, attempt, who, line, at_ms)
        rounds.append(attempts)
        on = np.flatnonzero(line != NEVER)
        who, line, at_ms = attempts.who[on], line[on], at_ms[on]
    return Attempts(**{field.name: _joined(rounds, field.name) for field in fields(Attempts)})


def _round(
    drawn: Drawn, attempt: int, who: Codes, line: Codes, at_ms: Moments
) -> tuple[Attempts, Codes, Moments]:
    """These attempts, the line of those after them, and when they come."""
    draw, subject = drawn.draw, f"of attempt {attempt}"
    cell = line * len(draw.days) + drawn.day[who]
    patience = patience_ms(draw, cell, subject)
    next_line, again = ringing_again(draw, line, subject)
    next_ms = at_ms + patience + again
    last = attempt == draw.settings.parts["redial"]["tries"]
    attempts = Attempts(
        who=who,
        attempt=np.full(len(who), attempt),
        line=line,
        patience_ms=patience,
        ring_ms=ring_ms(draw, cell, subject),
        again_ms=np.where(in_outage(draw, next_ms) | last, NEVER, again),
    )
    return attempts, next_line, next_ms


def _joined(rounds: Sequence[Attempts], name: str) -> Codes:
    return np.concatenate([getattr(attempts, name) for attempts in rounds])
