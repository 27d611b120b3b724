"""Who takes which call, and when: small days that can be worked out by eye."""

import numpy as np
import pytest

from dashboard.errors import DashboardError
from dashboard.queueing import Room, Takes
from tests.rooms import LONG, day, duties, offers, told

ONE = duties((0, 100, 7, Takes.BOTH))


def test_an_idle_handler_s_phone_rings_at_once_and_the_wait_is_the_ringing():
    assert day(ONE, (10, "101", 60, 3, 20, -1)) == ["0: 101 at 10 answered after 3 with 7"]


def test_the_second_caller_waits_until_the_first_is_dealt_with():
    told = day(ONE, (10, "101", 60, 3, 20, -1), (12, "101", 60, 2, 5, -1))
    # Free again at 10 + 3 + 20 = 33; the phone rings until 35.
    assert told[1] == "1: 101 at 12 answered after 23 with 7"


def test_a_waiting_999_goes_before_a_101_that_came_first():
    told = day(ONE, (0, "101", 60, 0, 10, -1), (1, "101", 60, 0, 10, -1), (2, "999", 60, 0, 10, -1))
    assert told[1:] == ["1: 101 at 1 answered after 19 with 7", "2: 999 at 2 answered after 8 with 7"]


def test_a_999_does_not_interrupt_a_call():
    assert day(ONE, (0, "101", 60, 0, 30, -1), (1, "999", 60, 0, 5, -1))[1].endswith("after 29 with 7")


def test_callers_on_one_line_are_answered_in_the_order_in_which_they_came():
    told = day(ONE, *((at, "101", 60, 1, 4, -1) for at in range(4)))
    assert [row.split(" after ")[1] for row in told] == ["1 with 7", "5 with 7", "9 with 7", "13 with 7"]


def test_the_handler_who_has_been_idle_longest_is_rung():
    two = duties((0, 100, 1, Takes.BOTH), (5, 100, 2, Takes.BOTH))
    told = day(two, (6, "101", 60, 0, 10, -1), (20, "101", 60, 0, 10, -1), (21, "101", 60, 0, 1, -1))
    assert [row[-1] for row in told] == ["1", "2", "1"]


@pytest.mark.parametrize(("line", "own"), [("999", Takes.FIRST), ("101", Takes.SECOND)])
def test_a_handler_set_apart_for_the_line_goes_before_one_who_takes_both(line, own):
    two = duties((0, 100, 1, Takes.BOTH), (5, 100, 2, own))
    assert day(two, (6, line, 60, 0, 10, -1)) == [f"0: {line} at 6 answered after 0 with 2"]


@pytest.mark.parametrize(("line", "other"), [("101", Takes.FIRST), ("999", Takes.SECOND)])
def test_a_handler_set_apart_for_the_other_line_never_takes_it(line, other):
    assert day(duties((0, 100, 1, other)), (6, line, 20, 0, 10, -1)) == [f"0: {line} at 6 gave up after 20"]


def test_patience_equal_to_the_moment_of_the_answer_is_enough():
    assert day(ONE, (10, "101", 3, 3, 20, -1)) == ["0: 101 at 10 answered after 3 with 7"]
    told = day(ONE, (0, "101", 60, 0, 10, -1), (2, "101", 8, 0, 1, -1))
    assert told[1] == "1: 101 at 2 answered after 8 with 7"


def test_giving_up_while_the_phone_rings_frees_the_handler_at_that_moment():
    told = day(ONE, (10, "101", 2, 3, 20, -1), (11, "101", 60, 1, 5, -1))
    assert told == ["0: 101 at 10 gave up after 2 with 7", "1: 101 at 11 answered after 2 with 7"]


def test_no_call_is_taken_at_the_end_of_the_stretch_and_the_one_in_hand_is_finished():
    told = day(ONE, (90, "101", 60, 0, 30, -1), (95, "101", 500, 0, 1, -1))
    assert told == ["0: 101 at 90 answered after 0 with 7", "1: 101 at 95 gave up after 500"]
    assert day(ONE, (100, "101", 60, 0, 30, -1)) == ["0: 101 at 100 gave up after 60"]


def test_a_stretch_begins_when_the_call_of_the_one_before_is_over():
    two = duties((0, 10, 1, Takes.BOTH), (15, 50, 1, Takes.SECOND))
    told = day(two, (9, "101", 60, 0, 20, -1), (16, "101", 60, 0, 5, -1), (30, "999", 10, 0, 5, -1))
    # Busy to 29, fourteen seconds into the second stretch, which takes no 999.
    assert told[1:] == ["1: 101 at 16 answered after 13 with 1", "2: 999 at 30 gave up after 10"]


def test_a_caller_who_gave_up_rings_again_as_a_new_call_and_one_answered_does_not():
    redial = [(0, "999", 60, 1, 2, -1)]
    told = day(ONE, (0, "101", 60, 0, 30, 5), (2, "101", 8, 0, 1, 15), redial=redial)
    # Given up at 10, back at 25 on 999; free at 30, picked up at 31.
    assert told[1:] == ["1: 101 at 2 gave up after 8", "1: attempt 2 999 at 25 answered after 6 with 7"]


