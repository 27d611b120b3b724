"""Every meeting known, and what was said at them about a measure."""

from pathlib import Path

from dashboard.minutes.correcting.correcting import applied
from dashboard.minutes.correcting.corrections import corrections
from dashboard.minutes.marks import Link
from dashboard.minutes.meeting import Extract, Meeting
from dashboard.minutes.shelving.remembered import meetings_of
from dashboard.minutes.shelving.store import MinutesStore
from dashboard.minutes.shelving.summaries import SUMMARIES, summaries
from dashboard.store.journal import Journal


def meetings(folder: Path, summaries_folder: Path = SUMMARIES) -> tuple[Meeting, ...]:
    """Newest first, as people corrected them. Added notes of a meeting take the place of its summary."""
    noted = meetings_of(folder, MinutesStore(folder).rows())
    keys = {meeting.key for meeting in noted}
    summed = (meeting for meeting in summaries(summaries_folder) if meeting.key not in keys)
    known = sorted([*noted, *summed], key=lambda meeting: meeting.date, reverse=True)
    return applied(known, corrections(Journal(folder)))


def extracts_about(
    known: tuple[Meeting, ...], measure: str, line: str, origin: str | None = None
) -> tuple[Extract, ...]:
    """Newest meeting first, in the order of its items.

    An extract that names no line (or, where an origin is asked for, no origin) speaks of all of them.
    """
    newest_first = sorted(known, key=lambda meeting: meeting.date, reverse=True)
    return tuple(
        extract
        for meeting in newest_first
        for extract in meeting.extracts
        if any(_is_about(link, measure, line, origin) for link in extract.links)
    )


def _is_about(link: Link, measure: str, line: str, origin: str | None) -> bool:
    if link.measure != measure or (link.lines and line not in link.lines):
        return False
    return origin is None or not link.origins or origin in link.origins
