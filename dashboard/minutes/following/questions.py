"""Questions asked and, as far as the notes record, not answered; and what the force told of a line."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from dashboard.minutes.meeting import Extract, Item, Kind, Meeting
from dashboard.minutes.wording.roles import CHALLENGERS


@dataclass(frozen=True, kw_only=True)
class Recorded:
    """`lines`: of which of the lines looked for it speaks; empty where none was looked for."""

    meeting: Meeting
    item: Item
    extract: Extract
    lines: tuple[str, ...] = ()


def unanswered(meeting: Meeting) -> tuple[Recorded, ...]:
    """Challenges that no response answers: none says so, nor follows before the next challenge or heading."""
    answered = {extract.answers for extract in meeting.extracts}
    return tuple(
        Recorded(meeting=meeting, item=item, extract=extract)
        for item in meeting.items
        for extract, following in pairwise([*item.extracts, None])
        if extract and extract.kind is Kind.CHALLENGE and extract.id not in answered
        if following is None
        or following.kind is not Kind.RESPONSE
        or _of_another_challenge(following, extract)
    )


def _of_another_challenge(response: Extract, challenge: Extract) -> bool:
    return response.answers not in ("", challenge.id)


def told_of(meeting: Meeting, measure: str, lines: Sequence[str]) -> tuple[Recorded, ...]:
    """The last thing that the force told of each line by name, then what it told of all, latest first.

    Each extract once, and nothing that was asked of the force.
    """
    said = [
        Recorded(meeting=meeting, item=item, extract=extract, lines=_named(extract, measure, lines))
        for item in meeting.items
        for extract in item.extracts
        if extract.kind in (Kind.RESPONSE, Kind.STATEMENT) and not CHALLENGERS.intersection(extract.by)
        if any(link.measure == measure for link in extract.links)
    ]
    latest = said[::-1]
    by_name = [next((one for one in latest if line in one.lines), None) for line in lines]
    first = [one for one in by_name if one]
    of_all = [one for one in latest if not one.lines and not _of_another(one.extract, measure)]
    return tuple({one.extract.id: one for one in [*first, *of_all]}.values())


def _named(extract: Extract, measure: str, lines: Sequence[str]) -> tuple[str, ...]:
    named = {line for link in extract.links if link.measure == measure for line in link.lines}
    return tuple(line for line in lines if line in named)


def _of_another(extract: Extract, measure: str) -> bool:
    """Whether it names only lines that were not looked for."""
    return all(link.lines for link in extract.links if link.measure == measure)
