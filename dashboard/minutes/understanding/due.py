"""By when: the last day that words such as "by June 2021" or "within six weeks" may mean.

- A month means its last day, an early one its 10th, its middle the 20th; "June or July" the later. Without
  a year it is the next to come.
- "Within six weeks" counts from the day it was said. "The New Year" means January.
- Quarters are those of the financial year, as forces count them: Q3 is October to December.
- Spring ends with May, summer with August, autumn with November, winter with February.
- The next meeting is dated where the notes say when it is, also as "the July board"; "shortly" is no date.
- Of several days the last counts; days before the one on which it was said are not dues.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from dashboard.minutes.understanding import due_days as ways
from dashboard.minutes.understanding.due_days import Told
from dashboard.minutes.wording.dates import days_in, first_after
from dashboard.minutes.wording.numerals import WORDS

_NAMED = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
)
_BY = (
    r"\b(?:by|in|into|before|until|till|from|during|for|at|on|of|to|over|around|between|no\s+later\s+than)"
    r"\s+(?:the\s+)?"
)
_MANY = rf"(?P<many>\d{{1,3}}|an?\b|{WORDS}\b)(?:\s+(?:or|to)\s+(?P<more>{WORDS}|\d{{1,3}}))?\s+"
_SPANS = r"(?P<unit>(?:working\s+)?(?:day|week|month|fortnight|year)s?)\b"
_UNITS = r"(?P<unit>day|week|month|quarter|financial\s+year|reporting\s+year|year)\b"
_YEAR = r"(?P<year>20\d\d)\b"
_SITS = r"(?:meeting|board|panel|committee|session)\b"
_MEETING = r"(?:\w+\s+){0,3}?(?:meeting|board|panel|committee|session)\b"

_READERS: tuple[tuple[str, Callable[[re.Match[str], Told], date | None]], ...] = (
    (rf"(?:{_BY})+(?P<month>{_NAMED})\s+{_SITS}", ways.meeting_in),
    (
        rf"\b(?:at|to|for|before|attend)\s+(?:the\s+|a\s+)?{_SITS}\s+(?:in|of)\s+(?P<month>{_NAMED})",
        ways.meeting_in,
    ),
    (
        rf"(?:{_BY})+(?P<how>(?:early|mid|late|(?:end|beginning|start|middle)\s+of)[-\s]+)?"
        rf"(?P<month>{_NAMED})(?:\s*(?:or|to|and|/|[-–])\s*(?P<later>{_NAMED}))?"
        rf"(?:,?\s+{_YEAR})?(?!\s+\d{{1,2}}\b)",
        ways.month,
    ),
    (rf"\b(?:with)?in\s+(?:the\s+(?:next|coming)\s+)?{_MANY}{_SPANS}(?:['’]?s?['’]?\s+time)?", ways.span),
    (rf"\b(?:over|during|for)\s+the\s+(?:next|coming)\s+{_MANY}{_SPANS}", ways.span),
    (rf"\b(?:by\s+)?(?:the\s+)?(?:end|close)\s+of\s+next\s+{_UNITS}", ways.next_one),
    (rf"\b(?:the\s+)?(?:following|next)\s+{_UNITS}", ways.next_one),
    (
        r"\b(?:by\s+|before\s+|at\s+)?(?:the\s+)?(?:end|close)\s+of\s+(?:the\s+|this\s+)?"
        rf"(?:current\s+|calendar\s+)?{_UNITS}(?!\s+20\d\d)",
        ways.this_one,
    ),
    (rf"\b(?:by\s+|before\s+|at\s+|the\s+)?{_UNITS}[-\s]end\b", ways.this_one),
    (rf"\b(?:later\s+)?(?:this|within\s+the)\s+{_UNITS}", ways.this_one),
    (r"\blater\s+(?:that|the\s+same)\s+day\b|\bthat\s+afternoon\b", ways.today),
    (r"\bthe\s+(?P<unit>day)\s+after\b|\b(?P<unit2>tomorrow)\b", lambda _, told: told.day + ways.DAY),
    (
        r"\b(?:by\s+|in\s+)?(?:the\s+)?(?:end\s+of\s+)?(?:the\s+)?"
        rf"(?:Q(?P<number>[1-4])|(?P<word>first|second|third|fourth|final)\s+quarter)\b"
        rf"(?:\s+(?:of\s+)?{_YEAR}(?:/\d\d\b)?)?",
        ways.quarter,
    ),
    (r"\b(?:in\s+|during\s+|for\s+)?(?P<year>20\d\d)/(?:20)?\d\d\b", ways.financial_year),
    (
        r"\b(?:in|by|before|during|for|of)\s+(?:the\s+)?(?P<season>spring|summer|autumn|winter)\b"
        rf"(?:\s+(?:of\s+)?{_YEAR})?",
        ways.season,
    ),
    (r"\b(?:(?:early\s+)?in|after|by|into)\s+the\s+new\s+year\b", ways.new_year),
    (rf"\b(?:by|before)\s+Christmas(?:\s+{_YEAR})?\b", ways.christmas),
    (
        r"\b(?:in|by|before|during|until|of)\s+(?:the\s+end\s+of\s+)?(?P<how>early|mid|late)?[-\s]*"
        rf"{_YEAR}(?!/)",
        ways.part_of_year,
    ),
    (
        r"\b(?:by|on|before|until)\s+(?:next\s+|the\s+following\s+)?"
        rf"(?P<weekday>{'|'.join(ways.WEEKDAYS)})\b",
        ways.weekday,
    ),
    (
        r"\b(?:at|to|for|by|before|in|until)\s+(?:the|their|its|our)\s+"
        rf"(?:next|following|forthcoming)\s+{_MEETING}",
        ways.at_next_meeting,
    ),
    (r"\b(?:by|at|for|before)\s+next\s+meeting\b", ways.at_next_meeting),
)
_WAYS = tuple((re.compile(pattern, re.IGNORECASE), read) for pattern, read in _READERS)
# "The failure of 8 January" says which failure it was.
_TELLS_WHICH = re.compile(r"\b(?!(?:week|weekend|morning|evening|end|start)\b)\w+\s+of\s+$", re.IGNORECASE)
_LONGEST = 4_000
_LEADING = re.compile(r"\b(?:on or before|by|on|before|until|for|from)\s+(?:the\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Due:
    """`day` is None where the words give no date that can be worked out. `start`: their place."""

    day: date | None
    words: str
    start: int


def due_in(words: str, told: Told) -> Due | None:
    found = tuple(_dues(words[:_LONGEST], told))
    dated = [(due.day, due.start, due) for due in found if due.day and due.day >= told.day]
    if dated:
        return max(dated, key=lambda one: one[:2])[2]
    return next((due for due in found if due.day is None), None)


def _dues(words: str, told: Told) -> Iterator[Due]:
    taken: list[tuple[int, int]] = []
    for day, start, end in _full_days(words, told):
        taken.append((start, end))
        before = _LEADING.search(words, max(0, start - 40), start)
        yield Due(day=day, words=words[before.start() if before else start : end], start=start)
    for pattern, read in _WAYS:
        for match in pattern.finditer(words):
            if all(match.end() <= start or match.start() >= end for start, end in taken):
                taken.append(match.span())
                yield Due(day=read(match, told), words=match.group().strip(" ."), start=match.start())


def _full_days(words: str, told: Told) -> Iterator[tuple[date, int, int]]:
    place = 0
    for one in days_in(words):
        start = words.find(one.words, place)
        if start >= 0:
            place = start + len(one.words)
            day = first_after(one, told.day)
            if day and (one.year or not _TELLS_WHICH.search(words, max(0, start - 40), start)):
                yield day, start, place