def test_a_caller_answered_in_the_meantime_does_not_ring_again():
    # Nothing else happens between the answer at 8 and the moment at which they would have been back.
    told = day(ONE, (0, "101", 60, 0, 8, -1), (2, "101", 7, 0, 1, 15), redial=[(0, "101", 1, 0, 1, -1)])
    assert told[1:] == ["1: 101 at 2 answered after 6 with 7"]
    # The same where they would be back at once, and where patience ends as the phone is free.
    told = day(ONE, (0, "101", 60, 0, 9, -1), (2, "101", 7, 0, 1, 0), redial=[(0, "101", 1, 0, 1, -1)])
    assert told[1:] == ["1: 101 at 2 answered after 7 with 7"]


def test_a_redial_takes_its_place_in_the_queue_by_when_it_came():
    redial = [(0, "101", 99, 0, 10, -1)]
    told = day(
        ONE, (0, "101", 9, 0, 40, -1), (1, "101", 4, 0, 1, 5), (11, "101", 99, 0, 1, -1), redial=redial
    )
    # Given up at 5, back at 10: before the one who came at 11.
    assert told[2:] == [
        "1: attempt 2 101 at 10 answered after 30 with 7",
        "2: 101 at 11 answered after 39 with 7",
    ]


def test_who_still_waits_at_the_end_of_a_batch_is_answered_in_the_next():
    room = Room()
    room.on_duty(ONE)
    before = room.take(offers((0, "101", 60, 0, 30, -1), (1, "101", LONG, 0, 5, -1)), 20_000)
    assert told(before) == ["0: 101 at 0 answered after 0 with 7"]
    after = room.take(offers((40, "101", 60, 0, 5, -1)), 60_000)
    assert told(after) == ["1: 101 at 1 answered after 29 with 7", "2: 101 at 40 answered after 0 with 7"]


def test_who_gave_up_in_a_batch_is_settled_in_it_though_one_before_them_waits_on():
    room = Room()
    room.on_duty(duties((30, 100, 7, Takes.BOTH)))
    before = room.take(offers((0, "101", 60, 0, 5, -1), (1, "101", 4, 0, 5, -1)), 20_000)
    assert told(before) == ["1: 101 at 1 gave up after 4"]
    assert told(room.close()) == ["0: 101 at 0 answered after 30 with 7"]


def test_a_patience_that_ends_with_the_batch_can_still_be_met():
    room = Room()
    room.on_duty(duties((20, 100, 7, Takes.BOTH)))
    assert told(room.take(offers((0, "101", 20, 0, 5, -1)), 20_000)) == []
    assert told(room.close()) == ["0: 101 at 0 answered after 20 with 7"]


def test_of_two_who_are_free_in_the_same_moment_the_one_set_apart_for_the_line_is_rung():
    two = duties((10, 100, 1, Takes.BOTH), (10, 100, 2, Takes.FIRST))
    assert day(two, (6, "999", 60, 0, 10, -1)) == ["0: 999 at 6 answered after 4 with 2"]


def test_a_room_with_nobody_on_duty_loses_every_call_and_one_without_calls_settles_none():
    assert day(duties(), (0, "999", 5, 1, 1, -1)) == ["0: 999 at 0 gave up after 5"]
    assert len(Room().close().call) == 0


@pytest.mark.parametrize(
    "rows",
    [
        [(10, "101", 1, 1, 1, -1), (9, "101", 1, 1, 1, -1)],
        [(4, "101", 1, 1, 1, -1)],
        [(100, "101", 1, 1, 1, -1)],
    ],
    ids=["out of order", "of the past", "of the next batch"],
)
def test_calls_out_of_order_are_refused(rows):
    room = Room()
    room.take(offers(), 5_000)
    with pytest.raises(DashboardError, match="in order of time"):
        room.take(offers(*rows), 100_000)


def test_a_duty_of_the_past_is_refused():
    room = Room()
    room.take(offers(), 5_000)
    with pytest.raises(DashboardError, match="already at 5000 ms"):
        room.on_duty(duties((4, 9, 1, Takes.BOTH)))


def test_calls_come_out_as_arrays_of_their_stated_kinds():
    calls = Room().close()
    kinds = {
        name: getattr(calls, name).dtype for name in ("attempt", "line", "answered", "wait_ms", "handler")
    }
    assert kinds == {
        "attempt": np.int16,
        "line": np.int8,
        "answered": np.bool_,
        "wait_ms": np.int64,
        "handler": np.int32,
    }


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ((10, "101", -1, 0, 0, -1), "cannot take less than no time"),
        ((10, "101", 1, 0, -1, -1), "cannot take less than no time"),
    ],
    ids=["patience", "handling"],
)
def test_a_call_that_takes_less_than_no_time_is_refused(row, why):
    with pytest.raises(DashboardError, match=why):
        Room().take(offers(row), 100_000)


def test_a_room_does_not_go_back_in_time():
    room = Room()
    room.take(offers(), 5_000)
    with pytest.raises(DashboardError, match="already at 5000 ms"):
        room.take(offers(), 4_000)


@pytest.mark.parametrize(
    ("duty", "why"),
    [((9, 4, 1, Takes.BOTH), "end before it starts"), ((0, 9, -1, Takes.BOTH), "numbered from 0")],
    ids=["backwards", "nobody's"],
)
def test_a_duty_that_cannot_be_is_refused(duty, why):
    with pytest.raises(DashboardError, match=why):
        Room().on_duty(duties(duty))
