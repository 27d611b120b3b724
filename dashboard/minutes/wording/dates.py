"""Days as notes write them: "Thursday 4th March, 2 pm", often without a year."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from dashboard.errors import DashboardError

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY = re.compile(
    r"""
    (?:\b(?P<weekday>mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+(?:the\s+)?)?
    (?:
        \b(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?
        (?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b(?:,?\s+(?P<year>\d{4})\b)?
      | \b(?P<iso_year>\d{4})-(?P<iso_month>\d{2})-(?P<iso_day>\d{2})\b
      | \b(?P<n_day>\d{1,2})[/.](?P<n_month>\d{1,2})[/.](?P<n_year>\d{4})\b
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ON_A_DAY = re.compile(rf",?\s*(?:\bon\s+)?(?:{_DAY.pattern})", _DAY.flags)
_ANOTHER_DAY = re.compile(
    r"\b(?:agreed|approved|published|issued|circulated|version|updated|confirmed|ratified|(?:next|last|previous)\s+meeting)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")


@dataclass(frozen=True, kw_only=True)
class Day:
    """A day as written: `year` and `weekday` (Monday is 0) only where the words give them."""

    words: str
    day: int
    month: int
    year: int | None
    weekday: int | None

    def in_year(self, year: int) -> date | None:
        """The date, or None where that year has no such day or it falls on another weekday."""
        try:
            found = date(year, self.month, self.day)
        except ValueError:
            return None
        return found if self.weekday in (None, found.weekday()) else None


def days_in(text: str) -> Iterator[Day]:
    for match in _DAY.finditer(text):
        part = match.groupdict()
        month = part["month"]
        year = part["year"] or part["iso_year"] or part["n_year"]
        weekday = part["weekday"]
        yield Day(
            words=" ".join(match.group().split()),
            day=int(part["day"] or part["iso_day"] or part["n_day"]),
            month=_MONTHS.index(month.lower()) + 1 if month else int(part["iso_month"] or part["n_month"]),
            year=int(year) if year else None,
            weekday=_WEEKDAYS.index(weekday.lower()) if weekday else None,
        )


def year_in(text: str) -> int | None:
    found = _YEAR.search(text)
    return int(found.group()) if found else None


def dated(day: Day) -> date | None:
    """A day with its year written out: the year is believed even where the weekday slipped."""
    if day.year is None:
        return None
    try:
        return date(day.year, day.month, day.day)
    except ValueError:
        return None


def without_days(text: str) -> str:
    return _ON_A_DAY.sub(" ", text)


def meeting_day(written: Iterable[str], title: str, file_name: str) -> date | None:
    """The first day written; a year it lacks comes from title or file name, and the weekday checks it."""
    lines = [line for words in written for line in words.splitlines() if not _ANOTHER_DAY.search(line)]
    of_their_own = (
        day for line in lines[:1] + [one for one in lines if _DAY.match(one.strip())] for day in days_in(line)
    )
    day = next(of_their_own, None) or next((day for line in lines for day in days_in(line)), None)
    if day is None:
        return None
    if day.year is not None:
        return dated(day)
    year = year_in(title) or year_in(file_name)
    if year is None:
        raise DashboardError(
            f'{file_name}: the date "{day.words}" has no year, and neither title nor file name gives one. '
            "Write the year into the date line and add the file again."
        )
    found = day.in_year(year)
    if found is None:
        raise DashboardError(
            f'{file_name}: "{day.words}" is no day of {year}, the year in its title. '
            "Correct the date line or the title and add the file again."
        )
    return found


def first_after(day: Day, meeting: date) -> date | None:
    """The day or, without a year, its first coming after the meeting; None if the weekday contradicts it."""
    if day.year is not None:
        return dated(day)
    year = meeting.year if (day.month, day.day) > (meeting.month, meeting.day) else meeting.year + 1
    return day.in_year(year)
