"""Calls moved to quiet hours: what would change if some of the public rang 101 when few do."""

import numpy as np

from dashboard.errors import DashboardError
from dashboard.sample.clock import HALF_HOUR_MS
from dashboard.sample.days import Codes, Moments
from dashboard.sample.demand import Offers, expected_of
from dashboard.sample.draw import Draw
from dashboard.sample.settings import Numbers

# Nobody is asked to ring at night.
_AWAKE = (7, 23)
_MONDAY = 0


def moved(draw: Draw, offers: Offers) -> Moments:
    """When each call comes. The share asked for, of the public's 101 calls, leaves half-hours in which more
    calls (of both lines) are expected than the week's mean from 7am to 11pm, for those of the same week
    (Monday to Sunday, within the month) with fewer, in proportion to how far below they are.
    """
    share = draw.changes.to_quiet_hours
    if not 0 <= share <= 1:
        raise DashboardError(f"{share:g} of calls were to move to quiet hours: give a share from 0 to 1.")
    if not share:
        return offers.at_ms
    public = draw.streams.keys.index("public")
    week = np.cumsum(draw.half_hours.weekday == _MONDAY)[draw.half_hours.day]
    quiet = _quiet(draw, expected_of(draw).sum(axis=0), week)
    busy = (offers.stream == public) & (quiet[offers.half_hour] == 0)
    leaving = share * (offers.stream == public).sum() / max(busy.sum(), 1)
    places = np.flatnonzero(busy & (draw.chance("moving").random(len(busy)) < leaving))
    at_ms = offers.at_ms.copy()
    at_ms[places] = _elsewhere(draw, quiet, week, week[offers.half_hour[places]])
    return at_ms


def _quiet(draw: Draw, expected: Numbers, week: Codes) -> Numbers:
    """How far below its week's mean each half-hour is: 0 where it is not, and at night."""
    awake = (draw.half_hours.hour >= _AWAKE[0]) & (draw.half_hours.hour < _AWAKE[1])
    mean = np.bincount(week, expected * awake) / np.maximum(np.bincount(week, awake), 1)
    return np.asarray(np.clip(mean[week] - expected, 0, None) * awake)


def _elsewhere(draw: Draw, quiet: Numbers, week: Codes, leaving: Codes) -> Moments:
    """`week` by half-hour, `leaving` the week of each call that moves."""
    rng = draw.chance("quiet hours")
    upto = np.cumsum(quiet)
    ends = upto[np.searchsorted(week, np.arange(week.max() + 1), side="right") - 1]
    starts = np.concatenate([[0.0], ends[:-1]])
    wanted = starts[leaving] + rng.random(len(leaving)) * (ends - starts)[leaving]
    into = (rng.random(len(leaving)) * HALF_HOUR_MS).astype(np.int64)
    return np.asarray(draw.half_hours.start_ms[np.searchsorted(upto, wanted, side="right")] + into)
