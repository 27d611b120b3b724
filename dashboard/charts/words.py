"""One value, one period, one day, in the words of the pages and the packs."""

import datetime
import math

from dashboard.measures.measure import Unit
from dashboard.periods import By, Period

MINUTE, HOUR = 60, 3600
NO_VALUE = "no value"
_YEAR_OFF = datetime.timedelta(days=340)


def value(unit: Unit, amount: float | None) -> str:
    """27%, 2 min 10 s, 7,640; `no value` where there is none."""
    if amount is None:
        return NO_VALUE
    if unit is Unit.SHARE:
        return share(amount)
    return seconds(amount) if unit is Unit.SECONDS else count(amount)


def share(amount: float) -> str:
    """Whole per cent; one decimal where whole ones would say none, or all, of something that is not."""
    percent = amount * 100
    near_an_end = 0 < percent < 1 or 99 < percent < 100
    return f"{_half_up(percent, 1):.1f}%" if near_an_end else f"{_half_up(percent):.0f}%"


def in_a_hundred(amount: float) -> str:
    return f"{_half_up(amount * 100):.0f} in 100"


def seconds(amount: float) -> str:
    """12 s, 7.4 s, 2 min 10 s, 1 h 5 min; tenths only below a minute and only where there are any."""
    tenths = _half_up(amount, 1)
    if tenths < MINUTE:
        return f"{tenths:.0f} s" if tenths == int(tenths) else f"{tenths:.1f} s"
    whole = int(_half_up(amount))
    if whole < HOUR:
        return _two(whole // MINUTE, "min", whole % MINUTE, "s")
    minutes = int(_half_up(amount / MINUTE))
    return _two(minutes // MINUTE, "h", minutes % MINUTE, "min")


def count(amount: float) -> str:
    return f"{_half_up(amount):,.0f}"


def day(date: datetime.date) -> str:
    return f"{date.day} {date:%B %Y}"


def short_day(date: datetime.date) -> str:
    return f"{date.day} {date:%b %Y}"


def period(by: By, one: Period, *, beside: datetime.date | None = None) -> str:
    """September 2020, week of 5 October 2020; the year is left out where it is plain from `beside`."""
    first, last = one.first_day, one.last_day
    plain = beside is not None and abs(beside - first) < _YEAR_OFF
    year = "" if plain else f" {first.year}"
    if by is By.MONTH:
        return f"{first:%B}{year}"
    if by is By.QUARTER:
        return f"{first:%B} to {last:%B}{year}"
    if by is By.YEAR:
        return f"{first.year}/{last:%y}"
    written = f"{first.day} {first:%B}{year}"
    if by is By.WEEK:
        return f"week of {written}"
    return f"{one.local_start:%H:%M}, {written}" if by.below_a_day else written


def in_period(by: By, one: Period, *, beside: datetime.date | None = None) -> str:
    """The period after its preposition: in September, in the week of 5 October, on 11 October."""
    said = period(by, one, beside=beside)
    if by is By.WEEK:
        return f"in the {said}"
    return f"at {said}" if by.below_a_day else f"on {said}" if by is By.DAY else f"in {said}"


def span(first: datetime.date, last: datetime.date) -> str:
    return day(first) if first == last else f"{day(first)} to {day(last)}"


def listed(things: list[str], joined: str = "and") -> str:
    """One, two and three."""
    return f"{', '.join(things[:-1])} {joined} {things[-1]}" if len(things) > 1 else "".join(things)


def plural(number: float, one: str, many: str | None = None) -> str:
    """1 call, 2 calls."""
    return f"{count(number)} {one if number == 1 else many or one + 's'}"


def _two(large: int, of: str, small: int, parts: str) -> str:
    return f"{large} {of} {small} {parts}" if small else f"{large} {of}"


def _half_up(amount: float, places: int = 0) -> float:
    # Python's own rounding would say 10 of 10.5 and 12 of 11.5.
    scale: int = 10**places
    return math.floor(amount * scale + 0.5 + 1e-9) / scale


def as_day(written: str) -> datetime.date:
    """2020-09-29 as a day."""
    return datetime.date.fromisoformat(written)
