"""Whether somebody who gave up rings again: on which line, and how much later."""

import numpy as np

from dashboard.sample.days import Codes, Moments
from dashboard.sample.draw import Draw
from dashboard.sample.settings import Numbers
from dashboard.sample.streams import LINES

NEVER = -1
_ON_999, _ON_101 = range(len(LINES))


def ringing_again(draw: Draw, kind: Codes, subject: str) -> tuple[Codes, Moments]:
    """The line rung next and the milliseconds from giving up until then, NEVER where nobody rings."""
    on_101, on_999 = draw.settings.parts["redial"]["101"], draw.settings.parts["redial"]["999"]
    # By kind: nobody who rang by accident rings again.
    again = np.array([on_999["again"], on_101["again"], 0.0])[kind]
    to_999 = np.array([0.0, on_101["to_999"], 0.0])[kind]
    chosen = draw.chance(f"again {subject}").random(len(kind))
    elsewhere = np.where(chosen < again + to_999, _ON_999, NEVER)
    line = np.where(chosen < again, kind, elsewhere)
    later = np.full(len(kind), NEVER, dtype=np.int64)
    some = np.flatnonzero(line != NEVER)
    normal = draw.chance(f"later {subject}").standard_normal(len(some))
    later[some] = _later_ms(draw, kind[some], line[some], normal)
    return line, later


def _later_ms(draw: Draw, kind: Codes, line: Codes, normal: Numbers) -> Moments:
    on_101, on_999 = draw.settings.parts["redial"]["101"], draw.settings.parts["redial"]["999"]
    minutes = np.array([[on_999["again_minutes"]] * 2, [on_101["to_999_minutes"], on_101["again_minutes"]]])
    spread = np.array([on_999["spread"], on_101["spread"]])
    return np.asarray(np.exp(np.log(minutes * 60_000)[kind, line] + spread[kind] * normal)).astype(np.int64)
