"""Handlers beside the control room's own teams: front counters' people, a counterfactual's extra handlers."""

from datetime import date, time

import numpy as np

from dashboard.queueing import Takes
from dashboard.sample.changes import Changes, Extra
from dashboard.sample.clock import Clock
from dashboard.sample.days import bank_holidays
from dashboard.sample.people import EXTRA_HANDLERS, FRONT_COUNTERS, People
from dashboard.sample.posts import HANDLERS
from dashboard.sample.rounds import DAY_MS, since_midnight, weekdays
from dashboard.sample.settings import Days, Settings
from dashboard.sample.tours import Tours, Whole, moments

FRONT_COUNTER = "front_counter"


def tours_lent(settings: Settings, people: People, days: Days, clock: Clock, changes: Changes) -> Tours:
    lent = _front_counters(settings, people, days, clock, changes)
    lent = lent.and_then(_new_year(settings, people, days, clock))
    many = 0
    for extra in changes.handlers:
        lent = lent.and_then(_extra(extra, people, days, clock, many))
        many += extra.people
    return lent


def counters_since(settings: Settings, changes: Changes) -> date | None:
    """The day from which front counters' people answer 101, if they do."""
    if FRONT_COUNTER in changes.without:
        return None
    since: date = settings.parts["events"][FRONT_COUNTER]["day"]
    return since


def _front_counters(settings: Settings, people: People, days: Days, clock: Clock, changes: Changes) -> Tours:
    """Always so many: their station sees to that. Never 999, and closed on bank holidays."""
    part, since = settings.parts["events"][FRONT_COUNTER], counters_since(settings, changes)
    helped = np.isin(weekdays(days), part["weekdays"]) & ~bank_holidays(days)
    helped &= (days >= np.datetime64(since)) if since is not None else False
    starts, ends = (time.fromisoformat(at) for at in part["hours"])
    handlers = people.teams.index(FRONT_COUNTERS) * HANDLERS + np.arange(part["people"])
    return _every_day(days[helped], (starts, ends), handlers, clock, Takes.SECOND, breaks=True)


def _new_year(settings: Settings, people: People, days: Days, clock: Clock) -> Tours:
    """Planned for, as duties are: the night's own tours would not do."""
    part = settings.parts["people"]["new_year"]
    eves = days[(days + 1).astype("datetime64[Y]") != days.astype("datetime64[Y]")]
    starts, ends = (time.fromisoformat(at) for at in part["hours"])
    first = people.teams.index(EXTRA_HANDLERS) * HANDLERS + HANDLERS // 2
    return _every_day(eves, (starts, ends), first + np.arange(part["people"]), clock, Takes.BOTH, breaks=True)


def _extra(extra: Extra, people: People, days: Days, clock: Clock, before: int) -> Tours:
    first = people.teams.index(EXTRA_HANDLERS) * HANDLERS + before
    hours = (extra.starts, extra.ends)
    return _every_day(days, hours, first + np.arange(extra.people), clock, Takes.BOTH, breaks=False)


def _every_day(
    days: Days, hours: tuple[time, time], handlers: Whole, clock: Clock, takes: Takes, *, breaks: bool
) -> Tours:
    """An end not after the start is on the next day."""
    starts, ends = (since_midnight(at) for at in hours)
    midnight = np.repeat(days.astype("datetime64[D]").astype(np.int64) * DAY_MS, len(handlers))
    many = len(midnight)
    return Tours(
        day=np.repeat(days, len(handlers)),
        handler=np.tile(handlers, len(days)),
        start_ms=moments(clock, midnight + starts),
        end_ms=moments(clock, midnight + ends + (0 if ends > starts else DAY_MS)),
        there=np.ones(many, dtype=np.bool_),
        takes=np.full(many, takes, dtype=np.int8),
        breaks=np.full(many, breaks),
    )
