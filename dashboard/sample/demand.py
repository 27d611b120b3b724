"""How many ring in each half-hour, and when: what is expected, times chance.

A month's total stays near what was expected of it, whatever the seed: the chance factors of its days are
scaled to average 1, weighted by the days' expected calls. What is left to the seed is which days are busy.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from dashboard.sample.clock import HALF_HOUR_MS
from dashboard.sample.days import Codes, Moments
from dashboard.sample.draw import Draw
from dashboard.sample.settings import Days, Numbers, along
from dashboard.sample.shapes import week_of
from dashboard.sample.specials import specials_of
from dashboard.sample.streams import LINES

# A place in a month's list of calls fits in so many bits.
_PLACE_BITS = 22


@dataclass(frozen=True, kw_only=True)
class Offers:
    """Calls in order of time: when, of which stream, in which of the month's half-hours."""

    at_ms: Moments
    stream: Codes
    half_hour: Codes


def expected_of(draw: Draw) -> Numbers:
    """First attempts expected by stream and half-hour, events and changes apart."""
    half_hours, specials = draw.half_hours, specials_of(draw)
    by_day = np.array([_by_day(draw, part) for part in draw.streams.parts])
    weeks = np.array([week_of(part) for part in draw.streams.parts])
    spread = weeks[:, specials.weekday, half_hours.slot]
    return np.asarray(by_day[:, half_hours.day] * spread * specials.factors[draw.streams.line])


def offers_of(draw: Draw, most: Numbers) -> Offers:
    """`most` is the factor of events on what is expected, by stream and day."""
    expected = expected_of(draw) * most[:, draw.half_hours.day]
    counts = draw.chance("calls").poisson(expected * _chance_factors(draw, expected))
    # The night published must not wander: its calls are those expected, rounded by chance.
    rounded = np.floor(expected + draw.chance("rounding").random(expected.shape)).astype(np.int64)
    return _laid_out(draw, np.where(specials_of(draw).published, rounded, counts))


def in_order(at_ms: Moments) -> Codes:
    """Places in order of time; of two in one millisecond the one listed first is first."""
    keys = (at_ms - at_ms.min(initial=2**62) << _PLACE_BITS) + np.arange(len(at_ms))
    return np.asarray(np.sort(keys) & ((1 << _PLACE_BITS) - 1))


def _by_day(draw: Draw, part: dict[str, Any]) -> Numbers:
    return along(part["per_day"], draw.days) * _season(draw.settings.parts["season"][part["line"]], draw.days)


def _season(factors: list[float], days: Days) -> Numbers:
    """Level in the middle of a month, straight lines between."""
    month = days.astype("datetime64[M]")
    into = ((days - month).astype(np.float64) + 0.5) / 30.5
    year = np.arange(len(factors)) + 0.5
    return np.asarray(np.interp(month.astype(np.int64) % 12 + into, year, factors, period=len(factors)))


def _chance_factors(draw: Draw, expected: Numbers) -> Numbers:
    """By stream and half-hour: what happens to a line happens to all its streams."""
    lines = draw.streams.line
    factors = [_of_line(draw, line, expected[lines == code].sum(axis=0)) for code, line in enumerate(LINES)]
    return np.array(factors)[lines]


def _of_line(draw: Draw, line: str, expected: Numbers) -> Numbers:
    part, day = draw.settings.parts["chance"], draw.half_hours.day
    spread = part["half_hour"][line]
    by_itself = np.exp(spread * draw.chance(f"half-hours {line}").standard_normal(len(day)) - spread**2 / 2)
    carried = _carried(draw.chance(f"days {line}"), len(draw.days), part["day_carries"])
    days = np.exp(part["day"][line] * carried)
    weights = np.bincount(day, expected)
    return np.asarray(by_itself * (days * weights.sum() / (weights * days).sum())[day])


def _carried(rng: np.random.Generator, many: int, carries: float) -> Numbers:
    """Standard normal deviates, each carrying over so much of the one before."""
    at = rng.standard_normal(many)
    for day in range(1, many):
        at[day] = carries * at[day - 1] + np.sqrt(1 - carries**2) * at[day]
    return at


def _laid_out(draw: Draw, counts: Codes) -> Offers:
    cells = np.repeat(np.arange(counts.size), counts.ravel())
    stream, half_hour = np.divmod(cells, counts.shape[1])
    into = (draw.chance("moments").random(len(cells)) * HALF_HOUR_MS).astype(np.int64)
    at_ms = draw.half_hours.start_ms[half_hour] + into
    order = in_order(at_ms)
    return Offers(at_ms=at_ms[order], stream=stream[order], half_hour=half_hour[order])
