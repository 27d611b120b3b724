"""How spells begin: so that, of some people, as many are away each day as a rate wants."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from dashboard.sample.evenly import dealt

Numbers = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]
# Of people, in what is remembered. A spell may well overshoot where a tenth of a person is wanted; to make
# good more than half a missing one would begin spells by the handful.
MOST_TOO_MANY, MOST_MISSING = -2.0, 0.5


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One way of being away: people wanted by day; the days that a spell may last, each as likely."""

    reason: int
    wanted: Numbers
    lasting: Whole


class Begun(NamedTuple):
    """Arrays of one length; `day` counts from the first wanted, `chance` is a uniform to thin by."""

    person: Whole
    day: Whole
    days: Whole
    reason: Whole
    chance: Numbers


class _Following:
    """One kind's spells. One begins when half a person is missing; what was missing before is remembered, so
    that less than half a person is wanted now and then, and not never.
    """

    def __init__(self, kind: Kind, source: np.random.Generator) -> None:
        self.kind, self.source = kind, source
        self.begun: list[tuple[int, int, int]] = []
        self._wanted: list[float] = kind.wanted.tolist()
        self._lasting: list[int] = kind.lasting.tolist()
        self._usual = float(kind.lasting.mean())
        self._back = [0] * len(self._wanted)
        self._away, self._owed = 0, 0.0

    def come_to(self, day: int) -> None:
        """What the day before was short of, or had too much, is owed."""
        owed = self._owed + (self._wanted[day - 1] - self._away) / self._usual if day else 0.0
        self._owed = min(max(owed, MOST_TOO_MANY), MOST_MISSING)
        self._away -= self._back[day]

    def is_short(self, day: int) -> bool:
        return self._away + 0.5 <= self._wanted[day] + self._owed

    def begin(self, day: int, person: int, *, counted: bool) -> int:
        """The day they are back."""
        lasts = self._lasting[int(self.source.random() * len(self._lasting))]
        self.begun.append((person, day, lasts))
        if counted:
            self._away += 1
            if day + lasts < len(self._back):
                self._back[day + lasts] += 1
        return day + lasts


def begun(kinds: list[Kind], sources: list[np.random.Generator], people: int, counted: int) -> Begun:
    """Spells of `people` persons, none while another lasts. Only the first `counted` are what is wanted of;
    the others fall ill as they do.
    """
    each = [_Following(kind, source) for kind, source in zip(kinds, sources, strict=True)]
    back = [0] * people
    for day in range(len(kinds[0].wanted)):
        for kind in each:
            kind.come_to(day)
            while kind.is_short(day):
                person = int(kind.source.random() * people)
                if back[person] <= day:
                    back[person] = kind.begin(day, person, counted=person < counted)
    return Begun._make(np.concatenate(arrays) for arrays in zip(*map(_as_arrays, each), strict=True))


def _as_arrays(kind: _Following) -> Begun:
    person, day, days = np.array(kind.begun, dtype=np.int64).reshape(-1, 3).T
    # Of a source of its own: where the days end changes nothing of what came before.
    thin = dealt(kind.source.spawn(1)[0].random(1), len(person))[0]
    return Begun(person, day, days, np.full(len(person), kind.kind.reason), thin)
