"""All that is followed up from the notes kept in a folder: promises, actions, questions, matters arising."""

import datetime
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from dashboard.minutes.correcting.correcting import corrected_outcomes
from dashboard.minutes.correcting.corrections import corrections
from dashboard.minutes.following.arising import Arising, arising
from dashboard.minutes.following.open_questions import Asked, asked
from dashboard.minutes.following.outcomes import Outcomes, public_outcomes
from dashboard.minutes.following.tracker import Tracked
from dashboard.minutes.following.tracking import tracked
from dashboard.minutes.meeting import Meeting
from dashboard.minutes.shelving.shelf import meetings
from dashboard.reference.promises import promises
from dashboard.store.journal import Journal


@dataclass(frozen=True, kw_only=True)
class Followed:
    """As at the morning of a day: of meetings held before it."""

    meetings: tuple[Meeting, ...]
    outcomes: Outcomes
    as_at: datetime.date

    @cached_property
    def tracked(self) -> tuple[Tracked, ...]:
        return tracked(self.meetings, self.outcomes, self.as_at)

    @cached_property
    def asked(self) -> tuple[Asked, ...]:
        return asked(self.meetings, self.as_at)

    @property
    def arising(self) -> Arising:
        """DashboardError where no meeting is known by then."""
        return arising(self.meetings, self.outcomes, self.as_at)


def follow(common: Path, as_at: datetime.date) -> Followed:
    """`common`: the folder of notes and journal. With what is public, and what people corrected."""
    known = meetings(common)
    return Followed(meetings=known, outcomes=outcomes(common, known), as_at=as_at)


def outcomes(common: Path, known: tuple[Meeting, ...]) -> Outcomes:
    by_people = corrected_outcomes(known, corrections(Journal(common)))
    return replace(by_people, known=(*public_outcomes(promises()), *by_people.known))
