"""Accounting for characters: every one is front matter, heading, extract or a mark with its reason."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from dashboard.minutes.reader.runs import Run


class PartKind(StrEnum):
    FRONT = "front"
    HEADING = "heading"
    EXTRACT = "extract"
    MARK = "mark"


class Reason(StrEnum):
    """Why a mark is no part of what was said."""

    SPACE = "space"
    PAGE_MARK = "page mark"
    TAG = "tag"
    BULLET = "bullet"
    COLUMN_HEADING = "column heading"
    OWNER_COLUMN = "owner column"
    REFERENCE = "reference"
    SIGNATURE = "line to sign on"
    ACTION_LABEL = "action label"
    LEAD_IN = "lead-in: says who speaks in what follows"
    JOINING_WORD = "joining word between two speakers"
    UNREAD = "unread"


@dataclass(frozen=True, kw_only=True)
class Part:
    """`what` is the extract's id, the mark's reason, or empty."""

    start: int
    end: int
    kind: PartKind
    what: str


def parts_of(run: Run, kind: PartKind, what: str = "") -> list[Part]:
    return [Part(start=start, end=end, kind=kind, what=what) for start, end in run.spans]


def with_the_rest(stored: str, parts: Iterable[Part]) -> tuple[Part, ...]:
    """All parts in order of place, what lies between them filled in as space (or, a defect, as unread)."""
    whole: list[Part] = []
    reached = 0
    for part in [*sorted(parts, key=lambda p: p.start), _end_of(stored)]:
        if part.start > reached:
            whole.append(_between(stored, reached, part.start))
        whole.append(part)
        reached = part.end
    return tuple(whole[:-1])


def _between(stored: str, start: int, end: int) -> Part:
    reason = Reason.UNREAD if stored[start:end].strip() else Reason.SPACE
    return Part(start=start, end=end, kind=PartKind.MARK, what=reason)


def _end_of(stored: str) -> Part:
    return Part(start=len(stored), end=len(stored), kind=PartKind.MARK, what=Reason.SPACE)
