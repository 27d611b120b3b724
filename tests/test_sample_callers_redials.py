"""Second and later attempts: who rings again, when, on which line; the same whatever is changed."""

import dataclasses
from functools import lru_cache

import numpy as np
import pytest

from dashboard.sample.chains import attempts_of
from dashboard.sample.changes import Changes
from dashboard.sample.redials import redials_of
from dashboard.sample.settings import settings
from tests.calling import month, ms, of

pytestmark = pytest.mark.slow

REDIAL = settings().parts["redial"]
FIRST, SECOND = 0, 1


@lru_cache(maxsize=1)
def september():
    callers = month(2020, 9)
    return callers, redials_of(callers)


def chain(redials, index):
    """All attempts that this caller would make, if nobody ever answered."""
    attempts = [redials.attempt(index, 2, 0)]
    while attempts[-1].again_ms >= 0:
        attempts.append(redials.attempt(index, 2 + len(attempts), 0))
    return attempts


def redialling(callers, line, many=4000):
    return np.flatnonzero((callers.again_ms >= 0) & (callers.line == line))[:many].tolist()


@pytest.mark.parametrize("line", ["999", "101"])
def test_the_settings_share_of_a_line_would_ring_again(line):
    callers, _ = september()
    share = REDIAL[line]["again"] + REDIAL[line].get("to_999", 0)
    mine = of(callers, line) & ~of(callers, "accidental")
    assert (callers.again_ms[mine] >= 0).mean() == pytest.approx(share, abs=0.015)


def test_some_who_gave_up_on_101_ring_999_and_sooner_than_the_others_ring_101():
    callers, redials = september()
    again = np.flatnonzero((callers.again_ms >= 0) & (callers.line == SECOND))
    line = redials.line[redials.rows(again, np.full(len(again), 2))]
    to_999 = REDIAL["101"]["to_999"]
    assert (line == FIRST).mean() == pytest.approx(to_999 / (to_999 + REDIAL["101"]["again"]), abs=0.015)
    minutes = callers.again_ms[again] / 60_000
    assert np.median(minutes[line == FIRST]) == pytest.approx(REDIAL["101"]["to_999_minutes"], rel=0.12)
    assert np.median(minutes[line == SECOND]) == pytest.approx(REDIAL["101"]["again_minutes"], rel=0.06)


def test_nobody_goes_back_from_999_to_101():
    callers, redials = september()
    for index in redialling(callers, FIRST):
        assert {attempt.line for attempt in chain(redials, index)} == {FIRST}
    for index in redialling(callers, SECOND):
        lines = [attempt.line for attempt in chain(redials, index)]
        assert lines == sorted(lines, reverse=True)


def test_nobody_rings_more_often_than_the_settings_allow():
    callers, redials = september()
    lengths = [len(chain(redials, index)) for index in redialling(callers, FIRST)]
    assert max(lengths) == REDIAL["tries"] - 1
    assert np.mean([length > 1 for length in lengths]) == pytest.approx(REDIAL["999"]["again"], abs=0.03)


def test_a_redial_is_the_same_matter_and_takes_as_long_on_the_same_line():
    callers, redials = september()
    again = np.flatnonzero(callers.again_ms >= 0)
    rows = redials.rows(again, np.full(len(again), 2))
    same = redials.line[rows] == callers.line[again]
    for part in ("talk_ms", "hold_ms", "wrap_ms"):
        assert (getattr(redials, part)[rows] == getattr(callers, part)[again])[same].all()
    assert redials.talk_ms[rows][~same].mean() < callers.talk_ms[again][~same].mean()
    assert (redials.talk_ms[rows][~same] > 0).all()


def test_one_attempt_asked_for_is_what_is_written_of_it():
    callers, redials = september()
    for index in redialling(callers, SECOND, 300):
        for number, attempt in enumerate(chain(redials, index), 2):
            row = redials.rows(np.array([index]), np.array([number]))[0]
            handling = redials.talk_ms[row] + redials.hold_ms[row] + redials.wrap_ms[row]
            assert attempt.line == redials.line[row]
            assert attempt.handling_ms == handling
            assert {type(value) for value in attempt} == {int}


