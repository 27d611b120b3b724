"""What holds in every room: the same waits as a tick-by-tick replay, no call lost, nobody on two calls."""

from collections import Counter
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.queueing import Arrivals, Attempt, Calls, Duties, Room, Takes
from tests.replaying import wrong
from tests.ticking import TickingRoom

TICKS, MOST_ATTEMPTS = 120, 4

attempts = st.builds(
    Attempt,
    line=st.integers(0, 1),
    patience_ms=st.integers(0, 12),
    ring_ms=st.integers(0, 3),
    handling_ms=st.integers(0, 15),
    again_ms=st.integers(-2, 8).map(lambda after: max(after, -1)),
)
firsts = st.lists(st.tuples(st.integers(0, 40), attempts), max_size=30).map(
    lambda rows: sorted(rows, key=lambda row: row[0])
)
# What a redial is like is told by the call and the attempt alone, so that both rooms hear the same.
redials = st.lists(attempts, min_size=1, max_size=5)


@st.composite
def stretches(draw):
    """Up to four handlers, each with up to three stretches, some of them back to back."""
    rows = []
    for handler in range(draw(st.integers(0, 4))):
        edges = sorted(draw(st.lists(st.integers(0, 50), min_size=2, max_size=4, unique=True)))
        pairs = pairwise(edges)
        rows += [
            (start, end, handler, draw(st.sampled_from(Takes))) for start, end in pairs if draw(st.booleans())
        ]
    return sorted(rows)


def _arrivals(rows: list[tuple[int, Attempt]]) -> Arrivals:
    columns = np.array([(at, *what) for at, what in rows], dtype=np.int64).reshape(-1, 6).T
    at, line, patience, ring, handling, again = columns
    return Arrivals(
        at_ms=at,
        line=line.astype(np.int8),
        patience_ms=patience,
        ring_ms=ring,
        handling_ms=handling,
        again_ms=again,
    )


def _duties(rows) -> Duties:
    start, end, handler, takes = np.array(rows, dtype=np.int64).reshape(-1, 4).T
    return Duties(start_ms=start, end_ms=end, handler=handler.astype(np.int32), takes=takes.astype(np.int8))


def _redial(like: list[Attempt]):
    def ring_again(call: int, attempt: int, at_ms: int) -> Attempt:
        what = like[(call + attempt) % len(like)]
        return what if attempt < MOST_ATTEMPTS else what._replace(again_ms=-1)

    return ring_again


def _outcomes(*batches: Calls) -> dict:
    outcomes = {}
    for calls in batches:
        columns = (
            calls.call,
            calls.attempt,
            calls.at_ms,
            calls.line,
            calls.answered,
            calls.wait_ms,
            calls.handler,
        )
        for call, attempt, *outcome in zip(*(column.tolist() for column in columns), strict=True):
            assert (call, attempt) not in outcomes
            outcomes[call, attempt] = tuple(outcome)
    return outcomes


def _whole(rows, duty, like) -> Calls:
    room = Room(_redial(like))
    room.on_duty(_duties(duty))
    taken, rest = room.take(_arrivals(rows), 41), room.close()
    names = Calls.__dataclass_fields__
    return Calls(**{name: np.concatenate([getattr(taken, name), getattr(rest, name)]) for name in names})


@given(firsts, stretches(), redials)
def test_every_call_fares_as_in_a_replay_that_looks_at_everybody_each_tick(rows, duty, like):
    ticking = TickingRoom(duty, _redial(like)).run(rows, TICKS)
    assert _outcomes(_whole(rows, duty, like)) == ticking


@given(firsts, stretches(), redials, st.sets(st.integers(0, 40)))
def test_a_day_in_pieces_is_the_day_whole(rows, duty, like, cuts):
    room, pieces = Room(_redial(like)), []
    ends = [*sorted(cuts), 60]
    for start, end in pairwise([0, *ends]):
        room.on_duty(_duties([one for one in duty if start <= one[0] < end]))
        pieces.append(room.take(_arrivals([row for row in rows if start <= row[0] < end]), end))
    assert _outcomes(*pieces, room.close()) == _outcomes(_whole(rows, duty, like))


@given(firsts, stretches(), redials)
def test_no_call_is_lost_and_only_those_who_gave_up_ring_again(rows, duty, like):
    outcomes = _outcomes(_whole(rows, duty, like))
    told = Counter(call for call, _ in outcomes)
    assert set(told) == set(range(len(rows)))
    for call, attempts_made in told.items():
        assert {attempt for one, attempt in outcomes if one == call} == set(range(1, attempts_made + 1))
        assert not any(outcomes[call, attempt][2] for attempt in range(1, attempts_made))


@given(firsts, stretches(), redials)
def test_no_wait_is_less_than_nothing_and_nothing_is_wrong_in_any_handler_s_day(rows, duty, like):
    calls = _whole(rows, duty, like)
    assert (calls.wait_ms >= 0).all()
    assert wrong(calls, _duties(duty), longest_ring_ms=3) == []


def _crowded(seed: int):
    """A busier room than Hypothesis draws by itself."""
    draw = np.random.default_rng(seed)

    def attempt() -> Attempt:
        return Attempt(
            *(int(draw.integers(low, high)) for low, high in ((0, 2), (0, 13), (0, 4), (0, 16), (-2, 8)))
        )

    rows = sorted(((int(at), attempt()) for at in draw.integers(0, 41, 30)), key=lambda row: row[0])
    duty = []
    for handler in range(4):
        edges = np.sort(draw.choice(51, 5, replace=False)).tolist()
        duty += [(*pair, handler, Takes(draw.integers(0, 3))) for pair in pairwise(edges)]
    return rows, sorted(duty), [attempt() for _ in range(5)]


@pytest.mark.parametrize("seed", range(25))
def test_every_call_fares_as_in_the_replay_in_a_crowded_room(seed):
    rows, duty, like = _crowded(seed)
    assert _outcomes(_whole(rows, duty, like)) == TickingRoom(duty, _redial(like)).run(rows, TICKS)
