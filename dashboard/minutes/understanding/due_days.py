"""The last day that a match of words such as "by June 2021" may mean; the rules are told in `due`."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from dashboard.minutes.wording.numerals import worth

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DAY = timedelta(days=1)
_SEASONS = {"spring": 5, "summer": 8, "autumn": 11, "winter": 2}
_QUARTERS = {"first": 6, "1": 6, "second": 9, "2": 9, "third": 12, "3": 12, "fourth": 3, "final": 3, "4": 3}


@dataclass(frozen=True, kw_only=True)
class Told:
    """The day the words were said, and the next meeting where it is known."""

    day: date
    next_meeting: date | None = None


def last_of(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def months_on(day: date, many: int) -> date:
    year, month = divmod(day.month - 1 + many, 12)
    return date(day.year + year, month + 1, min(day.day, monthrange(day.year + year, month + 1)[1]))


def _coming(month: int, told: Told, year: str | None) -> date:
    if year:
        return last_of(int(year), month)
    return last_of(told.day.year + (month < told.day.month), month)


def month(match: re.Match[str], told: Told) -> date:
    named = MONTHS.index((match["later"] or match["month"]).lower()[:3]) + 1
    last = _coming(named, told, match["year"])
    how = (match["how"] or "").lower()
    if match.group().lower().startswith("before"):
        return last.replace(day=1) - DAY
    if re.match("early|beginning|start", how):
        return last.replace(day=10)
    return last.replace(day=20) if how.startswith("mid") else last


def span(match: re.Match[str], told: Told) -> date:
    many = int(worth(match["more"] or match["many"])) or 1
    unit = match["unit"].lower()
    if unit.startswith(("month", "year")):
        return months_on(told.day, many * (12 if unit.startswith("year") else 1))
    days = {"week": 7, "fort": 14}.get(unit[:4], 1)
    return told.day + timedelta(days=many * days)


def next_one(match: re.Match[str], told: Told) -> date:
    """The end of the day, week, month, quarter or year after this one."""
    this = end_of(match["unit"].lower(), told.day)
    return end_of(match["unit"].lower(), this + DAY)


def this_one(match: re.Match[str], told: Told) -> date:
    return end_of(match["unit"].lower(), told.day)


def end_of(unit: str, day: date) -> date:
    ends = {
        "day": day,
        "week": day + timedelta(days=6 - day.weekday()),
        "month": last_of(day.year, day.month),
        "quarter": last_of(day.year, 3 * ((day.month + 2) // 3)),
        "year": date(day.year, 12, 31),
    }
    return ends.get(unit) or date(day.year + (day.month > 3), 3, 31)


def part_of_year(match: re.Match[str], _told: Told) -> date:
    year = int(match["year"])
    if match.group().lower().startswith("before"):
        return date(year - 1, 12, 31)
    return {"early": date(year, 3, 31), "mid": date(year, 6, 30)}.get(match["how"] or "", date(year, 12, 31))


def financial_year(match: re.Match[str], _told: Told) -> date:
    return date(int(match["year"]) + 1, 3, 31)


def quarter(match: re.Match[str], told: Told) -> date:
    ends = _QUARTERS[(match["number"] or match["word"]).lower()]
    if match["year"]:
        return last_of(int(match["year"]) + (ends == 3), ends)
    return _coming(ends, told, None)


def season(match: re.Match[str], told: Told) -> date:
    ends = _SEASONS[match["season"].lower()]
    year = str(int(match["year"]) + (ends == 2)) if match["year"] else None
    last = _coming(ends, told, year)
    before = match.group().lower().startswith("before")
    return months_on(last.replace(day=1), -2) - DAY if before else last


def new_year(_match: re.Match[str], told: Told) -> date:
    return date(told.day.year + 1, 1, 31)


def christmas(match: re.Match[str], told: Told) -> date:
    year = int(match["year"] or told.day.year)
    return date(year, 12, 24 if match.group().lower().startswith("before") else 25)


def weekday(match: re.Match[str], told: Told) -> date:
    return told.day + timedelta(days=(WEEKDAYS.index(match["weekday"].lower()) - told.day.weekday()) % 7 or 7)


def today(_match: re.Match[str], told: Told) -> date:
    return told.day


def meeting_in(match: re.Match[str], told: Told) -> date:
    """The next meeting, if it is in that month; else the month's end."""
    last = _coming(MONTHS.index(match["month"].lower()[:3]) + 1, told, None)
    following = told.next_meeting
    return following if following and (following.year, following.month) == (last.year, last.month) else last


def at_next_meeting(_match: re.Match[str], told: Told) -> date | None:
    return told.next_meeting
