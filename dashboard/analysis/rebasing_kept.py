"""Limits set anew as the journal keeps them; taking one back is another entry."""

from dashboard.analysis.rebasing import Rebasing
from dashboard.errors import DashboardError
from dashboard.reference.events import events
from dashboard.store.journal import Entry, Journal

KIND = "rebase"
MOST_LETTERS = 200


def tidied(written: str) -> str:
    """On one line, and no longer than a chart's words can bear."""
    one = " ".join(written.split())
    if len(one) > MOST_LETTERS:
        raise DashboardError(
            f"A name or a reason takes {MOST_LETTERS} letters at most, and this has {len(one)}: shorten it."
        )
    return one


def keep(journal: Journal, one: Rebasing) -> None:
    body = {"reason": one.reason, "got_worse": one.worse, "worse_acknowledged": one.worse, "set": True}
    journal.write(KIND, _about(one), {**_key(one), **body}, who=one.name)


def withdraw(journal: Journal, one: Rebasing, *, name: str, reason: str) -> None:
    for what, said in (("name", name), ("reason", reason)):
        if not said:
            raise DashboardError(f"Limits set anew are taken back by a person, for a reason: give a {what}.")
    journal.write(KIND, _about(one), {**_key(one), "reason": reason, "set": False}, who=name)


def _key(one: Rebasing) -> dict[str, str]:
    return {"data": one.data, "measure": one.measure, "line": one.line, "event": one.event.id}


def _about(one: Rebasing) -> str:
    return f"{one.measure} {one.line} {one.event.id}"


def kept(journal: Journal) -> tuple[Rebasing, ...]:
    """Those that stand, of own and practice data. An event no longer in events.csv sets no limits."""
    latest: dict[tuple[str, ...], Entry] = {}
    for entry in journal.entries(KIND):
        latest[tuple(str(entry.body[name]) for name in ("data", "measure", "line", "event"))] = entry
    known = {event.id: event for event in events()}
    return tuple(
        Rebasing(
            data=data,
            measure=measure,
            line=line,
            event=known[event],
            name=entry.who,
            reason=str(entry.body["reason"]),
            worse=bool(entry.body["got_worse"]),
            written_on=entry.written_at.date(),
        )
        for (data, measure, line, event), entry in latest.items()
        if entry.body["set"] and event in known
    )
