"""What events and changes do to demand, and which events a counterfactual leaves out."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np

from dashboard.errors import DashboardError
from dashboard.sample.days import Marks, Moments
from dashboard.sample.draw import Draw
from dashboard.sample.settings import Days, Numbers, along
from dashboard.sample.streams import LINES


@dataclass(frozen=True, kw_only=True)
class Effects:
    """By stream and day. Callers are drawn for `most`, with the events that bring calls; `kept` is the share
    of those who ring after all: a change thins the same callers, it never draws others.
    """

    most: Numbers
    kept: Numbers


def events_of(draw: Draw) -> dict[str, Any]:
    """The events that happen."""
    events: dict[str, Any] = draw.settings.parts["events"]
    unknown = sorted(draw.changes.without - events.keys())
    if unknown:
        named = ", ".join(sorted(events))
        raise DashboardError(
            f"There is no event {unknown[0]!r} to leave out: the practice force has {named}."
        )
    return {key: part for key, part in events.items() if key not in draw.changes.without}


def effects_of(draw: Draw) -> Effects:
    most, factors = np.ones((2, len(LINES), len(draw.days)))
    happening = events_of(draw)
    for key, part in draw.settings.parts["events"].items():
        if "demand" in part:
            factor = _on_lines(part["demand"], draw.days)
            most *= np.maximum(factor, 1.0)
            factors *= factor if key in happening else 1.0
    kept = (factors / most)[draw.streams.line]
    if "digital_desk" in happening:
        public = draw.streams.keys.index("public")
        kept[public] *= 1.0 - along(happening["digital_desk"]["share"], draw.days)
    return Effects(most=most[draw.streams.line], kept=kept * _of_origins(draw)[:, np.newaxis])


def in_outage(draw: Draw, at_ms: Moments) -> Marks:
    """No calls arrive then."""
    zone = ZoneInfo(draw.settings.zone)
    marks = np.zeros(len(at_ms), dtype=np.bool_)
    for part in events_of(draw).values():
        if "from" in part:
            marks |= (at_ms >= _ms(part["from"], zone)) & (at_ms < _ms(part["to"], zone))
    return marks


def days_since(day: date, days: Days) -> Numbers:
    return np.asarray((days - np.datetime64(day)).astype(np.float64))


def _on_lines(demand: dict[str, Any], days: Days) -> Numbers:
    none = [[str(days[0]), 1.0]]
    return np.array([along(demand.get(line, none), days) for line in LINES])


def _of_origins(draw: Draw) -> Numbers:
    origins, wanted = draw.streams.origins, draw.changes.origins
    for origin, factor in wanted.items():
        if origin not in origins:
            named = ", ".join(dict.fromkeys(origins))
            raise DashboardError(f"There is no origin {origin!r}: choose from {named}.")
        if not 0 <= factor <= 1:
            why = "fewer of the same callers can ring, more would be others"
            raise DashboardError(f"{factor:g} of {origin} was asked for: give a share from 0 to 1 ({why}).")
    return np.array([wanted.get(origin, 1.0) for origin in origins])


def _ms(local: datetime, zone: ZoneInfo) -> int:
    return int(local.replace(tzinfo=zone).timestamp()) * 1000
