"""What every file of figures says of itself: what is meant, of which days and loads, made when."""

import datetime

from dashboard.measures.answer import Answer
from dashboard.measures.columns import seconds_of
from dashboard.measures.forms import COUNTING
from dashboard.measures.measure import Needs
from dashboard.reference import standards

PROVENANCE = (
    *("definition", "clock", "within_s", "cut_off_s"),
    *("by", "from_date", "to_date", "origin", "load_ids", "made_at"),
)


def provenance(told: Answer, made_at: datetime.datetime | None = None) -> dict[str, object]:
    """The columns PROVENANCE, the same on every row; `made_at` is UTC, now unless given.

    `within_s` are the seconds that the figure turns on: more than one where the standard changed.
    """
    asked = told.asked
    return {
        "definition": definition(told),
        "clock": told.measure.clock,
        "within_s": " then ".join(map(str, _seconds(told))),
        "cut_off_s": asked.short_s if asked.turns_on_cut_off else None,
        "by": asked.by,
        "from_date": asked.from_date,
        "to_date": asked.to_date,
        "origin": asked.origin or "all",
        "load_ids": ids(told.load_ids),
        "made_at": stamp(made_at),
    }


def definition(told: Answer) -> str:
    """The measure's own, and where there are five forms, which."""
    form = f" Form {told.form}: {COUNTING[told.form].words}." if told.form else ""
    return told.measure.definition + form


def ids(load_ids: tuple[int, ...]) -> str:
    return " ".join(map(str, load_ids))


def stamp(made_at: datetime.datetime | None) -> str:
    return (made_at or datetime.datetime.now(datetime.UTC)).isoformat(timespec="seconds")


def _seconds(told: Answer) -> dict[int, None]:
    if told.measure.needs is Needs.NOTHING:
        return {}
    held = standards.steps(told.line, told.asked.from_date, told.asked.to_date)
    return dict.fromkeys(seconds_of(told.asked, step.standard) for step in held)
