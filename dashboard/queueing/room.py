"""The room itself: who takes which call, and when.

Nothing happens in it between calls. Of a handler only the next moment to be free is kept (in the past: idle),
and a caller who gave up is noticed when their turn comes, or when they ring again.
"""

from collections import deque
from heapq import heappop, heappush, heapreplace

from dashboard.queueing.refusals import refuse_arrivals, refuse_duties
from dashboard.queueing.settled import calls_settled
from dashboard.queueing.shapes import Arrivals, Calls, Duties, Redial, Takes

_NEVER = 2**66
# Free at, handler, end of the stretch: a heap's first has been idle longest, or is free soonest.
_Phones = list[tuple[int, int, int]]
# Offered at, gives up at, call, attempt, line, ring, handling, again.
_Queue = deque[tuple[int, int, int, int, int, int, int, int]]


class Room:
    """In one millisecond handlers become free, first attempts are offered, those who wait are served (the
    first line before the second), and then redials are offered. A call is settled when a phone rings for it
    or its caller gives up.
    """

    def __init__(self, redial: Redial | None = None) -> None:
        self._redial = redial
        self._now, self._offered = -_NEVER, 0
        self._phones: tuple[_Phones, ...] = tuple([(_NEVER, -1, _NEVER)] for _ in Takes)
        self._free_at: dict[int, int] = {}
        self._waiting: tuple[_Queue, _Queue] = (deque(), deque())
        # When, call, attempt: all who would ring again; `_reached` are those who need not.
        self._redials: list[tuple[int, int, int]] = [(_NEVER, -1, 0)]
        self._reached: set[int] = set()
        self._settled: list[tuple[int, ...]] = []

    def on_duty(self, duties: Duties) -> None:
        """Stretches are added to those known; none may start before the end of what was taken."""
        refuse_duties(duties, self._now)
        for start, end, handler, takes in duties.rows():
            heappush(self._phones[takes], (start, handler, end))
            self._free_at.setdefault(handler, start)

    def take(self, arrivals: Arrivals, until_ms: int) -> Calls:
        """Everything before `until_ms`; the stretches that start before it must be known by now."""
        refuse_arrivals(arrivals, self._now, until_ms)
        redials, offer = self._redials, self._offer
        for call, row in enumerate(arrivals.rows(), self._offered):
            while redials[0][0] < row[0]:
                self._ring_again()
            offer(call, 1, *row)
        self._offered += len(arrivals.at_ms)
        return self._settle(until_ms)

    def close(self) -> Calls:
        """Whatever is still to come without further first attempts: whoever is never answered gives up."""
        return self._settle(_NEVER)

    def _offer(
        self, call: int, attempt: int, at: int, line: int, patience: int, ring: int, handling: int, again: int
    ) -> None:
        self._waiting[line].append((at, at + patience, call, attempt, line, ring, handling, again))
        if again >= 0:
            heappush(self._redials, (at + patience + again, call, attempt))
        self._serve(at)

    def _ring_again(self) -> None:
        at, call, attempt = heappop(self._redials)
        # Somebody may have become free for them before they gave up.
        self._serve(at)
        if call in self._reached:
            self._reached.remove(call)
        elif self._redial:
            self._offer(call, attempt + 1, at, *self._redial(call, attempt + 1, at))

    def _serve(self, until: int) -> None:
        """Whoever has waited longest on a line takes the next phone, again and again up to that moment."""
        first, second = self._waiting
        only_first, both, only_second = self._phones
        while first or second:
            at, phones, queue = _NEVER, both, first
            if first:
                at, phones = _soonest(only_first, both, first[0][0])
            if second:
                then, theirs = _soonest(only_second, both, second[0][0])
                if then < at:
                    at, phones, queue = then, theirs, second
            if at > until:
                return
            if queue[0][1] < at:
                self._give_up(queue)
            else:
                self._ring(phones, queue, at)

    def _ring(self, phones: _Phones, queue: _Queue, now: int) -> None:
        since, handler, end = phones[0]
        free_at = self._free_at[handler]
        if end <= now:
            heappop(phones)
        elif free_at > since:
            # Still on a call begun in the stretch before.
            heapreplace(phones, (free_at, handler, end))
        else:
            at, gives_up, call, attempt, line, ring, handling, again = queue.popleft()
            free_at = now + ring + handling
            if now + ring <= gives_up:
                self._settled.append((call, attempt, at, line, 1, now + ring - at, handling, handler))
                if again >= 0:
                    self._reached.add(call)
            else:
                free_at = gives_up
                self._settled.append((call, attempt, at, line, 0, gives_up - at, 0, handler))
            self._free_at[handler] = free_at
            heapreplace(phones, (free_at, handler, end))

    def _give_up(self, queue: _Queue) -> None:
        at, gives_up, call, attempt, line, *_ = queue.popleft()
        self._settled.append((call, attempt, at, line, 0, gives_up - at, 0, -1))

    def _settle(self, until: int) -> Calls:
        while self._redials[0][0] < until:
            self._ring_again()
        self._serve(until - 1)
        for queue in self._waiting:
            for _ in range(len(queue)):
                if queue[0][1] < until:
                    self._give_up(queue)
                else:
                    queue.rotate(-1)
        self._now = until
        settled, self._settled = self._settled, []
        return calls_settled(settled)


def _soonest(own: _Phones, both: _Phones, offered: int) -> tuple[int, _Phones]:
    """When a call offered then finds a phone, and whose: the line's own before those that take both."""
    own_at, both_at = own[0][0], both[0][0]
    if own_at <= both_at or own_at <= offered:
        return (own_at if own_at > offered else offered), own
    return (both_at if both_at > offered else offered), both
