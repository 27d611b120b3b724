"""What has become of promises by other sources than the notes: what is public, and what a person knows.

Public states stand in `data/reference/promises.csv`; a person's come from corrections. Either says which
promise it is about: of a meeting's item, or one extract's own.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.minutes.following.tracker import State as Now
from dashboard.minutes.following.tracker import Step
from dashboard.reference import cells
from dashboard.reference.promises import Promise, State

_STATES = {State.DUE: Now.DUE, State.MOVED: Now.MOVED, State.DONE: Now.DONE}


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """Of the promise that `what` names at `item` of the meeting held on `meeting`, or of an extract's own.

    `step` of a row that only says what the meeting itself recorded is None: the notes say it.
    """

    what: str = ""
    meeting: datetime.date | None = None
    item: str = ""
    extract: str = ""
    step: Step | None = None


@dataclass(frozen=True, kw_only=True)
class Outcomes:
    """`told_by`: which promise (its id) an extract tells of, by a person's word; "" for none."""

    known: tuple[Outcome, ...] = ()
    told_by: tuple[tuple[str, str], ...] = ()


def public_outcomes(rows: Iterable[Promise]) -> tuple[Outcome, ...]:
    """In the order of the file; the first row of an id says at which meeting it was promised."""
    first: dict[str, Promise] = {}
    found = []
    for row in rows:
        begun = first.setdefault(row.id, row)
        at = cells.MEETING_ITEM.fullmatch(begun.url)
        found.append(
            Outcome(
                what=row.what,
                meeting=cells.meeting_of(begun.url),
                item=begun.url.partition("/")[2] if at else "",
                step=_step(row),
            )
        )
    return tuple(found)


def _step(row: Promise) -> Step:
    return Step(
        on=row.known_on,
        state=_STATES[row.state] if row.due or row.state is State.DONE else Now.NO_DATE,
        due=cells.last_day(row.due) if row.due else None,
        due_words=row.due or "",
        words=row.note,
        source=row.source,
        url=row.url,
    )
