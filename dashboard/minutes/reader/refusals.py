"""What is not the notes of a meeting, and the sentence that says so.

Notes have numbered items, a date, people present, and somebody who says or is to do something. An agenda or a
report lacks one of these, or calls itself what it is.
"""

import re
from datetime import date

from dashboard.errors import DashboardError
from dashboard.minutes.meeting import Meeting
from dashboard.minutes.reader.front import Front

_SEVERAL = 2
_MOST_CHARACTERS, _MOST_PIECES = 400_000, 6_000
_WANTED = "the notes of a meeting were wanted"
_AGENDA = re.compile(r"\bagenda\b", re.IGNORECASE)
_REPORT = re.compile(r"\b(?:report|briefing|strategy|plan)\b", re.IGNORECASE)
_NOTES = re.compile(r"\b(?:notes|minutes|meeting|board|panel|committee|group|session)\b", re.IGNORECASE)


def check_length(text: str, file_name: str) -> None:
    if len(text) > _MOST_CHARACTERS:
        raise DashboardError(
            f"{file_name} has {len(text):,} characters of text: notes of one meeting, at most "
            f"{_MOST_CHARACTERS:,}, were wanted. Add the notes of each meeting as a file of its own."
        )


def check_pieces(many: int, file_name: str) -> None:
    if many > _MOST_PIECES:
        raise DashboardError(
            f"{file_name} has {many:,} paragraphs and cells: notes of one meeting, at most {_MOST_PIECES:,}, "
            "were wanted. Add the notes of each meeting as a file of its own."
        )


def no_items(text: str, file_name: str) -> DashboardError:
    opening = " ".join(text[:500].split())
    if _AGENDA.search(opening):
        return _agenda(file_name)
    return DashboardError(
        f"{file_name}: {_WANTED}, but it has no numbered items (1., 1.1, 2. at the start of a line). "
        "Check that the notes were saved whole, with their numbers."
    )


def check_front(front: Front, file_name: str) -> date:
    """The meeting's day. DashboardError for an agenda, a report, notes without a date or anybody present."""
    if _AGENDA.search(front.title) and not re.search(r"\b(?:notes|minutes)\b", front.title, re.IGNORECASE):
        raise _agenda(file_name)
    if _REPORT.search(front.title) and not _NOTES.search(front.title):
        raise DashboardError(f"{file_name} is a report by its title: {_WANTED}. Add the notes instead.")
    if not front.attendance and not _NOTES.search(front.title):
        raise _nobody_present(file_name)
    if front.date is None:
        raise DashboardError(
            f'{file_name}: {_WANTED}, but it gives no date ("Date: Tuesday 29 September 2020"). '
            "Write the date above the first item and add the file again."
        )
    return front.date


def check_meeting(meeting: Meeting, file_name: str) -> None:
    """DashboardError where nobody is listed, unless several speak: a web page may list them elsewhere."""
    if not meeting.attendance and len({extract.by for extract in meeting.extracts if extract.by}) < _SEVERAL:
        raise _nobody_present(file_name)
    if not any(extract.by for extract in meeting.extracts) and not meeting.actions:
        raise DashboardError(
            f"{file_name}: {_WANTED}, but nobody in it says or is to do anything. "
            "If it is an agenda, add the notes of the meeting instead."
        )


def _nobody_present(file_name: str) -> DashboardError:
    return DashboardError(
        f'{file_name}: {_WANTED}, but it lists nobody as present ("Present:" and names). '
        "If it is an agenda or a report, add the notes instead."
    )


def _agenda(file_name: str) -> DashboardError:
    return DashboardError(f"{file_name} is an agenda: {_WANTED}. Add the notes of that meeting instead.")
