"""Labels of the front matter, such as "Date:", "Present", "Apologies for absence:", and what each is for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Label(StrEnum):
    DATE = "date"
    TIME = "time"
    VENUE = "venue"
    CHAIR = "chair"
    TAKER = "minute taker"
    PRESENT = "present"
    APOLOGIES = "apologies"
    NEXT = "next meeting"
    STANDING = "standing"
    OTHER = "other"


_WORDS = {
    Label.NEXT: (
        r"(?:date\s+(?:and\s+(?:time|venue)\s+)?of\s+)?(?:the\s+)?next\s+(?:meeting|session|board|panel)"
        r"(?:\s+date)?"
    ),
    Label.DATE: (
        r"(?:meeting\s+)?date(?:\s*(?:,|/|and|&)\s*time)?(?:\s+of\s+(?:the\s+)?meeting)?|held\s+on|when"
    ),
    Label.TIME: r"time|start(?:\s+time)?|started|finish(?:ed)?|duration",
    Label.VENUE: r"venue|location|place|held\s+at|where",
    Label.CHAIR: r"chair(?:ed\s+by|person|man|woman)?|in\s+the\s+chair|presiding",
    Label.TAKER: (
        r"(?:minutes|notes)(?:\s+(?:taken\s+)?by|\s+taker)?|(?:minute|note)[\s-]*taker|clerk|secretary"
        r"|recorded\s+by"
    ),
    Label.PRESENT: (
        r"(?:also\s+|those\s+|members\s+|officers\s+|panel\s+members\s+|board\s+members\s+|others\s+)?"
        r"(?:present|(?:in\s+)?attendance|attendees|attending|attended)(?:\s+(?:at\s+the\s+meeting|online|remotely|list))?"
        r"|(?:(?:panel|board|committee|co-opted|independent|council|elected)\s+)*members?"
        r"|together\s+with|witnesses|officers|invitees|guests|observers|participants|by\s+invitation|also\s+attending"
    ),
    Label.APOLOGIES: (
        r"(?:apologies|apology)(?:\s+(?:for\s+absence|received|noted|from|given))*|absent|not\s+present|absence"
    ),
    Label.STANDING: r"status|version|standing",
    Label.OTHER: (
        r"name|capacity|role|initials|distribution|circulation|copies\s+to|cc|ref(?:erence)?|classification|subject"
        r"|purpose|meeting|title|contact|author|telephone|email|quorum|public\s+gallery|key|abbreviations"
    ),
}
_GROUPS = "|".join(f"(?P<{label.name}>{words})" for label, words in _WORDS.items()).replace(r"\s", " ")
# With a colon anywhere; alone on its line or in its cell; "Venue Room 2" in the middle of a line.
_COLON = re.compile(rf"(?:^|(?<=[\s>*]))\**(?:{_GROUPS})[ \t]*\**[ ]?:-?\**", re.IGNORECASE | re.MULTILINE)
_ALONE = re.compile(rf"^[ \t]*\**(?:{_GROUPS})\**(?=[ ]*(?:\t|\r?$|[-–—][ ]))", re.IGNORECASE | re.MULTILINE)
_BARE = re.compile(r"(?:(?<=[ \t])|^)(?P<VENUE>Venue|Location)(?=[ \t]+[A-Z])", re.MULTILINE)
# The headings of a table of people, where no label stands over it.
_PERSON = r"(?:name|role|capacity|initials|title|job title|position|organisation|representing|attended)"
_TABLE = re.compile(
    rf"^[ \t]*(?P<PRESENT>\**name\**(?:[ ]*\t+[ ]*\**{_PERSON}\**)+)[ \t]*\r?$", re.IGNORECASE | re.MULTILINE
)
_LISTS = (Label.PRESENT, Label.APOLOGIES)
_AT_A_LINES_START = {Label.OTHER, Label.STANDING, Label.TAKER}
_NOT_ALONE = {Label.OTHER, Label.STANDING, Label.TIME, Label.TAKER}


@dataclass(frozen=True, kw_only=True)
class Labelled:
    """A label's place, and where what it labels begins."""

    label: Label
    start: int
    end: int


def labels_in(text: str) -> list[Labelled]:
    """In order of place, none within another."""
    alone = (one for one in _found(_ALONE, text) if one.label not in _NOT_ALONE)
    with_colon = (
        one for one in _found(_COLON, text) if one.label not in _AT_A_LINES_START or _begins(text, one)
    )
    tables = [*_found(_TABLE, text)]
    found = sorted([*with_colon, *alone, *_found(_BARE, text), *tables], key=lambda one: one.start)
    kept: list[Labelled] = []
    for one in found:
        under = kept and kept[-1].label in _LISTS and not text[kept[-1].end : one.start].strip()
        if (not kept or one.start >= kept[-1].end) and not (one in tables and under):
            kept.append(one)
    return kept


def _begins(text: str, one: Labelled) -> bool:
    line = text[text.rfind("\n", 0, one.start) + 1 : one.start]
    return not line.strip(" *") or line.endswith("\t")


def _found(pattern: re.Pattern[str], text: str) -> Iterator[Labelled]:
    for match in pattern.finditer(text):
        label = Label[str(match.lastgroup)]
        yield Labelled(label=label, start=match.start(), end=match.end())
