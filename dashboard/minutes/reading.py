"""Notes as text become a meeting; every character of the text is accounted for on the way."""

from dataclasses import dataclass
from datetime import date

from dashboard.minutes.blocks import blocks
from dashboard.minutes.dates import days_in, first_after
from dashboard.minutes.extracts import Desk
from dashboard.minutes.front import Front, front_ends, front_of
from dashboard.minutes.layout import fragments
from dashboard.minutes.meeting import Action, Item, Kind, Meeting, Words
from dashboard.minutes.parts import Part, PartKind, with_the_rest
from dashboard.minutes.refusals import check_front, check_meeting, no_items
from dashboard.minutes.sections import sections
from dashboard.minutes.speakers import Speakers
from dashboard.minutes.speech import Ear
from dashboard.minutes.tears import mended
from dashboard.minutes.turns import TurnTaker
from dashboard.minutes.vocabulary import vocabulary


@dataclass(frozen=True, kw_only=True)
class Reading:
    """`parts` cover the text from first to last character, each character once."""

    meeting: Meeting
    parts: tuple[Part, ...]


def read_notes(text: str, file_name: str) -> Meeting:
    """DashboardError where the text is not the notes of a meeting."""
    return reading(text, file_name).meeting


def reading(text: str, file_name: str) -> Reading:
    body = front_ends(text)
    if body is None:
        raise no_items(text, file_name)
    front = front_of(text[:body], file_name)
    day = check_front(front, file_name)
    speakers = Speakers((*front.attendance, *front.apologies), chair=front.chair)
    ear = Ear(speakers)
    pieces, marks = fragments(text, body)
    whole = mended(pieces, speakers)
    found, headings = blocks(whole.fragments, ear)
    desk = Desk(day=day, speakers=speakers, scraps=whole.scraps, rows=vocabulary())
    items = desk.items(sections(found), TurnTaker(ear=ear, parts=desk.parts))
    meeting = _meeting(front, day, items)
    check_meeting(meeting, file_name)
    above = Part(start=0, end=body, kind=PartKind.FRONT, what="")
    return Reading(
        meeting=meeting, parts=with_the_rest(text, [above, *marks, *whole.marks, *headings, *desk.parts])
    )


def _meeting(front: Front, day: date, items: tuple[Item, ...]) -> Meeting:
    return Meeting(
        title=front.title,
        date=day,
        chair=front.chair,
        venue=front.venue,
        attendance=front.attendance,
        apologies=front.apologies,
        items=items,
        actions=_actions(items),
        next_meeting=_next_meeting(items, day),
        words=Words.NOTES_RECORD,
    )


def _actions(items: tuple[Item, ...]) -> tuple[Action, ...]:
    return tuple(
        Action(owner=extract.by, text=extract.text, item=item.number)
        for item in items
        for extract in item.extracts
        if extract.kind is Kind.ACTION
    )


def _next_meeting(items: tuple[Item, ...], day: date) -> date | None:
    """The first day named under a heading, or in an extract, that speaks of the next meeting."""
    for item in items:
        heading = " ".join(item.heading).lower()
        for words in (heading, *(extract.text.lower() for extract in item.extracts)):
            if "next meeting" in heading or "next meeting" in words:
                coming = (first_after(found, day) for found in days_in(words))
                found = next((d for d in coming if d is not None and d > day), None)
                if found:
                    return found
    return None
