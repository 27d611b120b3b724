"""What only practice data have on the pages: a mark on figures, how they were made, the day they open at."""

import datetime
from collections.abc import Iterable, Iterator
from html import escape

from dashboard.charts import words
from dashboard.measures.telling import mark
from dashboard.minutes.meeting import Meeting
from dashboard.ui.held import Held

SIMULATED = "A simulated force of West Mercia’s size, calibrated to published figures. Not real calls."
SCALED = "{times} simulated control rooms of West Mercia’s size side by side. Not real calls."
CHANGED = "The practice force as it would have been otherwise: {typed}. Not real calls."
# What changes what happens in the practice force, and not only its days, size or seed.
_CHANGES = ("--without", "--sickness-as", "--handlers", "--origin", "--to-quiet-hours")
# The practice force retells two meetings, of which this is the later. Its notes name a follow-up meeting, and
# that is the one that somebody who opens the pages for the first time is to prepare for.
RETOLD = datetime.date(2020, 9, 29)


def mark_of(data: str) -> str:
    """HTML; blank for own data."""
    marked = mark(data)
    return f'<p class="mark"><span>{escape(marked)}</span></p>' if marked else ""


def in_words(made_by: str) -> tuple[str, str]:
    """Their name and what they are; a counterfactual never passes for the practice force itself."""
    typed = made_by.split()
    if any(change in typed for change in _CHANGES):
        return "Practice data, a counterfactual.", CHANGED.format(typed=made_by)
    if "--scale" in typed:
        return "Practice data.", SCALED.format(times=typed[typed.index("--scale") + 1])
    return "Practice data.", SIMULATED


def follow_up(held: Held | None, meetings: Iterable[Meeting]) -> datetime.date | None:
    """The day of that meeting, where the days covered begin before it and reach its eve."""
    if held is None or held.data != "practice":
        return None
    named = [one.next_meeting for one in meetings if one.date == RETOLD and one.next_meeting]
    first, latest = held.first_day, held.latest
    return next((day for day in named if first and latest and first < day <= latest), None)


def days_offered(
    opens: datetime.date | None, latest: datetime.date | None
) -> Iterator[tuple[str, datetime.date | None]]:
    """What the pages may be shown as at, by name; None is the day that a bare link shows."""
    if opens and opens != latest:
        yield f"{words.day(opens)}, the follow-up meeting", None
        yield "Latest", latest
    else:
        yield "Latest", None
