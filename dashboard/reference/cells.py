"""How one cell of a reference file is read: each reader says, when it fails, what was wanted."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, datetime, time
from enum import StrEnum
from typing import TypeVar

T = TypeVar("T")
Word = TypeVar("Word", bound=StrEnum)

MEETING_ITEM = re.compile(r"meeting:\d{4}-\d\d-\d\d/\d+(\.\d+)?")


def text(cell: str) -> str:
    if not cell:
        raise ValueError("some text")
    return cell


def maybe_text(cell: str) -> str:
    return cell


def maybe(read: Callable[[str], T]) -> Callable[[str], T | None]:
    """A blank cell is None."""
    return lambda cell: read(cell) if cell else None


def many(cell: str) -> tuple[str, ...]:
    """Words parted by semicolons; a blank cell is none of them."""
    words = tuple(word.strip() for word in cell.split(";")) if cell else ()
    if "" in words:
        raise ValueError("words parted by single semicolons")
    return words


def yes_or_no(cell: str) -> bool:
    if cell not in ("yes", "no"):
        raise ValueError("yes or no")
    return cell == "yes"


def whole(least: int, most: int) -> Callable[[str], int]:
    def read(cell: str) -> int:
        if not re.fullmatch(r"\d+", cell) or not least <= int(cell) <= most:
            raise ValueError(f"a whole number from {least} to {most:,}")
        return int(cell)

    return read


def number(cell: str) -> float:
    if not re.fullmatch(r"-?\d+(\.\d+)?", cell):
        raise ValueError("a number in figures, such as 0.84 or 6973")
    return float(cell)


def share(cell: str) -> float:
    if not re.fullmatch(r"0(\.\d+)?|1(\.0+)?", cell):
        raise ValueError("a share from 0 to 1, such as 0.8")
    return float(cell)


def day(cell: str) -> date:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", cell):
        raise ValueError("a day such as 2020-09-30")
    try:
        return date.fromisoformat(cell)
    except ValueError:
        raise ValueError("a day that is in the calendar") from None


def clock_time(cell: str) -> time:
    try:
        return datetime.strptime(cell, "%H:%M").time()
    except ValueError:
        raise ValueError("a time of day such as 16:30") from None


def part_of_a_date(cell: str) -> str:
    """A day, a month or a year, as the source gives it: 2021-11-24, 2021-05 or 2014."""
    day((cell + "-01-01")[:10] if re.fullmatch(r"\d{4}(-\d\d){0,2}", cell) else "")
    return cell


def last_day(part: str) -> date:
    """The last day that a day, a month or a year may mean."""
    year, month = int(part[:4]), int(part[5:7] or 12)
    return date.fromisoformat(part) if len(part) == 10 else date(year, month, monthrange(year, month)[1])


def place(cell: str) -> str:
    """A web address, or an item of a meeting: meeting:2020-09-29/1.2."""
    if not cell.startswith(("https://", "http://")) and not MEETING_ITEM.fullmatch(cell):
        raise ValueError("a web address, or a meeting's item such as meeting:2020-09-29/1.2")
    return cell


def meeting_of(place: str) -> date | None:
    """The day of the meeting that a place is an item of; None of a web address."""
    return date.fromisoformat(place[8:18]) if MEETING_ITEM.fullmatch(place) else None


def one_of(words: type[Word]) -> Callable[[str], Word]:
    def read(cell: str) -> Word:
        if cell not in set(words):
            raise ValueError("one of " + ", ".join(words))
        return words(cell)

    return read


def some_of(words: type[Word]) -> Callable[[str], tuple[Word, ...]]:
    read = one_of(words)
    return lambda cell: tuple(read(word) for word in many(cell))