def test_a_redial_has_a_patience_of_its_own_like_that_of_its_line():
    callers, redials = september()
    again = redialling(callers, SECOND)
    second = [redials.attempt(index, 2, 0) for index in again]
    same = np.array([attempt.line == SECOND for attempt in second])
    first, waits = callers.patience_ms[again], np.array([attempt.patience_ms for attempt in second])
    assert np.median(waits[same]) == pytest.approx(np.median(first[same]), rel=0.12)
    assert np.median(waits[~same]) < 0.5 * np.median(waits[same])
    assert abs(np.corrcoef(np.log(first[same]), np.log(waits[same]))[0, 1]) < 0.05


def test_a_redial_shows_the_number_of_its_caller_and_on_999_nearly_everybody_does():
    callers, redials = september()
    again = np.flatnonzero((callers.again_ms >= 0) & of(callers, "public"))
    rows = redials.rows(again, np.full(len(again), 2))
    same = redials.line[rows] == SECOND
    assert (redials.caller[rows] == callers.caller[again])[same].all()
    hidden = ~same & (callers.caller[again] == 0)
    shown = redials.caller[rows][hidden]
    assert 0.6 < (shown > 0).mean() < 0.95
    assert (shown == callers.key[again][hidden])[shown > 0].all()


def test_nobody_rings_again_into_a_power_failure():
    callers = month(2021, 9)
    start, end = ms(2021, 9, 6, 16, 30), ms(2021, 9, 7, 8, 45)
    again = callers.again_ms >= 0
    then = (callers.at_ms + callers.patience_ms + callers.again_ms)[again]
    assert not ((then >= start) & (then < end)).any()
    tried = callers.drawn.next_ms[callers.number[~again]]
    assert ((tried >= start) & (tried < end)).any()
    redials = redials_of(callers)
    near = np.flatnonzero((callers.at_ms > start - 7_200_000) & (callers.at_ms < start) & again)
    for index in near.tolist():
        at_ms = int(callers.at_ms[index] + callers.patience_ms[index] + callers.again_ms[index])
        for attempt in chain(redials, index)[:-1]:
            at_ms += attempt.patience_ms + attempt.again_ms
            assert not start <= at_ms < end


def test_the_same_callers_ring_again_alike_whoever_else_is_kept_from_ringing():
    callers, redials = september()
    fewer = month(2020, 9, changes=Changes(origins={"public": 0.3, "diverted_mobile": 0.0}))
    theirs = redials_of(fewer)
    places = np.searchsorted(callers.number, fewer.number)
    for index in redialling(fewer, SECOND, 1500) + redialling(fewer, FIRST, 500):
        assert chain(theirs, index) == chain(redials, int(places[index]))


def test_the_same_callers_ring_again_alike_when_others_move_to_quiet_hours():
    callers, redials = september()
    moved = month(2020, 9, changes=Changes(to_quiet_hours=0.1))
    theirs = redials_of(moved)
    places = np.searchsorted(callers.number, moved.number)
    for index in redialling(moved, SECOND, 1000):
        assert chain(theirs, index) == chain(redials, int(places[index]))


def test_another_seed_rings_again_otherwise():
    callers, redials = september()
    other = month(2020, 9, seed=1)
    theirs = redials_of(other)
    mine = [redials.attempt(index, 2, 0) for index in redialling(callers, SECOND, 100)]
    assert mine != [theirs.attempt(index, 2, 0) for index in redialling(other, SECOND, 100)]


def test_attempts_are_drawn_for_everyone_who_would_make_the_one_before():
    callers, _ = september()
    attempts = attempts_of(callers.drawn)
    for number in range(3, REDIAL["tries"] + 1):
        earlier = attempts.who[(attempts.attempt == number - 1) & (attempts.again_ms >= 0)]
        assert (attempts.who[attempts.attempt == number] == earlier).all()
    assert (attempts.again_ms[attempts.attempt == REDIAL["tries"]] == -1).all()


def test_without_anybody_who_rings_again_there_is_no_row():
    callers = month(2020, 9)
    nobody = dataclasses.replace(callers.drawn, next_line=np.full_like(callers.drawn.next_line, -1))
    assert len(redials_of(dataclasses.replace(callers, drawn=nobody)).line) == 0
