"""What a correction holds on to: an extract, whatever its number and however a later reader cuts it.

That is the meeting's day and name and the extract's own words, not its id; where a better reader cuts the
words another way, the likest extract of the meeting is taken if it is alike by four fifths.
"""

import hashlib
from collections.abc import Iterable
from difflib import SequenceMatcher

from dashboard.errors import DashboardError
from dashboard.minutes.meeting import Extract, Meeting

ALIKE = 0.8


def anchors(meeting: Meeting) -> dict[str, Extract]:
    """Each extract by its anchor; the same words twice are told apart by their order."""
    day, title = meeting.key
    met: dict[str, int] = {}
    found = {}
    for extract in meeting.extracts:
        words = hashlib.sha256(_plain(extract.text).encode()).hexdigest()[:16]
        met[words] = met.get(words, 0) + 1
        found[f"{day} {title} {words}.{met[words]}"] = extract
    return found


def _plain(text: str) -> str:
    return " ".join(text.lower().split())


def anchor_of(meetings: Iterable[Meeting], extract_id: str) -> tuple[str, Extract]:
    """DashboardError where no meeting has such an extract."""
    for meeting in meetings:
        for anchor, extract in anchors(meeting).items():
            if extract.id == extract_id:
                return anchor, extract
    raise DashboardError(
        f"No extract {extract_id!r} is known: `answerable minutes show --json` lists their ids."
    )


def begins(meeting: Meeting) -> str:
    day, title = meeting.key
    return f"{day} {title} "


def likest(text: str, extracts: Iterable[Extract]) -> Extract | None:
    words = _plain(text)
    scored = [(SequenceMatcher(None, words, _plain(one.text)).ratio(), one.id, one) for one in extracts]
    best = max(scored, default=None, key=lambda one: one[:2])
    return best[2] if best and best[0] >= ALIKE else None
