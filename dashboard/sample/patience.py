"""How callers wait: when they give up, and how long a telephone rings for them."""

import numpy as np

from dashboard.sample.days import Codes, Moments
from dashboard.sample.draw import Draw
from dashboard.sample.effects import days_since, events_of
from dashboard.sample.lengths import Lengths, lengths_of
from dashboard.sample.settings import Numbers
from dashboard.sample.streams import KINDS, LINES

_NO_HUMP = {"share": 0.0, "mean": 1.0, "spread": 0.0}
# Somebody calling by accident hears no message; a queue message is 101's.
_HEARS_MESSAGE = np.array([[float(kind == "101")] for kind in KINDS])


def patience_ms(draw: Draw, cell: Codes, subject: str) -> Moments:
    """`cell` is kind times days plus day; `subject` sets one list of a month's calls apart from another."""
    kinds = [draw.settings.parts["patience"][kind] for kind in KINDS]
    humps = [kind.get("hump", _NO_HUMP) for kind in kinds]
    longer, more = _of_message(draw)
    patience = lengths_of(kinds, np.zeros((1, len(draw.days))))
    early = lengths_of(humps, np.zeros((1, len(draw.days))))
    shares = np.array([[hump["share"]] for hump in humps]) * more
    normal = draw.chance(f"patience {subject}").standard_normal(len(cell))
    leaving = np.flatnonzero(draw.chance(f"leaving {subject}").random(len(cell)) < shares.ravel()[cell])
    waiting = Lengths(mean=patience.mean * longer, spread=patience.spread).drawn_ms(cell, normal)
    waiting[leaving] = early.drawn_ms(cell[leaving], normal[leaving])
    return waiting


def ring_ms(draw: Draw, cell: Codes, subject: str) -> Moments:
    """An accidental call rings as any of its line."""
    rings = draw.settings.parts["ring"]
    parts = [rings[kind if kind in LINES else LINES[0]] for kind in KINDS]
    lengths = lengths_of(parts, np.zeros((1, len(draw.days))))
    return lengths.drawn_ms(cell, draw.chance(f"ring {subject}").standard_normal(len(cell)))


def _of_message(draw: Draw) -> tuple[Numbers, Numbers]:
    """Factors on patience and on the share who leave early, by kind and day."""
    part = events_of(draw).get("queue_message")
    if part is None:
        none = np.ones((len(KINDS), len(draw.days)))
        return none, none
    heard = _HEARS_MESSAGE * (days_since(part["day"], draw.days) >= 0)
    return 1 + heard * (part["patience"] - 1), 1 + heard * (part["hump"] - 1)
