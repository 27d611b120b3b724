"""Steady rooms whose answers are known from a line of arithmetic, and Little's law."""

from math import exp, factorial

import numpy as np
import pytest

from dashboard.queueing import Arrivals
from tests.steady import MINUTE, Steady, mean, minutes, on_line, waited

pytestmark = pytest.mark.slow

# A call every five minutes, four minutes each: busy four fifths of the time.
RATE, HANDLING, BUSY = 0.2, 4.0, 0.8


def test_one_handler_keeps_a_call_waiting_as_often_as_they_are_busy():
    calls = Steady(handlers=1, rates=(0, RATE), handling=HANDLING, calls=80_000, seed=1).run()
    assert mean(waited(calls)).agrees_with(BUSY, within=0.01)
    assert mean(minutes(calls)).agrees_with(BUSY * HANDLING / (1 - BUSY), within=0.05)
    in_time = mean(minutes(calls) <= 10)
    assert in_time.agrees_with(1 - BUSY * exp(-(1 / HANDLING - RATE) * 10), within=0.03)


def test_with_one_handler_a_999_waits_by_cobham_s_formula_and_so_does_a_101():
    calls = Steady(handlers=1, rates=(RATE / 4, RATE * 3 / 4), handling=HANDLING, calls=80_000, seed=2).run()
    begun = BUSY * HANDLING
    assert mean(minutes(on_line(calls, 0))).agrees_with(begun / (1 - BUSY / 4), within=0.02)
    assert mean(minutes(on_line(calls, 1))).agrees_with(begun / (1 - BUSY / 4) / (1 - BUSY), within=0.06)


@pytest.mark.parametrize("handlers", [4, 6, 8])
def test_where_callers_wait_as_long_as_calls_take_the_room_is_filled_as_by_poisson(handlers):
    """Everybody there leaves at the same rate, waiting or talking: so as many are there as if none waited."""
    load = 6.0
    calls = Steady(
        handlers=handlers,
        rates=(0, load / HANDLING),
        handling=HANDLING,
        patience=(None, HANDLING),
        calls=60_000,
        seed=handlers,
    ).run()
    there = [exp(-load) * load**many / factorial(many) for many in range(60)]
    assert mean(waited(calls)).agrees_with(sum(there[handlers:]), within=0.04)
    queue = sum((many - handlers) * share for many, share in enumerate(there) if many > handlers)
    # As many give up as wait, over the time for which one waits.
    assert mean(~calls.answered).agrees_with(queue / load, within=0.06)


def test_as_many_wait_on_average_as_come_in_the_time_that_one_waits():
    """Little's law: who waits is counted at moments of the room's life, not added up from the waits."""
    steady = Steady(handlers=14, rates=(1, 3), handling=HANDLING, patience=(2.0, 5.0), calls=60_000, seed=7)
    arrivals, room = steady.arrivals(), steady.room()
    moments = np.arange(0, arrivals.at_ms[-1], 2 * MINUTE)
    edges = np.searchsorted(arrivals.at_ms, moments)
    counted, waits, settled = [], [], 0
    for moment, start, end in zip(moments[1:], edges, edges[1:], strict=False):
        names = Arrivals.__dataclass_fields__
        calls = room.take(
            Arrivals(**{name: getattr(arrivals, name)[start:end] for name in names}), int(moment)
        )
        settled += len(calls.call)
        waits.append(calls.wait_ms)
        counted.append(end - settled)
    waits.append(room.close().wait_ms)
    per_minute = edges[-1] / (moments[-1] / MINUTE)
    assert mean(np.array(counted)).agrees_with(
        per_minute * np.concatenate(waits).mean() / MINUTE, within=0.03
    )
