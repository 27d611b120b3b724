"""Steady rooms, as textbooks have them: calls at random at an even rate, exponential times, the same handlers
all along. Rates are by the minute, times in minutes; results are means with their standard errors.
"""

from dataclasses import dataclass

import numpy as np

from dashboard.queueing import Arrivals, Attempt, Calls, Duties, Redial, Room, Takes

MINUTE = 60_000
FOREVER = 10**15
BATCHES = 40


@dataclass(frozen=True, kw_only=True)
class Steady:
    """`patience` by line, None for people who never give up; `again` is the share of them who ring again."""

    handlers: int
    rates: tuple[float, float]
    handling: float
    patience: tuple[float | None, float | None] = (None, None)
    again: float = 0.0
    again_after: float = 20.0
    calls: int
    seed: int

    def run(self) -> Calls:
        """Without the first tenth, in which the room fills."""
        arrivals = self.arrivals()
        settled = self.room().take(arrivals, FOREVER)
        kept = settled.at_ms > arrivals.at_ms[self.calls // 10]
        return Calls(**{name: getattr(settled, name)[kept] for name in Calls.__dataclass_fields__})

    def room(self) -> Room:
        room = Room(self._redial())
        room.on_duty(_all_along(self.handlers, FOREVER))
        return room

    def arrivals(self) -> Arrivals:
        draw = np.random.default_rng(self.seed)
        at = np.cumsum(draw.exponential(MINUTE / sum(self.rates), self.calls)).astype(np.int64)
        line = (draw.random(self.calls) >= self.rates[0] / sum(self.rates)).astype(np.int8)
        patience = [
            np.full(self.calls, FOREVER) if mean is None else _times(draw, mean, self.calls)
            for mean in self.patience
        ]
        again = _times(draw, self.again_after, self.calls)
        return Arrivals(
            at_ms=at,
            line=line,
            patience_ms=np.where(line == 0, *patience),
            ring_ms=np.zeros(self.calls, dtype=np.int64),
            handling_ms=_times(draw, self.handling, self.calls),
            again_ms=np.where(draw.random(self.calls) < self.again, again, -1),
        )

    def _redial(self) -> Redial:
        draw = np.random.default_rng(self.seed + 1)

        def times(mean: float) -> int:
            return int(draw.exponential(mean) * MINUTE)

        def ring_again(call: int, attempt: int, at_ms: int) -> Attempt:
            again = times(self.again_after) if draw.random() < self.again else -1
            return Attempt(1, times(self.patience[1]), 0, times(self.handling), again)

        return ring_again


@dataclass(frozen=True, kw_only=True)
class Mean:
    """A mean over time, its standard error from the means of stretches of the run."""

    value: float
    error: float

    def agrees_with(self, exact: float, *, within: float) -> bool:
        """Within four standard errors, of which one is at most the share `within` of the exact value: so
        that a vague simulation cannot agree with everything."""
        return self.error <= within * exact and abs(self.value - exact) <= 4 * self.error


def mean(values: np.ndarray) -> Mean:
    batches = np.array([one.mean() for one in np.array_split(values, BATCHES)])
    return Mean(value=float(batches.mean()), error=float(batches.std(ddof=1) / np.sqrt(BATCHES)))


def waited(calls: Calls) -> np.ndarray:
    """Which calls did not find an idle handler."""
    return calls.wait_ms > 0


def minutes(calls: Calls) -> np.ndarray:
    return calls.wait_ms / MINUTE


def on_line(calls: Calls, line: int) -> Calls:
    kept = calls.line == line
    return Calls(**{name: getattr(calls, name)[kept] for name in Calls.__dataclass_fields__})


def _times(draw: np.random.Generator, mean: float, many: int) -> np.ndarray:
    return (draw.exponential(mean, many) * MINUTE).astype(np.int64)


def _all_along(handlers: int, until_ms: int) -> Duties:
    return Duties(
        start_ms=np.zeros(handlers, dtype=np.int64),
        end_ms=np.full(handlers, until_ms),
        handler=np.arange(handlers, dtype=np.int32),
        takes=np.full(handlers, Takes.BOTH, dtype=np.int8),
    )
