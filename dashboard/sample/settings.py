"""The practice force's settings, as data/practice/force.toml has them."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

FILE = Path(__file__).resolve().parents[2] / "data" / "practice" / "force.toml"
Days = npt.NDArray[np.datetime64]
Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, kw_only=True)
class Settings:
    """`parts` is the file as read; each module of `sample` takes its own part from it."""

    first_day: date
    last_day: date
    zone: str
    seed: int
    parts: dict[str, Any]


@lru_cache(maxsize=1)
def settings() -> Settings:
    return read(FILE.read_text(encoding="utf-8"))


def read(text: str) -> Settings:
    parts = tomllib.loads(text)
    return Settings(
        first_day=parts.pop("first_day"),
        last_day=parts.pop("last_day"),
        zone=parts.pop("zone"),
        seed=parts.pop("seed"),
        parts=parts,
    )


def along(path: Sequence[tuple[str, float]], days: Days) -> Numbers:
    """The path's value on each day: straight lines between its points, level outside them."""
    at = np.array([day for day, _ in path], dtype="datetime64[D]").astype(np.int64)
    values = np.array([value for _, value in path], dtype=np.float64)
    return np.interp(days.astype("datetime64[D]").astype(np.int64), at, values)
