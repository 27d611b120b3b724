"""Notes as text become a meeting; every character of the text is accounted for on the way."""

from dataclasses import dataclass, replace
from datetime import date

from dashboard.minutes.meeting import Action, Item, Meeting, Words
from dashboard.minutes.reader.absence import apologies_in
from dashboard.minutes.reader.blocks import blocks
from dashboard.minutes.reader.doings import actions_of
from dashboard.minutes.reader.extracts import Desk
from dashboard.minutes.reader.front import Front, front_of
from dashboard.minutes.reader.layout import fragments
from dashboard.minutes.reader.next_meeting import next_meeting
from dashboard.minutes.reader.noticing import noticed
from dashboard.minutes.reader.opening import opening
from dashboard.minutes.reader.parts import Part, PartKind, with_the_rest
from dashboard.minutes.reader.refusals import check_front, check_length, check_meeting, check_pieces, no_items
from dashboard.minutes.reader.sections import sections
from dashboard.minutes.reader.speakers import Speakers
from dashboard.minutes.reader.speech import Ear
from dashboard.minutes.reader.tears import mended
from dashboard.minutes.reader.turns import TurnTaker
from dashboard.minutes.understanding.due_days import Told
from dashboard.minutes.understanding.vocabulary import vocabulary


@dataclass(frozen=True, kw_only=True)
class Reading:
    """`parts` cover the text from first to last character, each character once."""

    meeting: Meeting
    parts: tuple[Part, ...]


def read_notes(text: str, file_name: str) -> Meeting:
    """DashboardError where the text is not the notes of a meeting."""
    return reading(text, file_name).meeting


def reading(text: str, file_name: str) -> Reading:
    check_length(text, file_name)
    begins = opening(text)
    if begins is None:
        raise no_items(text, file_name)
    body = begins.start
    front = front_of(text[:body], file_name)
    front = replace(front, apologies=front.apologies or apologies_in(text[body:]))
    day = check_front(front, file_name)
    speakers = Speakers((*front.attendance, *front.apologies), chair=front.chair)
    ear = Ear(speakers)
    pieces, marks = fragments(text, body)
    check_pieces(len(pieces), file_name)
    whole = mended(pieces, speakers, lambda words: ear.hears(words) is not None)
    found, headings = blocks(whole.fragments, ear, begins)
    desk = Desk(day=day, title=front.title, speakers=speakers, scraps=whole.scraps, rows=vocabulary())
    items = desk.items(sections(found), TurnTaker(ear=ear, parts=desk.parts, voices=whole.voices))
    coming = front.next_meeting or next_meeting(items, day)
    items = noticed(items, day, coming)
    actions = actions_of(items, whole.scraps, speakers, Told(day=day, next_meeting=coming))
    meeting = _meeting(front, day, items=items, actions=actions, coming=coming)
    check_meeting(meeting, file_name)
    above = Part(start=0, end=body, kind=PartKind.FRONT, what="")
    return Reading(
        meeting=meeting, parts=with_the_rest(text, [above, *marks, *whole.marks, *headings, *desk.parts])
    )


def _meeting(
    front: Front, day: date, *, items: tuple[Item, ...], actions: tuple[Action, ...], coming: date | None
) -> Meeting:
    return Meeting(
        title=front.title,
        date=day,
        chair=front.chair,
        venue=front.venue,
        attendance=front.attendance,
        apologies=front.apologies,
        items=items,
        actions=actions,
        next_meeting=coming,
        words=Words.NOTES_RECORD,
        standing=front.standing,
    )
