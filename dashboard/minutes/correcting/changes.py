"""What a person may change of an extract, in the form the journal keeps."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.errors import DashboardError
from dashboard.measures import named
from dashboard.minutes.correcting.anchors import anchor_of
from dashboard.minutes.meeting import Kind, Meeting
from dashboard.minutes.understanding.vocabulary_file import spoken_of
from dashboard.reference.standards import lines

NOBODY = NOTHING = "none"
PROMISED = ("promise", "none", "done", "dropped")


@dataclass(frozen=True, kw_only=True)
class Changes:
    """What is None stays as read. `who`, `links`, `answers`, `tells` of "none": nobody, nothing.

    `links` are measures, one line behind a colon ("abandonment:101"). `due` is a day or "none". `promise` is
    promise, none, done or dropped, and `done_on` the day by which it was done. `answers`: a challenge's id.
    `tells`: the id of the promise that the extract tells of. `number`: which of the extract's promises.
    """

    kind: Kind | None = None
    who: Sequence[str] | None = None
    links: Sequence[str] | None = None
    due: datetime.date | str | None = None
    promise: str | None = None
    done_on: datetime.date | None = None
    answers: str | None = None
    tells: str | None = None
    number: int = 1

    def body(self, meetings: Sequence[Meeting]) -> dict[str, Any]:
        """As the journal keeps it. DashboardError where nothing is changed, or something is not known."""
        body: dict[str, Any] = {}
        if self.kind:
            body["kind"] = self.kind.value
        if self.who is not None:
            body["by"] = [one for one in self.who if one != NOBODY]
        if self.links is not None:
            body["links"] = [_link(one) for one in self.links if one != NOTHING]
        promise = self._promise()
        if promise:
            body["promises"] = {str(self.number): promise}
        for name, target in (("answers", self.answers), ("tells", self.tells)):
            if target is not None:
                body[name] = _target(meetings, target)
        if not body:
            raise DashboardError("Nothing is corrected: say what should be otherwise.")
        return body

    def _promise(self) -> dict[str, Any]:
        promise: dict[str, Any] = {}
        if self.due is not None:
            promise["due"] = None if self.due == NOTHING else str(self.due)
        if self.promise is not None:
            if self.promise not in PROMISED:
                raise DashboardError(f"A promise is {', '.join(PROMISED)}; got {self.promise!r}.")
            promise["state"] = self.promise
        if self.done_on is not None:
            promise |= {"state": "done", "done_on": str(self.done_on)}
        return promise


def _link(written: str) -> dict[str, Any]:
    measure, _, line = written.partition(":")
    if line and line not in lines():
        raise DashboardError(f"There is no line {line!r}: there are {' and '.join(lines())}.")
    key = measure if measure in spoken_of() else named(measure).key
    return {"measure": key, "lines": [line] if line else []}


def _target(meetings: Sequence[Meeting], target: str) -> dict[str, str]:
    """Held on to as the extract itself is: by its meeting and its words."""
    if target == NOTHING:
        return {}
    extract_id, _, number = target.partition("~")
    about, extract = anchor_of(meetings, extract_id)
    return {"about": about, "text": extract.text, "number": number or "1"}
