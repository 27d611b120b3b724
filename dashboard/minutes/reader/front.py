"""What stands above the first item: title, date, chair, venue, who was there and who sent apologies."""

import datetime
import re
from dataclasses import dataclass

from dashboard.minutes.meeting import Attendee, Standing
from dashboard.minutes.reader.labels import Label, Labelled, labels_in
from dashboard.minutes.reader.layout import untagged
from dashboard.minutes.reader.people import Listed, listing
from dashboard.minutes.wording.dates import days_in, first_after, meeting_day, without_days

_MARKING = re.compile(
    r"(?:\W*(?:OFFICIAL|DRAFT|UNCLASSIFIED|NOT PROTECTIVELY MARKED|RESTRICTED|FINAL|CONFIDENTIAL)\b"
    r"[\w\s–:-]{0,60}$|\W*PUBLIC$"
    r"|Agenda item|Page \d|https?:|www\.)",
    re.IGNORECASE,
)
_OF_A = re.compile(r"(?:draft |final )?(?:minutes|notes|record) of\b", re.IGNORECASE)
_LONGEST = 30_000
_WIDE = re.compile(r"[ ]{60,}|\n{60,}|\t{60,}")
_COLUMN = re.compile(r"(?<=\S) {3,}(?=\S)")
_NO_NAME = re.compile(
    r"agenda\s+and\s+minutes|printed\s+minutes|(?:draft\s+)?(?:minutes|notes)(?:\s+of(?:\s+the|\s+a)?\s+meeting)?",
    re.IGNORECASE,
)
_A_PLACE = re.compile(r"\b(?:Hall|Room|HQ|Headquarters|House|Chamber|Teams|Zoom|Suite|Centre|Boardroom)\b")
_CALLED = re.compile(r"\b(?:minutes|notes?|meeting|record|board|panel|committee)\b", re.IGNORECASE)
_DRAFT = re.compile(
    r"\bdraft\b|\b(?:subject\s+to|awaiting|pending)\s+(?:\w+\s+){0,3}(?:approval|confirmation|agreement)|\bunconfirmed\b"
    r"|\bunapproved\b|\b(?:not\s+yet|to\s+be)\s+(?:approved|confirmed|agreed)\b",
    re.IGNORECASE,
)
_HELD = re.compile(r"\b(?:held|meeting|met)\b(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_PLACE = re.compile(
    r"\b(?:at|in|via|by)\s+(?P<place>(?:the\s+)?[A-Z].*?)\s*(?:$|\.(?:\s|$)|\s+(?:on|at|from|commencing|starting)(?:\s|,|\.|$))"
)
_TIME = re.compile(
    r"(?:,?\s*(?:commencing|starting|from|at|@)\s+)*(?:,?\s*\b\d{1,2}(?:[.:]\d{2})?\s?(?:am|pm|noon|hrs|hours)\b|\b\d{1,2}[.:]\d{2}\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class Front:
    title: str
    date: datetime.date | None
    chair: str
    venue: str
    attendance: tuple[Attendee, ...]
    apologies: tuple[Attendee, ...]
    standing: Standing
    next_meeting: datetime.date | None


def front_of(front: str, file_name: str) -> Front:
    plain = _WIDE.sub(lambda gap: gap.group()[:60], untagged(front)[:_LONGEST])
    plain = _COLUMN.sub("\t", plain)
    labels = labels_in(plain)
    told = _told(plain, labels)
    title = _title(plain, labels)
    there = [one for words in told.get(Label.PRESENT, []) for one in listing(words)]
    away = [one for words in told.get(Label.APOLOGIES, []) for one in listing(words)]
    prose = "\n".join(_unlabelled(plain, labels))
    day = meeting_day([*told.get(Label.DATE, []), title, prose, plain], title, file_name)
    coming = next((d for words in told.get(Label.NEXT, []) for d in days_in(words)), None)
    return Front(
        title=title,
        date=day,
        chair=_chair(told.get(Label.CHAIR, []), there),
        venue=_venue(told.get(Label.VENUE, []), [title, *prose.splitlines()]),
        attendance=tuple(one.person for one in there if not one.absent),
        apologies=tuple(one.person for one in [*away, *(one for one in there if one.absent)]),
        standing=Standing.DRAFT if _DRAFT.search(plain) else Standing.FINAL,
        next_meeting=first_after(coming, day) if coming and day else None,
    )


def _told(plain: str, labels: list[Labelled]) -> dict[Label, list[str]]:
    told: dict[Label, list[str]] = {}
    for label, following in zip(labels, [*labels[1:], None], strict=False):
        end = following.start if following else len(plain)
        told.setdefault(label.label, []).append(plain[label.end : end])
    return told


def _unlabelled(plain: str, labels: list[Labelled]) -> list[str]:
    """Lines above the first label, or every line where there is none."""
    return plain[: labels[0].start if labels else len(plain)].splitlines()


def _title(plain: str, labels: list[Labelled]) -> str:
    """The first line that calls itself minutes, notes or a meeting; else simply the first."""
    at = {plain.count("\n", 0, label.start) for label in labels}
    lines = [" ".join(line.split()).strip("* ") for n, line in enumerate(plain.splitlines()) if n not in at]
    lines = [line.lstrip("# ") for line in lines if line and (_OF_A.match(line) or not _MARKING.match(line))][
        :6
    ]
    called = [line for line in lines if _CALLED.search(line) and len(line) < 300]
    by_name = [line for line in called if not _NO_NAME.fullmatch(line)]
    return next(iter(by_name or called or lines), "")


def _chair(told: list[str], there: list[Listed]) -> str:
    named = next((one for words in told for one in listing(_first_line(words))), None)
    if named is None:
        return next((one.name for one in there if one.chairs), "")
    for one in there:
        same_role = not named.name and named.person.role and one.person.role == named.person.role
        if same_role or (named.name and one.name.split()[-1:] == named.name.split()[-1:]):
            return one.name
    return named.name


def _venue(told: list[str], lines: list[str]) -> str:
    labelled = next((_first_line(words) for words in told if words.strip()), "")
    if labelled:
        return labelled.strip(" –-*")
    for line in lines:
        held = _HELD.search(_TIME.sub("", without_days(" ".join(line.split()))))
        found = _PLACE.search(held["rest"]) if held else None
        if found:
            return found["place"].strip(" ,.")
    places = (line for line in lines[1:] if _A_PLACE.search(line) and not _CALLED.search(line))
    place = next(places, "")
    dated = next(days_in(place), None) is not None
    return re.sub(r"^\W*(?:via\s+)?|\W+$", "", _TIME.sub("", without_days(place)) if dated else place)


def _first_line(words: str) -> str:
    return " ".join(next((line for line in words.splitlines() if line.strip()), "").split())
