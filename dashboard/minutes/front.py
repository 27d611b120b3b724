"""What stands above the first item: title, date, chair, venue, who was there and who sent apologies."""

import re
from dataclasses import dataclass
from datetime import date

from dashboard.errors import DashboardError
from dashboard.minutes.dates import dated, days_in, year_in
from dashboard.minutes.layout import fragments
from dashboard.minutes.meeting import Attendee
from dashboard.minutes.numbering import Numbering
from dashboard.minutes.people import name_in, people

_LABEL = re.compile(
    r"""
    (?:^|(?<=[\s>]))
    (?: (?P<label>date|time|chair(?:ed\ by|person|man)?|minutes|notes|minutes\ taken\ by|venue|location
          |present|in\ attendance|attendance|attendees|apologies(?:\ for\ absence|\ received)?
          |name|capacity|role|distribution)[ \t]*:
      | (?-i:(?P<bare>Venue|Location)(?=[ \t]+[A-Z]))
      | (?-i:(?P<line>Present|In\ attendance|Attendance|Attendees|Apologies|Chair)(?=[ \t]*(?:\t|\r?$)))
    )""",
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_TAG = re.compile(r"<[^<>]*>")
_THERE = ("present", "attendance", "in attendance", "attendees")
_MARKING = re.compile(r"OFFICIAL\b|DRAFT$|NOT PROTECTIVELY MARKED|Agenda item", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Front:
    title: str
    date: date | None
    chair: str
    venue: str
    attendance: tuple[Attendee, ...]
    apologies: tuple[Attendee, ...]


def front_ends(text: str) -> int | None:
    """The start of the line with the first item's number: after the attendance, where there is one."""
    there = [match.end() for match in _LABEL.finditer(text) if _name_of(match) in _THERE]
    numbering = Numbering()
    for fragment in fragments(text, there[0] if there else 0)[0]:
        if numbering.read(fragment):
            return text.rfind("\n", 0, fragment.run.place) + 1
    return None


def front_of(front: str, file_name: str) -> Front:
    plain = _TAG.sub(lambda tag: " " * len(tag.group()), front)
    values = _values(plain)
    title = _title(plain)
    present = tuple(person for label in _THERE for person in people(values.get(label, "")))
    chair = next((v for label, v in values.items() if label.startswith("chair")), "")
    return Front(
        title=title,
        date=_date(values.get("date") or plain.partition(title)[2], title, file_name),
        chair=name_in(chair),
        venue=_first_line(values.get("venue") or values.get("location") or ""),
        attendance=present,
        apologies=people(next((v for label, v in values.items() if label.startswith("apologies")), "")),
    )


def _values(plain: str) -> dict[str, str]:
    labels = list(_LABEL.finditer(plain))
    values: dict[str, str] = {}
    for label, following in zip(labels, [*labels[1:], None], strict=False):
        end = following.start() if following else len(plain)
        values.setdefault(_name_of(label), plain[label.end() : end])
    return values


def _name_of(label: re.Match[str]) -> str:
    return (label["label"] or label["bare"] or label["line"]).lower()


def _title(plain: str) -> str:
    lines = (" ".join(line.split()) for line in plain.splitlines())
    return next((line for line in lines if line and not _MARKING.match(line) and not _LABEL.match(line)), "")


def _first_line(value: str) -> str:
    return " ".join(next((line for line in value.splitlines() if line.strip()), "").split())


def _date(written: str, title: str, file_name: str) -> date | None:
    """The first day written; a year it lacks comes from title or file name, and the weekday checks it."""
    day = next(days_in(written), None) or next(days_in(title), None)
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
