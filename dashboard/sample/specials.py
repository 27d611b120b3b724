"""Days unlike others: bank holidays, Christmas, Halloween, Bonfire Night, New Year, hot days."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from dashboard.sample.days import SUNDAY, Codes, HalfHours, Marks
from dashboard.sample.draw import Draw
from dashboard.sample.settings import Numbers
from dashboard.sample.streams import LINES

_SATURDAY = 5
_NOON = 12
_EVENING = (17, 23)
_HOT = (_NOON, 24)


@dataclass(frozen=True, kw_only=True)
class Specials:
    """By half-hour: factors (a row for each line), the weekday that it is like, and the night published."""

    factors: Numbers
    weekday: Codes
    published: Marks


def specials_of(draw: Draw) -> Specials:
    special, half_hours = draw.settings.parts["special"], draw.half_hours
    year = half_hours.days[0].astype(object).year
    christmas = half_hours.on(date(year, 12, 25))
    night = _new_year(half_hours, year)
    bank_holiday = half_hours.bank_holiday[half_hours.day]
    evening = _between(half_hours, _EVENING)
    when = {
        "bank_holiday": bank_holiday & ~christmas & ~night,
        "christmas_day": christmas,
        "halloween": half_hours.on(date(year, 10, 31)) & evening,
        "bonfire_night": half_hours.on(date(year, 11, 5)) & evening,
        "hot_day": _hot(special["hot_day"], half_hours) & _between(half_hours, _HOT),
    }
    ending = year - (half_hours.days[0].astype(object).month == 1)
    factors = _night_factors(special["new_year"], half_hours, night, ending)
    for name, marks in when.items():
        factors *= np.where(marks, np.array([[special[name][line]] for line in LINES]), 1.0)
    weekday = np.where(bank_holiday, SUNDAY, half_hours.weekday[half_hours.day])
    saturday_night = np.where(half_hours.hour < _NOON, SUNDAY, _SATURDAY)
    return Specials(
        factors=factors,
        weekday=np.where(night, saturday_night, weekday),
        published=night & (ending == special["new_year"]["published"]),
    )


def _between(half_hours: HalfHours, hours: tuple[int, int]) -> Marks:
    return (half_hours.hour >= hours[0]) & (half_hours.hour < hours[1])


def _hot(part: dict[str, Any], half_hours: HalfHours) -> Marks:
    days = half_hours.days
    spells = [(days >= np.datetime64(first)) & (days <= np.datetime64(last)) for first, last in part["days"]]
    return np.asarray(np.any(spells, axis=0)[half_hours.day])


def _new_year(half_hours: HalfHours, year: int) -> Marks:
    eve = half_hours.on(date(year, 12, 31)) & (half_hours.hour == 23)
    return np.asarray(eve | (half_hours.on(date(year, 1, 1)) & (half_hours.hour < 7)))


def _night_factors(part: dict[str, Any], half_hours: HalfHours, night: Marks, ending: int) -> Numbers:
    by_hour, share = np.ones((len(LINES), 24)), part["kept"].get(str(ending), 1.0)
    for row, line in enumerate(LINES):
        for hour, factor in part[line]:
            by_hour[row, int(hour)] = 1 + (factor - 1) * share
    return np.where(night, by_hour[:, half_hours.hour], 1.0)
