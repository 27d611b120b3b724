"""Runs of the practice force drawn as tables: calls by the clock on the wall, and what became of them."""

from datetime import datetime
from zoneinfo import ZoneInfo

import numpy as np

from dashboard.queueing import Calls
from dashboard.sample.runs import Run
from dashboard.sample.settings import settings
from dashboard.sample.streams import LINES, streams_of

KEYS = streams_of(settings()).keys


def drawn(table: str) -> Run:
    """Rows of when, matter-attempt, line, answered or gave up, seconds waited, seconds handled, stream."""
    rows = sorted(row.split() for row in table.strip().splitlines())
    day, clock, call, line, outcome, waited, handled, stream = zip(*rows, strict=True)
    matter, attempt = zip(*(each.split("-") for each in call), strict=True)
    walls = [datetime.fromisoformat(f"{one}T{at}") for one, at in zip(day, clock, strict=True)]
    return Run(
        settings=settings(),
        calls=Calls(
            call=np.array(matter, dtype=np.int64),
            attempt=np.array(attempt, dtype=np.int16),
            at_ms=np.array([round(_utc(wall) * 1000) for wall in walls]),
            line=np.array([LINES.index(one) for one in line], dtype=np.int8),
            answered=np.array([one == "answered" for one in outcome]),
            wait_ms=_ms(waited),
            handling_ms=_ms(handled),
            handler=np.full(len(rows), -1, dtype=np.int32),
        ),
        stream=np.array([KEYS.index(one) for one in stream], dtype=np.int8),
    )


def _utc(wall: datetime) -> float:
    return wall.replace(tzinfo=ZoneInfo(settings().zone)).timestamp()


def _ms(seconds: tuple[str, ...]) -> np.ndarray:
    return np.array([round(float(one) * 1000) for one in seconds])
