"""Whose telephone rings the control room: keys that stand for callers, never a telephone number."""

import numpy as np
import numpy.typing as npt

from dashboard.sample.chance import chance
from dashboard.sample.days import Codes
from dashboard.sample.draw import Draw
from dashboard.sample.settings import Numbers
from dashboard.sample.streams import LINES

Keys = npt.NDArray[np.uint64]
WITHHELD = np.uint64(0)
# Each sort of telephone has numbers of its own, and within it each unit.
_SORT = 1 << 40
_UNIT = 1 << 20


def keys_of(draw: Draw, stream: Codes, unit: Codes) -> Keys:
    """A key for each call, as if nobody withheld it."""
    origins = draw.streams.origins
    chosen = draw.chance("callers").random(len(stream))
    numbers = np.zeros(len(stream), dtype=np.int64)
    for sort, origin in enumerate(dict.fromkeys(origins)):
        places = np.flatnonzero(np.array([origin == each for each in origins])[stream])
        numbers[places] = sort * _SORT + _numbers(draw, origin, unit[places], chosen[places])
    # The same in every month, other in every room.
    room = chance(draw.seed, draw.room, "telephones").integers(2**64, dtype=np.uint64)
    return np.maximum(_mixed(numbers.astype(np.uint64) ^ room), np.uint64(1))


def shown(draw: Draw, key: Keys, line: Codes, stream: Codes) -> Keys:
    """What a line shows of each caller: some of the public withhold their number, whenever they ring it."""
    part = draw.settings.parts["callers"]["withheld"]
    share = np.array([part[name] for name in LINES])[line]
    public = np.array([origin == "public" for origin in draw.streams.origins])[stream]
    withholding = (_mixed(key) >> np.uint64(11)).astype(np.float64) / 2**53
    return np.where(public & (withholding < share), WITHHELD, key)


def _numbers(draw: Draw, origin: str, unit: Codes, chosen: Numbers) -> Codes:
    part = draw.settings.parts["callers"]
    if origin == "public":
        return _whole(part["people"] * chosen ** (1 / (1 - part["unevenness"])))
    return np.asarray(unit * _UNIT + _whole(chosen * _telephones(draw)[unit]))


def _telephones(draw: Draw) -> Numbers:
    """By unit, of all origins: so many of a station or an agency, the officers of a department."""
    part = draw.settings.parts["callers"]
    return np.array(
        [
            part["lines"].get(stream["origin"], part["officers"] * share)
            for stream in draw.streams.parts
            for _, share in stream.get("units", ())
        ]
    )


def _whole(numbers: Numbers) -> Codes:
    return np.asarray(numbers).astype(np.int64)


def _mixed(numbers: Keys) -> Keys:
    """SplitMix64's finishing steps: 64 bits that look like chance."""
    with np.errstate(over="ignore"):
        mixed = numbers + np.uint64(0x9E3779B97F4A7C15)
        mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))
