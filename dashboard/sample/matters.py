"""What a call is about: the unit that it comes from, and what it turns out to be."""

from typing import Any

import numpy as np

from dashboard.sample.days import Codes
from dashboard.sample.draw import Draw
from dashboard.sample.streams import dispositions_of, units_of


def units(draw: Draw, stream: Codes) -> Codes:
    """Places in units_of, -1 where a stream has none."""
    shares = [part.get("units", []) for part in draw.streams.parts]
    return _chosen(draw, "units", shares, units_of(draw.settings), stream)


def dispositions(draw: Draw, stream: Codes) -> Codes:
    """Places in dispositions_of."""
    parts = draw.settings.parts["dispositions"]
    shares = [parts[key] for key in draw.streams.keys]
    return _chosen(draw, "dispositions", shares, dispositions_of(draw.settings), stream)


def _chosen(draw: Draw, subject: str, shares: list[Any], names: tuple[str, ...], stream: Codes) -> Codes:
    chosen = draw.chance(subject).random(len(stream))
    codes = np.full(len(stream), -1, dtype=np.int64)
    for number, part in enumerate(shares):
        if part:
            places = np.flatnonzero(stream == number)
            upto = np.cumsum([share for _, share in part])
            which = np.searchsorted(upto[:-1] / upto[-1], chosen[places], side="right")
            codes[places] = np.array([names.index(name) for name, _ in part])[which]
    return codes
