"""The streams that demand comes in: line, origin and units of each, by the number that stands for it."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from dashboard.sample.settings import Settings

LINES = ("999", "101")
# Handling, patience and ringing differ by line, and for calls made by accident.
KINDS = (*LINES, "accidental")
Codes = npt.NDArray[np.int64]


@dataclass(frozen=True, kw_only=True)
class Streams:
    """Tuples and arrays by stream, in the order of the settings; codes into LINES and KINDS."""

    keys: tuple[str, ...]
    origins: tuple[str, ...]
    line: Codes
    kind: Codes
    parts: tuple[dict[str, Any], ...]


def streams_of(settings: Settings) -> Streams:
    streams: dict[str, Any] = settings.parts["streams"]
    lines = [LINES.index(part["line"]) for part in streams.values()]
    kinds = [KINDS.index(key) if key in KINDS else line for key, line in zip(streams, lines, strict=True)]
    return Streams(
        keys=tuple(streams),
        origins=tuple(part["origin"] for part in streams.values()),
        line=np.array(lines),
        kind=np.array(kinds),
        parts=tuple(streams.values()),
    )


def units_of(settings: Settings) -> tuple[str, ...]:
    """Every stream's units, one stream's after the other's."""
    return tuple(name for part in settings.parts["streams"].values() for name, _ in part.get("units", ()))


def dispositions_of(settings: Settings) -> tuple[str, ...]:
    named = [name for shares in settings.parts["dispositions"].values() for name, _ in shares]
    return tuple(dict.fromkeys(named))
