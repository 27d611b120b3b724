"""What people correct in the reading of an extract: kept in the journal, found again after a better reading.

A correction holds on to its extract as `anchors` says. One whose extract is not found is told as such, never
lost. Of several the latest holds for each thing it says; all are kept.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from dashboard.errors import DashboardError
from dashboard.minutes.correcting.anchors import anchor_of, anchors, begins, likest
from dashboard.minutes.meeting import Extract, Meeting
from dashboard.store.journal import Entry, Journal

KIND = "correction"
MOST_LETTERS = 200


@dataclass(frozen=True, kw_only=True)
class Correction:
    """`about` is the extract's anchor, `text` its words then, `extract` its id then.

    `changes`, as `correcting.Changes` writes them; without any it takes back all before it.
    """

    about: str
    extract: str
    text: str
    changes: Mapping[str, Any]
    name: str
    reason: str
    written_at: datetime


@dataclass(frozen=True, kw_only=True)
class Placed:
    """What holds for an extract of today: the changes of all its corrections, and the last of them."""

    meeting: Meeting
    extract: Extract
    changes: Mapping[str, Any]
    last: Correction


def correct(
    journal: Journal,
    meetings: Sequence[Meeting],
    extract_id: str,
    changes: Mapping[str, Any],
    *,
    name: str,
    reason: str = "",
) -> Correction:
    """Keeps it. DashboardError without a name, or where there is no such extract."""
    said_by, why = (" ".join(written.split()) for written in (name, reason))
    if not said_by:
        raise DashboardError("A correction is made by a person: give a name.")
    if max(len(said_by), len(why)) > MOST_LETTERS:
        raise DashboardError(f"A name or a reason takes {MOST_LETTERS} letters at most: shorten it.")
    about, extract = anchor_of(meetings, extract_id)
    body = {"extract": extract.id, "text": extract.text, "changes": dict(changes), "reason": why}
    return _correction(journal.write(KIND, about, body, who=said_by))


def corrections(journal: Journal) -> tuple[Correction, ...]:
    """All ever made, oldest first."""
    return tuple(_correction(entry) for entry in journal.entries(KIND))


def _correction(entry: Entry) -> Correction:
    return Correction(
        about=entry.about,
        extract=str(entry.body["extract"]),
        text=str(entry.body["text"]),
        changes=dict(entry.body["changes"]),
        name=entry.who,
        reason=str(entry.body["reason"]),
        written_at=entry.written_at,
    )


def placed(meetings: Iterable[Meeting], made: Sequence[Correction]) -> tuple[Placed, ...]:
    """One for each extract of today that corrections are about; those of other meetings are left out."""
    about: dict[str, list[Correction]] = {}
    for one in made:
        about.setdefault(one.about, []).append(one)
    found = []
    for meeting in meetings:
        mine = {anchor: rows for anchor, rows in about.items() if anchor.startswith(begins(meeting))}
        there = anchors(meeting) if mine else {}
        for anchor, rows in mine.items():
            extract = there.get(anchor) or likest(rows[-1].text, there.values())
            if extract:
                found.append(Placed(meeting=meeting, extract=extract, changes=_holding(rows), last=rows[-1]))
    return tuple(sorted(found, key=lambda one: one.last.written_at))


def _holding(rows: Iterable[Correction]) -> dict[str, Any]:
    holding: dict[str, Any] = {}
    for row in rows:
        promises = {**holding.get("promises", {}), **row.changes.get("promises", {})}
        holding = {**holding, **row.changes, "promises": promises} if row.changes else {}
    return holding


def orphaned(meetings: Sequence[Meeting], made: Sequence[Correction]) -> tuple[Correction, ...]:
    """Those whose extract is not found in any meeting of today."""
    there = {one.last.about for one in placed(meetings, made)}
    return tuple(one for one in made if one.about not in there)
