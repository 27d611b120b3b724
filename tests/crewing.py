"""The people of the practice force, for tests: with its settings, or with some of them otherwise."""

from copy import deepcopy
from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

import numpy as np

from dashboard.sample.changes import NONE, Changes, Extra
from dashboard.sample.people import people
from dashboard.sample.roster import duties_of_month
from dashboard.sample.settings import settings

LONDON = ZoneInfo("Europe/London")
ALL_DAY = {
    "people.leave.months": [0.0] * 12,
    "people.leave.other": [["2018-04-01", 0.0]],
    "people.breaks.at": [],
}
NOBODY_ILL = {
    "sickness.occ.rate": [["2018-04-15", 0.0]],
    "sickness.covid.sick": [["2018-04-15", 0.0]],
    "sickness.covid.isolating": [["2018-04-15", 0.0]],
}


def settings_with(otherwise):
    """`otherwise`: dotted keys of the settings, each with its value."""
    parts = deepcopy(settings().parts)
    for key, value in otherwise.items():
        *path, last = key.split(".")
        part = parts
        for name in path:
            part = part[name]
        assert last in part, key
        part[last] = value
    return replace(settings(), parts=parts)


def strength_of(handlers):
    return {"people.strength.handlers": [["2018-04-01", handlers]]}


@lru_cache(maxsize=4)
def the_people(seed=2020, with_units=True):
    """The whole of the practice force, as it is."""
    return people(
        settings(), seed=seed, room=0, to_date=settings().last_day, changes=NONE, with_units=with_units
    )


def people_with(known, to_date, changes=NONE, seed=2020):
    return people(known, seed=seed, room=0, to_date=to_date, changes=changes, with_units=False)


def duties_with(known, month, changes=NONE, under_way=False):
    folk = people_with(known, month, changes)
    return duties_of_month(known, folk, month=month, changes=changes, under_way=under_way)


def extra(many, starts, ends):
    return Changes(handlers=(Extra(people=many, starts=time(starts), ends=time(ends)),))


def ms(year, month, day, hour=0, minute=0):
    """The moment at which London's clocks show this."""
    wall = datetime(year, month, day, hour, minute, tzinfo=LONDON)
    return int(wall.astimezone(UTC).timestamp()) * 1000


def on_duty_at(duties, moment):
    return set(duties.handler[(duties.start_ms <= moment) & (moment < duties.end_ms)].tolist())


def rows(duties):
    """Start, end, handler, line: to compare duties with."""
    return set(
        zip(
            *(getattr(duties, name).tolist() for name in ("start_ms", "end_ms", "handler", "takes")),
            strict=True,
        )
    )


def days(first, last):
    return np.arange(np.datetime64(first, "D"), np.datetime64(last, "D") + 1)


MAY = date(2019, 5, 1)
