"""Which chart suits a series, XmR or p-prime, as a sentence that is printed beside it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.analysis.series import Reading
from dashboard.analysis.settings import Settings
from dashboard.analysis.terms import ChartKind

NAMES = {ChartKind.XMR: "XmR", ChartKind.P_PRIME: "P-prime"}


@dataclass(frozen=True, kw_only=True)
class Choice:
    kind: ChartKind
    why: str


def choose(
    readings: Sequence[Reading],
    settings: Settings,
    *,
    period: str = "point",
    asked: ChartKind | None = None,
) -> Choice:
    """The chart asked for; else p-prime where the counts behind the shares differ much, XmR elsewhere."""
    if asked:
        return _because(asked, "as asked for")
    if not readings or not all(one.is_counted for one in readings):
        return _because(ChartKind.XMR, "p-prime is for shares given with their counts, and this is none")
    ratio = times_as_many(readings)
    differ = ratio >= settings.volumes_differ_from
    # Rounded down, so that 1.99 is not said to be 2.0.
    tenths = math.floor(ratio * 10) / 10
    return _because(
        ChartKind.P_PRIME if differ else ChartKind.XMR,
        f"the fullest {period} counts {tenths:.1f} times as many as the emptiest, and p-prime is used from "
        f"{settings.volumes_differ_from:g} times on",
    )


def by_day() -> Choice:
    return _because(
        ChartKind.XMR, "by day it is made of each day's difference from the mean of its own weekday"
    )


def times_as_many(readings: Sequence[Reading]) -> float:
    """How many times as many are counted in the fullest as in the emptiest."""
    counts = [one.denominator or 0 for one in readings]
    return max(counts) / min(counts)


def _because(kind: ChartKind, why: str) -> Choice:
    return Choice(kind=kind, why=f"{NAMES[kind]} chart: {why}.")
