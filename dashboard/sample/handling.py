"""How long a call keeps its handler: talk, hold and wrap, with what SAFE and a failure add."""

from dataclasses import dataclass

import numpy as np

from dashboard.sample.days import Codes, Moments
from dashboard.sample.draw import Draw
from dashboard.sample.effects import days_since, events_of
from dashboard.sample.lengths import Lengths, lengths_of
from dashboard.sample.settings import Numbers, along
from dashboard.sample.streams import KINDS

_NO_HOLD = {"mean": 1, "spread": 0, "share": 0}
# Nobody logs a call made by accident.
_LOGGED = np.array([[float(kind != "accidental")] for kind in KINDS])


@dataclass(frozen=True, kw_only=True)
class Handled:
    """Milliseconds."""

    talk_ms: Moments
    hold_ms: Moments
    wrap_ms: Moments


def handled_of(draw: Draw, cell: Codes, subject: str) -> Handled:
    """`cell` is kind times days plus day; `subject` sets one list of a month's calls apart from another."""
    parts = [draw.settings.parts["handling"][kind] for kind in KINDS]
    more_talk, more_wrap = _of_safe(draw)
    talk = lengths_of([part["talk"] for part in parts], _LOGGED * more_talk)
    wrap = lengths_of([part["wrap"] for part in parts], _LOGGED * (more_wrap + _slower(draw)))
    return Handled(
        talk_ms=_drawn(draw, talk, cell, f"talk {subject}"),
        hold_ms=_hold_ms(draw, cell, subject),
        wrap_ms=_drawn(draw, wrap, cell, f"wrap {subject}"),
    )


def _drawn(draw: Draw, lengths: Lengths, cell: Codes, subject: str) -> Moments:
    return lengths.drawn_ms(cell, draw.chance(subject).standard_normal(len(cell)))


def _hold_ms(draw: Draw, cell: Codes, subject: str) -> Moments:
    holds = [draw.settings.parts["handling"][kind].get("hold", _NO_HOLD) for kind in KINDS]
    share = np.array([hold["share"] for hold in holds])[cell // len(draw.days)]
    held = np.flatnonzero(draw.chance(f"held {subject}").random(len(cell)) < share)
    hold = np.zeros(len(cell), dtype=np.int64)
    lengths = lengths_of(holds, np.zeros((1, len(draw.days))))
    hold[held] = _drawn(draw, lengths, cell[held], f"hold {subject}")
    return hold


def _of_safe(draw: Draw) -> tuple[Numbers, Numbers]:
    """Seconds of talk and of wrap by day: the lasting extra, and what learning adds until it has faded."""
    part = events_of(draw).get("safe_go_live")
    if part is None:
        return np.zeros(len(draw.days)), np.zeros(len(draw.days))
    since = days_since(part["day"], draw.days)
    learning = part["learning_s"] * np.clip(1 - since / part["learning_days"], 0, 1)
    extra = np.where(since >= 0, 1 + learning / (part["talk_s"] + part["wrap_s"]), 0.0)
    return part["talk_s"] * extra, part["wrap_s"] * extra


def _slower(draw: Draw) -> Numbers:
    """Seconds by day, while what failed comes back."""
    paths = [part["slower_s"] for part in events_of(draw).values() if "slower_s" in part]
    return np.asarray(sum((along(path, draw.days) for path in paths), start=np.zeros(len(draw.days))))
