"""Runs of the practice force's room over some months, as `--truth` counts them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from dashboard.queueing import Calls
from dashboard.sample.changes import NONE, Changes
from dashboard.sample.clock import next_month, start_ms
from dashboard.sample.force import Month, at, joined, months_of, people_of
from dashboard.sample.settings import Settings

Whole = npt.NDArray[np.int64]


@dataclass(frozen=True, kw_only=True)
class Run:
    """Calls in order of time, those of a month before and after among them where the force has any: so the
    months in between come out the same however many are run. `stream` is each call's place in the streams of
    the settings.
    """

    settings: Settings
    calls: Calls
    stream: npt.NDArray[np.int8]

    def between(self, first: date, last: date) -> slice:
        """Where the calls offered on these days are, both included, by the clock on the wall."""
        ends = [start_ms(day, self.settings.zone) for day in (first, last + timedelta(days=1))]
        return slice(*np.searchsorted(self.calls.at_ms, ends).tolist())


def run(settings: Settings, *, seed: int, months: Sequence[date], changes: Changes = NONE) -> Run:
    """`months` follow one another. The room opens empty a month before them."""
    folk = people_of(settings, seed=seed, room=0, to_date=settings.last_day, changes=changes, tables=False)
    first = max(settings.first_day, months[0] - timedelta(days=1))
    last = min(settings.last_day, next_month(months[-1]))
    of_months = months_of(settings, folk, seed=seed, room=0, from_date=first, to_date=last, changes=changes)
    return _together(settings, of_months)


def _together(settings: Settings, months: Iterator[Month]) -> Run:
    calls, streams = zip(
        *[(month.calls, month.about.stream.astype(np.int8)) for month in months], strict=True
    )
    together = joined(*calls)
    order = np.argsort(together.at_ms, kind="stable")
    return Run(settings=settings, calls=at(together, order), stream=np.concatenate(streams)[order])
