"""A month's callers: who rings when, why, and what they are like, whatever then becomes of their calls."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from dashboard.sample.changes import Changes
from dashboard.sample.days import Codes, Marks, Moments
from dashboard.sample.demand import Offers, in_order, offers_of
from dashboard.sample.draw import Draw
from dashboard.sample.effects import effects_of, in_outage
from dashboard.sample.handling import Handled, handled_of
from dashboard.sample.matters import dispositions, units
from dashboard.sample.patience import patience_ms, ring_ms
from dashboard.sample.quiet import moved
from dashboard.sample.ringing_again import NEVER, ringing_again
from dashboard.sample.settings import Settings
from dashboard.sample.telephones import Keys, keys_of, shown

_FIRST = "first"


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """Everyone whom chance brings in a month, in order of time, also those whom an event or a change keeps
    from ringing: what is drawn for them all is the same for each, whoever rings. Arrays of one length.

    `next_line` and `next_ms` are the line rung after giving up (or NEVER), and when.
    """

    draw: Draw
    day: Codes
    stream: Codes
    unit: Codes
    key: Keys
    patience_ms: Moments
    ring_ms: Moments
    handled: Handled
    again_ms: Moments
    next_line: Codes
    next_ms: Moments
    disposition: Codes


@dataclass(frozen=True, kw_only=True)
class Callers:
    """A month's first attempts in order of time: arrays of one length.

    line, stream, unit, disposition are places in LINES, the settings' streams, units_of and dispositions_of;
    unit is -1 where there is none. `caller` is 0 where withheld, `key` the caller all the same; `number` the
    caller's place in `drawn`.
    """

    at_ms: Moments
    line: npt.NDArray[np.int8]
    stream: npt.NDArray[np.int8]
    unit: npt.NDArray[np.int16]
    caller: Keys
    key: Keys
    patience_ms: Moments
    ring_ms: Moments
    talk_ms: Moments
    hold_ms: Moments
    wrap_ms: Moments
    again_ms: Moments
    disposition: npt.NDArray[np.int8]
    number: Codes
    drawn: Drawn


def callers_of_month(settings: Settings, *, seed: int, room: int, month: date, changes: Changes) -> Callers:
    draw = Draw(settings=settings, seed=seed, room=room, month=month, changes=changes)
    effects = effects_of(draw)
    offers = offers_of(draw, effects.most)
    day = draw.half_hours.day[offers.half_hour]
    at_ms = moved(draw, offers)
    ringing = draw.chance("ringing").random(len(at_ms)) < effects.kept[offers.stream, day]
    return _ringing(_drawn(draw, offers, at_ms, day), at_ms, ringing & ~in_outage(draw, at_ms))


def _drawn(draw: Draw, offers: Offers, at_ms: Moments, day: Codes) -> Drawn:
    stream, kind = offers.stream, draw.streams.kind[offers.stream]
    cell = kind * len(draw.days) + day
    patience = patience_ms(draw, cell, _FIRST)
    next_line, again = ringing_again(draw, kind, _FIRST)
    unit, next_ms = units(draw, stream), at_ms + patience + again
    return Drawn(
        draw=draw,
        day=day,
        stream=stream,
        unit=unit,
        key=keys_of(draw, stream, unit),
        patience_ms=patience,
        ring_ms=ring_ms(draw, cell, _FIRST),
        handled=handled_of(draw, cell, _FIRST),
        # Who would ring again during an outage does not get through.
        again_ms=np.where(in_outage(draw, next_ms), NEVER, again),
        next_line=next_line,
        next_ms=next_ms,
        disposition=dispositions(draw, stream),
    )


def _ringing(drawn: Drawn, at_ms: Moments, ringing: Marks) -> Callers:
    number = np.flatnonzero(ringing)
    number = number[in_order(at_ms[number])]
    stream, key = drawn.stream[number], drawn.key[number]
    line = drawn.draw.streams.line[stream]
    return Callers(
        at_ms=at_ms[number],
        line=line.astype(np.int8),
        stream=stream.astype(np.int8),
        unit=drawn.unit[number].astype(np.int16),
        caller=shown(drawn.draw, key, line, stream),
        key=key,
        patience_ms=drawn.patience_ms[number],
        ring_ms=drawn.ring_ms[number],
        talk_ms=drawn.handled.talk_ms[number],
        hold_ms=drawn.handled.hold_ms[number],
        wrap_ms=drawn.handled.wrap_ms[number],
        again_ms=drawn.again_ms[number],
        disposition=drawn.disposition[number].astype(np.int8),
        number=number,
        drawn=drawn,
    )
