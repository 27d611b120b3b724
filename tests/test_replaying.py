"""The replay of stored calls finds what was touched up, and nothing where nothing was."""

from dataclasses import replace

import numpy as np
import pytest

from dashboard.queueing import Arrivals, Calls, Duties, Room, Takes
from tests.replaying import wrong
from tests.rooms import duties

HOUR = 3_600_000
RING = 3_000


def _day() -> tuple[Calls, Duties]:
    """A busy day of three handlers, one for each kind of duty, each with a break."""
    draw = np.random.default_rng(1)
    at = np.sort(draw.integers(0, 8 * HOUR, 300))
    arrivals = Arrivals(
        at_ms=at,
        line=(draw.random(300) < 0.6).astype(np.int8),
        patience_ms=draw.exponential(200_000, 300).astype(np.int64),
        ring_ms=np.full(300, RING),
        handling_ms=draw.exponential(180_000, 300).astype(np.int64),
        again_ms=np.full(300, -1),
    )
    duty = duties(
        *((0, 14_000, handler, takes) for handler, takes in enumerate(Takes)),
        *((15_000, 28_800, handler, takes) for handler, takes in enumerate(Takes)),
    )
    room = Room()
    room.on_duty(duty)
    return room.take(arrivals, 30 * HOUR), duty


@pytest.fixture(scope="module")
def day():
    return _day()


def _changed(calls: Calls, name: str, row: int, by: int) -> Calls:
    column = getattr(calls, name).copy()
    column[row] += by
    return replace(calls, **{name: column})


def _complaints(calls: Calls, duty: Duties) -> str:
    return "\n".join(wrong(calls, duty, longest_ring_ms=RING, ring_ms=np.full(len(calls.at_ms), RING)))


def test_a_day_as_it_was_has_nothing_wrong(day):
    calls, duty = day
    assert _complaints(calls, duty) == ""
    # Every kind of call is in it.
    assert {(bool(a), int(h) >= 0) for a, h in zip(calls.answered, calls.handler, strict=True)} == {
        (True, True),
        (False, True),
        (False, False),
    }


@pytest.mark.parametrize("by", [-1, 1])
def test_no_answered_call_s_wait_can_be_a_millisecond_longer_or_shorter(day, by):
    calls, duty = day
    for row in np.flatnonzero(calls.answered):
        assert _complaints(_changed(calls, "wait_ms", row, by), duty), f"row {row}"


def test_a_handler_on_two_calls_is_found(day):
    calls, duty = day
    row = np.flatnonzero(calls.answered)[5]
    assert "was on two calls" in _complaints(_changed(calls, "handling_ms", row, HOUR), duty)


@pytest.mark.parametrize("other", [0, 9], ids=["of the other line", "of nobody's"])
def test_a_handler_who_could_not_have_taken_the_call_is_found(day, other):
    calls, duty = day
    handler = np.where(calls.handler == 2, other, calls.handler).astype(np.int32)
    assert f"Handler {other} was not on duty" in _complaints(replace(calls, handler=handler), duty)


def test_a_call_answered_in_a_break_is_found(day):
    calls, duty = day
    shorter = replace(duty, start_ms=np.where(duty.start_ms == 0, 600_000, duty.start_ms))
    assert "was not on duty" in _complaints(calls, shorter)


def test_a_call_that_waits_beside_an_idle_handler_is_found(day):
    calls, duty = day
    everybody = replace(duty, takes=np.full(len(duty.takes), Takes.BOTH, dtype=np.int8))
    assert "ms of idle time" in _complaints(calls, everybody)


def test_who_goes_before_somebody_on_the_same_line_is_found(day):
    calls, duty = day
    # The one who waited longest is said to have come first of all.
    row = int(np.argmax(np.where(calls.answered & (calls.line == 1), calls.wait_ms, 0)))
    early = _changed(_changed(calls, "at_ms", row, -60_000), "wait_ms", row, 60_000)
    assert "was overtaken on the second line" in _complaints(early, duty)


def test_a_101_that_goes_before_a_waiting_999_is_found(day):
    calls, duty = day
    # Those who take both took many a 999 that others were waiting behind: called 101s, they went before.
    both = (calls.line == 0) & (calls.handler == 1)
    line = np.where(both, 1, calls.line).astype(np.int8)
    assert "before one of the first" in _complaints(replace(calls, line=line), duty)
