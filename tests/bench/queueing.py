"""Calls a second of the room, with all its rules, and in a plain setting beside a plain loop and Ciw."""

from collections import deque
from dataclasses import replace
from heapq import heapify, heappop, heappush
from pathlib import Path

import ciw
import numpy as np
from ciw.dists import Distribution, Sequential

from dashboard.queueing import Arrivals, Attempt, Duties, Room, Takes
from tests.bench.made import table
from tests.bench.measuring import best

HOUR, A_DAY, PEOPLE, SEED = 3_600_000, 1_500, 88, 999
MOST_FOR_CIW = 50_000
# How a day's calls are spread over its hours.
HOURLY = (14, 10, 8, 7, 6, 7, 12, 24, 44, 60, 64, 64, 62, 62, 64, 65, 62, 55, 48, 42, 37, 31, 25, 18)
# The plain setting: the same handlers all along, who take both lines.
ALL_ALONG = 14


def measure(calls: int, folder: Path) -> None:
    """Nothing is written to the folder."""
    callers = _callers(calls)
    plain = replace(callers, again_ms=np.full(calls, -1))
    fewer = Arrivals(**{name: getattr(plain, name)[:MOST_FOR_CIW] for name in Arrivals.__dataclass_fields__})
    duties, always = _tours(calls // A_DAY + 2), _always(plain)
    runs = [
        (
            "the room: tours, breaks, duties for one line, redials",
            _in_the_room(callers, duties),
            callers,
            duties,
        ),
        ("the room, plain setting", _in_the_room(plain, always), plain, always),
    ]
    rows = [_row(what, settled, best(lambda c=c, d=d: _in_the_room(c, d), 3)) for what, settled, c, d in runs]
    rows.append(_row("the plainest event loop, plain setting", calls, best(lambda: _plainest(plain), 3)))
    rows.append(_row("Ciw, plain setting", len(fewer.at_ms), best(lambda: _ciw(fewer), 3)))
    table(f"{A_DAY:,} calls a day to two lines", ("what", "calls settled", "seconds", "calls a second"), rows)


def _row(what: str, calls: int, seconds: float) -> tuple[str, ...]:
    return what, f"{calls:,}", f"{seconds:.2f}", f"{calls / seconds:,.0f}"


def _callers(calls: int) -> Arrivals:
    draw = np.random.default_rng(SEED)
    hour = draw.choice(24, calls, p=np.array(HOURLY) / sum(HOURLY)) + 24 * draw.integers(
        0, calls // A_DAY + 1, calls
    )
    line = (draw.random(calls) < 0.7).astype(np.int8)
    return Arrivals(
        at_ms=np.sort(hour * HOUR + draw.integers(0, HOUR, calls)),
        line=line,
        patience_ms=_times(draw, np.where(line == 0, 150, 520), 1.2),
        ring_ms=_times(draw, np.full(calls, 3), 0.45),
        handling_ms=_times(draw, np.where(line == 0, 365, 430), 0.75),
        again_ms=np.where(draw.random(calls) < 0.4, _times(draw, np.full(calls, 500), 1.0), -1),
    )


def _times(draw: np.random.Generator, mean_seconds: np.ndarray, spread: float) -> np.ndarray:
    return (draw.lognormal(np.log(mean_seconds * 1000) - spread**2 / 2, spread)).astype(np.int64)


def _tours(days: int) -> Duties:
    """Three tours a day of a ten-day round, each with a break in its middle; some for one line only."""
    draw = np.random.default_rng(SEED)
    starts, length, a_break = {0: 7, 1: 7, 2: 14, 3: 14, 4: 21, 5: 21}, 9 * HOUR, HOUR // 2
    rows = []
    for day in range(days):
        for handler in range(PEOPLE):
            if (day + 2 * handler) % 10 in starts:
                start = (24 * day + starts[(day + 2 * handler) % 10]) * HOUR + int(draw.integers(0, HOUR))
                takes = draw.choice([Takes.FIRST, Takes.BOTH, Takes.SECOND], p=[0.15, 0.8, 0.05])
                middle = start + int(draw.integers(3 * HOUR, 6 * HOUR))
                rows += [(start, middle, handler, takes), (middle + a_break, start + length, handler, takes)]
    start, end, handler, takes = np.array(sorted(rows)).T
    return Duties(start_ms=start, end_ms=end, handler=handler.astype(np.int32), takes=takes.astype(np.int8))


def _always(callers: Arrivals) -> Duties:
    return Duties(
        start_ms=np.zeros(ALL_ALONG, dtype=np.int64),
        end_ms=np.full(ALL_ALONG, int(callers.at_ms[-1]) + 24 * HOUR),
        handler=np.arange(ALL_ALONG, dtype=np.int32),
        takes=np.full(ALL_ALONG, Takes.BOTH, dtype=np.int8),
    )


def _in_the_room(callers: Arrivals, duties: Duties) -> int:
    """How many calls were settled, redials included."""
    room = Room(lambda call, attempt, at: Attempt(1, 400_000, 3_000, 400_000, 300_000 if attempt < 3 else -1))
    room.on_duty(duties)
    settled = room.take(callers, int(callers.at_ms[-1]) + 1)
    return len(settled.call) + len(room.close().call)


def _plainest(callers: Arrivals) -> list[tuple[int, int, bool]]:
    """One heap of events in order of time: somebody rings, or a handler is done."""
    rows = list(callers.rows())
    events = [(row[0], call) for call, row in enumerate(rows)]
    heapify(events)
    idle, waiting, settled = ALL_ALONG, (deque(), deque()), []
    while events:
        now, call = heappop(events)
        if call < 0:
            idle += 1
        else:
            waiting[rows[call][1]].append(call)
        while idle and (waiting[0] or waiting[1]):
            call = (waiting[0] or waiting[1]).popleft()
            at, _, patience, ring, handling, _ = rows[call]
            if now + ring <= at + patience:
                idle -= 1
                heappush(events, (now + ring + handling, -1))
                settled.append((call, now + ring - at, True))
            else:
                settled.append((call, patience, False))
    return settled


class _OfCaller(Distribution):
    def __init__(self, values: np.ndarray):
        self.values = values.tolist()

    def sample(self, t: float | None = None, ind: ciw.Individual | None = None) -> int:
        return self.values[ind.id_number - 1]


def _ciw(callers: Arrivals) -> ciw.Simulation:
    gaps = {
        name: [*np.diff(callers.at_ms[callers.line == line], prepend=0).tolist(), float("inf")]
        for line, name in enumerate(("999", "101"))
    }
    network = ciw.create_network(
        arrival_distributions={name: [Sequential(gap)] for name, gap in gaps.items()},
        service_distributions={name: [_OfCaller(callers.ring_ms + callers.handling_ms)] for name in gaps},
        reneging_time_distributions={name: [_OfCaller(callers.patience_ms)] for name in gaps},
        priority_classes={"999": 0, "101": 1},
        number_of_servers=[ALL_ALONG],
    )
    simulation = ciw.Simulation(network)
    simulation.simulate_until_max_time(int(callers.at_ms[-1]) + 24 * HOUR)
    return simulation
