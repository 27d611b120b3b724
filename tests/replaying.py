"""What is wrong in calls as they were stored: every handler's day is worked through again, from the calls and
the duties alone, and nobody may have waited who need not.

`calls` has the arrays at_ms, line, answered, wait_ms, handling_ms and handler (-1: nobody's phone rang), as
queueing.Calls has. A phone starts to ring when the call is offered or, if that is later, when its handler is
free: so how long it rang is known without being stored, and a wait that was touched up shows in it.
"""

from dataclasses import dataclass

import numpy as np

from dashboard.queueing import Duties, Takes

LINES = {"first": (0, (Takes.FIRST, Takes.BOTH)), "second": (1, (Takes.SECOND, Takes.BOTH))}
LINES_OF = {takes: [line for line, kinds in LINES.values() if takes in kinds] for takes in Takes}
NEVER = 2**62


@dataclass(frozen=True, kw_only=True)
class Replay:
    """`rang_at` and `takes` (of the stretch) are by call, NEVER and -1 where no phone rang; `left_at` is when
    it stopped waiting for a phone; `idle` has rows of from, to, takes."""

    rang_at: np.ndarray
    takes: np.ndarray
    left_at: np.ndarray
    idle: np.ndarray


def wrong(calls, duties: Duties, *, longest_ring_ms: int, ring_ms: np.ndarray | None = None) -> list[str]:
    """A sentence for each thing wrong; `ring_ms`, where known, is exactly how long each phone rings."""
    replay, found = _replay(calls, duties)
    found += _wrong_ringing(calls, replay, longest_ring_ms, ring_ms)
    for name, (line, takes) in LINES.items():
        on_line = np.flatnonzero(calls.line == line)
        at, left, rang = calls.at_ms[on_line], replay.left_at[on_line], replay.rang_at[on_line]
        found += _overtaken(name, at, left, rang)
        found += _idle_meanwhile(name, at, left, replay.idle[np.isin(replay.idle[:, 2], takes)])
    return found + _first_kept_waiting(calls, replay)


def _replay(calls, duties: Duties) -> tuple[Replay, list[str]]:
    columns = (duties.start_ms, duties.end_ms, duties.takes)
    rang_at, takes = np.full(len(calls.at_ms), NEVER), np.full(len(calls.at_ms), -1)
    found, idle = [], []
    for handler in np.union1d(duties.handler, calls.handler[calls.handler >= 0]).tolist():
        mine = duties.handler == handler
        stretches = list(zip(*(column[mine].tolist() for column in columns), strict=True))
        day = HandlersDay(stretches, idle)
        found += [
            f"Handler {handler} {what}." for what in day.work(_calls_of(handler, calls), rang_at, takes)
        ]
    left_at = np.where(rang_at < NEVER, rang_at, calls.at_ms + calls.wait_ms)
    return Replay(
        rang_at=rang_at, takes=takes, left_at=left_at, idle=np.array(idle, np.int64).reshape(-1, 3)
    ), found


def _calls_of(handler: int, calls) -> list[tuple[int, ...]]:
    """In order: when the phone stopped ringing, when the handler was free again, row, offered at, line."""
    rows = np.flatnonzero(calls.handler == handler)
    stopped = calls.at_ms[rows] + calls.wait_ms[rows]
    over = stopped + calls.handling_ms[rows]
    columns = (stopped, over, rows, calls.at_ms[rows], calls.line[rows])
    return sorted(zip(*(column.tolist() for column in columns), strict=True))


class HandlersDay:
    """Works through one handler's stretches (start, end, takes) and adds the idle times to a list of all."""

    def __init__(self, stretches, idle):
        self.stretches, self.idle, self.free = list(stretches), idle, -NEVER

    def work(self, calls, rang_at, takes):
        for stopped, over, row, offered, line in calls:
            begins = max(offered, self.free)
            able = next((one for one in self.stretches if one[1] > begins and line in LINES_OF[one[2]]), None)
            if self.free > stopped:
                yield f"was on two calls at {stopped} ms"
            elif not able or able[0] > stopped:
                yield f"was not on duty for the call offered at {offered} ms"
            else:
                rang_at[row], takes[row] = max(begins, able[0]), able[2]
                self.idle_until(able, int(rang_at[row]))
            self.free = max(self.free, over)
        self.idle_until(None, NEVER)

    def idle_until(self, stretch, moment):
        """Nothing to do up to then, the stretches before `stretch` included, which are done with."""
        while self.stretches:
            start, end, takes = self.stretches[0]
            since, to = max(start, self.free), min(end, moment)
            if since < to:
                self.idle.append((since, to, takes))
            if self.stretches[0] == stretch:
                return
            self.stretches.pop(0)


def _wrong_ringing(calls, replay: Replay, longest: int, ring_ms: np.ndarray | None) -> list[str]:
    rang = np.where(replay.rang_at < NEVER, calls.at_ms + calls.wait_ms - replay.rang_at, 0)
    bad = rang > longest
    if ring_ms is not None:
        bad |= np.where(calls.answered, rang != ring_ms, rang > ring_ms)
    return [
        f"The phone rang {rang[row]} ms for the call offered at {calls.at_ms[row]} ms."
        for row in np.flatnonzero(bad)
    ]


def _overtaken(name: str, at, left, rang) -> list[str]:
    """Calls that still waited when a phone rang for one offered later on the same line."""
    order = np.argsort(at, kind="stable")
    at, left, rang = at[order], left[order], rang[order]
    soonest_from = np.append(np.minimum.accumulate(rang[::-1])[::-1], NEVER)
    soonest_after = soonest_from[np.searchsorted(at, at, side="right")]
    return [
        f"The call offered at {at[row]} ms was overtaken on the {name} line."
        for row in np.flatnonzero(soonest_after < left)
    ]


def _idle_meanwhile(name: str, at, left, idle) -> list[str]:
    """Calls that waited while somebody who could take them was idle."""
    spent = _idle_time_before(left, idle) - _idle_time_before(at, idle)
    return [
        f"The call offered at {at[row]} ms on the {name} line waited beside {spent[row]} ms of idle time."
        for row in np.flatnonzero(spent)
    ]


def _idle_time_before(moments, idle):
    """All handlers' idle time added up, to each of the moments."""
    total = np.zeros(len(moments), dtype=np.int64)
    for edges, sign in ((np.sort(idle[:, 0]), 1), (np.sort(idle[:, 1]), -1)):
        origin = edges[0] if len(edges) else 0
        past = np.searchsorted(edges, moments)
        sums = np.append(0, np.cumsum(edges - origin))
        total += sign * (past * (moments - origin) - sums[past])
    return total


def _first_kept_waiting(calls, replay: Replay) -> list[str]:
    """Second-line calls taken by somebody who takes both while a first-line call waited."""
    waited = (calls.line == 0) & (replay.left_at > calls.at_ms)
    came, went = np.sort(calls.at_ms[waited]), np.sort(replay.left_at[waited])
    taken = (calls.line == 1) & (replay.takes == Takes.BOTH)
    at = replay.rang_at[taken]
    waiting = np.searchsorted(came, at) - np.searchsorted(went, at, side="right")
    return [
        f"A call of the second line went before one of the first at {moment} ms."
        for moment in at[waiting > 0]
    ]
