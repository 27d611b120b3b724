"""A day beside Ciw, a simulation that others wrote: the same callers, call by call."""

import ciw
import numpy as np
import pytest
from ciw.dists import Distribution, Sequential

from dashboard.queueing import Arrivals, Duties, Room, Takes

HOUR = 3_600_000
DAY = 24 * HOUR
# Handlers in each stretch of three hours; in the fifth there are too few.
STRETCH, HANDLERS = 3 * HOUR, (4, 3, 7, 9, 5, 9, 8, 6)
# Calls an hour, hour by hour.
HOURLY = (
    40,
    32,
    24,
    20,
    18,
    20,
    34,
    60,
    96,
    110,
    112,
    108,
    104,
    104,
    106,
    104,
    98,
    88,
    78,
    70,
    62,
    56,
    50,
    44,
)


class OfCaller(Distribution):
    """What each caller has in store, by the number in which they came."""

    def __init__(self, values: np.ndarray):
        self.values = values.tolist()

    def sample(self, t=None, ind=None):
        return self.values[ind.id_number - 1]


def _callers(seed: int) -> Arrivals:
    draw = np.random.default_rng(seed)
    hour = np.repeat(np.arange(24), draw.poisson(HOURLY))
    # No two in the same millisecond: there the two need not agree on who goes first.
    at = np.unique(hour * HOUR + draw.integers(0, HOUR, len(hour)))
    line = (draw.random(len(at)) < 0.7).astype(np.int8)
    return Arrivals(
        at_ms=at,
        line=line,
        patience_ms=(draw.exponential(np.where(line == 0, 120_000, 300_000))).astype(np.int64),
        ring_ms=np.zeros(len(at), dtype=np.int64),
        handling_ms=draw.lognormal(5.3, 0.7, len(at)).astype(np.int64) * 1000
        + draw.integers(0, 1000, len(at)),
        again_ms=np.full(len(at), -1),
    )


def _duties() -> Duties:
    start = np.repeat(np.arange(len(HANDLERS)) * STRETCH, HANDLERS)
    return Duties(
        start_ms=start,
        end_ms=start + STRETCH,
        handler=np.arange(len(start), dtype=np.int32),
        takes=np.full(len(start), Takes.BOTH, dtype=np.int8),
    )


def _ciw(callers: Arrivals) -> list[tuple[bool, int]]:
    """Answered and wait of each caller."""
    names = {0: "999", 1: "101"}
    gaps = {
        name: [*np.diff(callers.at_ms[callers.line == line], prepend=0).tolist(), float("inf")]
        for line, name in names.items()
    }
    network = ciw.create_network(
        arrival_distributions={name: [Sequential(gap)] for name, gap in gaps.items()},
        service_distributions={name: [OfCaller(callers.handling_ms)] for name in gaps},
        reneging_time_distributions={name: [OfCaller(callers.patience_ms)] for name in gaps},
        priority_classes={"999": 0, "101": 1},
        number_of_servers=[ciw.Schedule(list(HANDLERS), [STRETCH * (n + 1) for n in range(len(HANDLERS))])],
    )
    simulation = ciw.Simulation(network)
    simulation.simulate_until_max_time(2 * DAY)
    records = sorted(simulation.get_all_records(), key=lambda record: record.id_number)
    return [(record.record_type == "service", round(record.waiting_time)) for record in records]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_caller_of_a_day_fares_as_in_ciw(seed):
    callers = _callers(seed)
    room = Room()
    room.on_duty(_duties())
    calls = room.take(callers, DAY)
    last = room.close()
    # Ciw's handlers come again on the second day; here the day ends for those whom nobody answered.
    ours = {}
    for batch in (calls, last):
        for call, answered, wait in zip(batch.call, batch.answered, batch.wait_ms, strict=True):
            ours[int(call)] = bool(answered), int(wait)
    theirs = dict(enumerate(_ciw(callers)))
    today = [call for call, (_, wait) in theirs.items() if callers.at_ms[call] + wait < DAY]
    assert len(today) > 1_400
    assert 0.05 < np.mean([not theirs[call][0] for call in today]) < 0.40
    assert {call: ours[call] for call in today} == {call: theirs[call] for call in today}
