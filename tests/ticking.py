"""The room again, as plainly as it can be said: tick by tick, looking at everybody each time."""

from dataclasses import dataclass, field

from dashboard.queueing import Attempt, Takes

LINES_OF = {Takes.FIRST: (0,), Takes.BOTH: (0, 1), Takes.SECOND: (1,)}


@dataclass
class Caller:
    call: int
    attempt: int
    at: int
    what: Attempt

    @property
    def gives_up(self) -> int:
        return self.at + self.what.patience_ms


@dataclass
class TickingRoom:
    """`stretches` are rows of start, end, handler, takes; `redial` as the room's own."""

    stretches: list[tuple[int, int, int, Takes]]
    redial: object
    busy_until: dict[int, int] = field(default_factory=dict)
    waiting: list[Caller] = field(default_factory=list)
    coming_back: list[tuple[int, int, int]] = field(default_factory=list)
    # (call, attempt) -> at, line, answered, wait, handler
    settled: dict[tuple[int, int], tuple[int, int, bool, int, int]] = field(default_factory=dict)

    def run(self, first_attempts: list[tuple[int, Attempt]], ticks: int) -> dict:
        for now in range(ticks):
            self.lose_patience(now)
            for call, (at, what) in enumerate(first_attempts):
                if at == now:
                    self.offer(Caller(call, 1, now, what), now)
            self.serve(now)
            while due := sorted(one for one in self.coming_back if one[0] == now):
                self.coming_back.remove(due[0])
                _, call, attempt = due[0]
                self.offer(Caller(call, attempt, now, self.redial(call, attempt, now)), now)
        return self.settled

    def lose_patience(self, now: int) -> None:
        """Who gave up in the tick before; a phone free at the very end of patience would still have done."""
        for caller in [one for one in self.waiting if one.gives_up < now]:
            self.waiting.remove(caller)
            self.settle(caller, answered=False, wait=caller.what.patience_ms, handler=-1)

    def offer(self, caller: Caller, now: int) -> None:
        self.waiting.append(caller)
        if caller.what.again_ms >= 0:
            self.coming_back.append((caller.gives_up + caller.what.again_ms, caller.call, caller.attempt + 1))
        self.serve(now)

    def serve(self, now: int) -> None:
        for line in (0, 1):
            for caller in [one for one in self.waiting if one.what.line == line]:
                idle = self.idle(line, now)
                if idle:
                    self.waiting.remove(caller)
                    self.ring(caller, idle[0][2], now)

    def idle(self, line: int, now: int) -> list[tuple[bool, int, int]]:
        """Takes both or not, idle since, handler: the one to ring first."""
        return sorted(
            (takes == Takes.BOTH, max(start, self.busy_until.get(handler, start)), handler)
            for start, end, handler, takes in self.stretches
            if start <= now < end and self.busy_until.get(handler, 0) <= now and line in LINES_OF[takes]
        )

    def ring(self, caller: Caller, handler: int, now: int) -> None:
        _, patience, ring, handling, _ = caller.what
        wait = now + ring - caller.at
        answered = wait <= patience
        self.busy_until[handler] = now + ring + handling if answered else caller.gives_up
        self.settle(caller, answered=answered, wait=min(wait, patience), handler=handler)

    def settle(self, caller: Caller, *, answered: bool, wait: int, handler: int) -> None:
        key = caller.call, caller.attempt
        assert key not in self.settled
        self.settled[key] = caller.at, caller.what.line, answered, wait, handler
        back = caller.gives_up + caller.what.again_ms, caller.call, caller.attempt + 1
        if answered and back in self.coming_back:
            self.coming_back.remove(back)
