"""The roster of a month: tours with their breaks, as the stretches in which somebody can take calls."""

from datetime import date

import numpy as np
import numpy.typing as npt

from dashboard.queueing import Duties
from dashboard.sample.changes import Changes
from dashboard.sample.clock import clock_of, next_month, start_ms
from dashboard.sample.evenly import by_day, dealt
from dashboard.sample.lent import tours_lent
from dashboard.sample.people import People
from dashboard.sample.posts import HANDLERS
from dashboard.sample.rounds import MINUTE_MS
from dashboard.sample.settings import Days, Settings
from dashboard.sample.tours import Tours, tours_of_teams

Whole = npt.NDArray[np.int64]


def duties_of_month(
    settings: Settings, people: People, *, month: date, changes: Changes, under_way: bool = False
) -> Duties:
    """Of the tours that begin on the month's days, those over midnight at its end whole.

    `under_way` adds what is left of the tours under way when the month begins: for the first month of all.
    """
    days = np.arange(np.datetime64(month, "D") - under_way, np.datetime64(next_month(month), "D"))
    duties = stretches(settings, people, tours_of_days(settings, people, days, month, changes))
    return after(duties, start_ms(month, settings.zone)) if under_way else duties


def tours_of_days(settings: Settings, people: People, days: Days, month: date, changes: Changes) -> Tours:
    """Begun on these days, of which one at most is not in the month."""
    clock = clock_of(month, settings.zone)
    teams = tours_of_teams(settings, people, days, clock, changes)
    return teams.and_then(tours_lent(settings, people, days, clock, changes))


def stretches(settings: Settings, people: People, tours: Tours) -> Duties:
    """Between the breaks of those who are there, in order of their start."""
    there = tours.of(tours.there)
    edges = _edges(settings, people, there)
    start, end = edges[:, 0::2].ravel(), edges[:, 1::2].ravel()
    each = np.repeat(np.arange(len(edges)), edges.shape[1] // 2)
    kept = np.flatnonzero(end > start)
    order = kept[np.argsort(start[kept], kind="stable")]
    return Duties(
        start_ms=start[order],
        end_ms=end[order],
        handler=there.handler[each[order]].astype(np.int32),
        takes=there.takes[each[order]],
    )


def after(duties: Duties, moment_ms: int) -> Duties:
    left = duties.end_ms > moment_ms
    return Duties(
        start_ms=np.maximum(duties.start_ms[left], moment_ms),
        end_ms=duties.end_ms[left],
        handler=duties.handler[left],
        takes=duties.takes[left],
    )


def _edges(settings: Settings, people: People, tours: Tours) -> Whole:
    """(tour, edge): start, then each break's start and end, then the tour's end."""
    part = settings.parts["people"]["breaks"]
    lasts, shift = (tours.end_ms - tours.start_ms), _shift(people, tours) * part["spread"] * MINUTE_MS
    edges = [tours.start_ms]
    for share, minutes in part["at"]:
        begin = tours.start_ms + (lasts * share + shift).astype(np.int64)
        # Without a break: one that begins with the end.
        begin = np.where(tours.breaks, begin, tours.end_ms)
        edges += [begin, begin + minutes * MINUTE_MS]
    within = np.clip(np.column_stack([*edges, tours.end_ms]), tours.start_ms[:, None], tours.end_ms[:, None])
    in_order: Whole = np.maximum.accumulate(within, axis=1)
    return in_order


def _shift(people: People, tours: Tours) -> npt.NDArray[np.float64]:
    """From -1 to 1 by person and day, so that a team's breaks do not come all at once."""
    days: Days = np.unique(tours.day)
    starts = by_day(people.seed, people.room, "breaks", days, len(people.teams))
    team, post = np.divmod(tours.handler, HANDLERS)
    dealt_out = dealt(starts, HANDLERS)
    shift: npt.NDArray[np.float64] = dealt_out[np.searchsorted(days, tours.day), team, post] * 2 - 1
    return shift
