"""The days that an extract speaks of: those its own words name, else the 30 days before its meeting.

- "In July", "last August", "September 2020": that month. Without a year it is the latest begun by then,
  and none where that is more than nine months before: the words may mean one to come.
- "Since April", "from 1 September": from then to the day before the meeting.
- "From April to June", "between April and June", "84% in April to 27% in September": from the first to the
  last of all that are named.
- "The last two weeks", "the past week", "over the previous twelve months": so many days before the meeting;
  "last month" is the month before, "last year" twelve months.
- What is promised is of days to come, and so is what stands after "by", "until" or "before": not these.
"""

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dashboard.minutes.meeting import Extract
from dashboard.minutes.understanding.due_days import DAY, MONTHS, last_of, months_on
from dashboard.minutes.wording.numerals import NUMERAL, worth

USUAL_DAYS = 30
_FAR_MONTHS = 9
_MOST = 120
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_HOW = "since|from|in|on|during|for|last|to|and|between|of|over|through|throughout|by|until|till|before"
_NAMED = re.compile(
    rf"\b(?P<how>(?i:{_HOW}))\s+(?:the\s+)?(?:(?:end|beginning|start|middle)\s+of\s+)?"
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?P<month>{_MONTHS})\b(?:\s+(?P<year>(?:19|20)\d\d)\b)?"
    rf"|\b(?P<alone>{_MONTHS})\s+(?P<its_year>(?:19|20)\d\d)\b"
)
_STRETCH = re.compile(
    rf"\b(?:last|past|previous|preceding)\s+(?:(?P<many>{NUMERAL})\s+)?(?P<unit>day|week|fortnight|month|year)s?\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s+(?:to|until|and)\b")
_TO_COME = ("by", "until", "till", "before")


@dataclass(frozen=True, kw_only=True)
class SpokenOf:
    """Both days included, the last before the meeting. `words` named them; blank: its words name none."""

    first: datetime.date
    last: datetime.date
    words: str = ""


Days = tuple[datetime.date, datetime.date]


def days_spoken_of(said: Iterable[Extract], held: datetime.date) -> SpokenOf:
    """Of all that is said together; `held` is the meeting's day."""
    found = [(*days, words) for one in said for days, words in _days(_of_the_past(one), held)]
    if not found:
        return SpokenOf(first=held - USUAL_DAYS * DAY, last=held - DAY)
    words = ", ".join(dict.fromkeys(words for _, _, words in found))
    return SpokenOf(first=min(one[0] for one in found), last=max(one[1] for one in found), words=words)


def _of_the_past(one: Extract) -> str:
    text = one.text
    for promise in (*one.promises, *filter(None, [one.promise])):
        text = text.replace(promise.words, " ")
    return text


def _days(text: str, held: datetime.date) -> Iterator[tuple[Days, str]]:
    for match in _NAMED.finditer(text):
        days = _named(match, held)
        if days and days[0] < held:
            yield (days[0], min(days[1], held - DAY)), match.group()
    for match in _STRETCH.finditer(text):
        if int(worth(match["many"] or "1")) <= _MOST:
            yield _before(match, held), match.group()


def _named(match: re.Match[str], held: datetime.date) -> Days | None:
    how = (match["how"] or "").lower()
    if how in _TO_COME:
        return None
    month = MONTHS.index((match["month"] or match["alone"])[:3].lower()) + 1
    written = match["year"] or match["its_year"]
    if not written and (held.month - month) % 12 > _FAR_MONTHS:
        return None
    last = last_of(int(written) if written else held.year - (month > held.month), month)
    first = last.replace(day=min(int(match["day"] or 1) or 1, last.day))
    if how == "since" or (how == "from" and not _ENDS.match(match.string, match.end())):
        return first, held - DAY
    return first, first if match["day"] and how != "from" else last


def _before(match: re.Match[str], held: datetime.date) -> Days:
    many, unit = match["many"], match["unit"].lower()
    times = max(int(worth(many)) if many else 1, 1)
    if unit == "month" and not many:
        last = held.replace(day=1) - DAY
        return last.replace(day=1), last
    if unit in ("month", "year"):
        return months_on(held, -times * (12 if unit == "year" else 1)), held - DAY
    return held - times * {"day": 1, "week": 7, "fortnight": 14}[unit] * DAY, held - DAY
