"""Settled calls as rows of the store's tables: columns of `call`, less `load_id`."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from dashboard.queueing import Calls
from dashboard.sample.clock import HALF_HOUR_MS, clock_of

LINES = ("999", "101")
OUTCOMES = ("abandoned", "answered")
Columns = dict[str, Any]
Numbers = npt.NDArray[Any]


def columns_of(
    calls: Calls, about: dict[str, Numbers], names: dict[str, Sequence[str]], month: date, zone: str
) -> Columns:
    """`about` has, for each call, codes into `names` (stream origin, unit, disposition, team), seconds of
    talk, hold and wrap in milliseconds, and its caller (0 where withheld).
    """
    unanswered = ~calls.answered
    return {
        "line": named(LINES, calls.line),
        "leg": np.ones(len(calls.at_ms), dtype=np.int16),
        "origin": named(names["origin"], about["origin"]),
        "origin_unit": named(names["unit"], about["unit"]),
        "team": named(names["team"], np.where(unanswered, -1, about["team"])),
        "handler": pa.array(calls.handler, mask=calls.handler < 0),
        **_times(calls, month, zone),
        "outcome": named(OUTCOMES, calls.answered.astype(np.int8)),
        "wait_s": calls.wait_ms / 1000,
        "waited_s": -(-calls.wait_ms // 1000),
        **{f"{part}_s": pa.array(about[part] / 1000, mask=unanswered) for part in ("talk", "hold", "wrap")},
        "caller": pa.array(about["caller"], mask=about["caller"] == 0),
        "disposition": named(names["disposition"], np.where(unanswered, -1, about["disposition"])),
    }


def _times(calls: Calls, month: date, zone: str) -> Columns:
    local = clock_of(month, zone).local(calls.at_ms)
    return {
        "offered_at_utc": calls.at_ms.astype("datetime64[ms]"),
        "half_hour_utc": (calls.at_ms // HALF_HOUR_MS * HALF_HOUR_MS).astype("datetime64[ms]"),
        "local_half_hour": local.half_hour_ms.astype("datetime64[ms]"),
        "local_date": pa.array(local.at_ms.astype("datetime64[ms]").astype("datetime64[D]")),
        "repeated": local.repeated,
    }


def named(names: Sequence[str], codes: Numbers) -> Any:
    """Texts by their place in `names`; none where the code is below 0."""
    return pa.DictionaryArray.from_arrays(pa.array(codes.astype(np.int32), mask=codes < 0), list(names))
