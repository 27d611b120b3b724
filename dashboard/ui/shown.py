"""What one panel shows, worked out before anything is drawn."""

import datetime
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from dashboard.charts import words
from dashboard.charts.outside import Beside
from dashboard.charts.trend_data import Lit, MeetingMark, Trend
from dashboard.measures.answer import Answer
from dashboard.measures.measure import Measure, Needs
from dashboard.reference.events import Event, events_for
from dashboard.reference.standards import Step, steps
from dashboard.reference.terms import Form
from dashboard.ui import caches
from dashboard.ui.chosen import Filters
from dashboard.ui.comparing import earlier_of
from dashboard.ui.signalled import signalled


@dataclass(frozen=True, kw_only=True)
class Shown:
    """`answers` are those with a value, the first leads; `without` those that have none anywhere.

    `told` is what is spoken of: the answers, or all that was asked where nothing can be worked out.
    `also` is the same measure in the form that counts those who gave up, or leaves them out.
    """

    key: str
    filters: Filters
    file: Path
    answers: tuple[Answer, ...]
    without: tuple[Answer, ...]
    also: Answer | None
    beside: Beside
    trend: Trend
    why_no_signals: str = ""

    @property
    def told(self) -> tuple[Answer, ...]:
        return self.answers or self.without

    @property
    def made_from(self) -> str:
        """All that its figure is drawn from."""
        return " ".join(
            [
                str(self.file),
                *(repr(told.asked) for told in self.trend.answers),
                str(self.filters.as_at),
                str(self.filters.compare),
                repr(self.trend.meetings),
                repr(self.trend.lit),
                repr(self.trend.signals.rebased if self.trend.signals else ()),
            ]
        )


def shown(measures: tuple[Measure, ...], filters: Filters, file: Path, lit: Lit | None = None) -> Shown:
    lead = measures[0]
    asked = [caches.answer_to(file, filters.question(measure)) for measure in measures]
    answers = tuple(told for told in asked if any(row.value is not None for row in told.rows))
    beside = _beside(measures, filters, file)
    signals = signalled(lead, filters, file)
    return Shown(
        key=lead.key,
        filters=filters,
        file=file,
        answers=answers,
        without=tuple(told for told in asked if told not in answers),
        also=_also(lead, filters, file),
        beside=beside,
        trend=Trend(
            answers=answers or tuple(asked[:1]),
            steps=_targets(lead, filters),
            events=_events(lead, filters),
            meetings=_meetings(filters, lit),
            outside=beside.drawn,
            signals=signals.told if answers[:1] == tuple(asked[:1]) else None,
            earlier=earlier_of(filters, asked[0], file),
            lit=lit,
        ),
        why_no_signals=signals.why_none,
    )


def _beside(measures: tuple[Measure, ...], filters: Filters, file: Path) -> Beside:
    found = [caches.figures_beside(file, filters.question(one), filters.as_at) for one in measures]
    left_out: Counter[str] = Counter()
    for one in found:
        left_out.update(dict(one.left_out))
    return Beside(
        drawn=tuple(figure for one in found for figure in one.drawn), left_out=tuple(sorted(left_out.items()))
    )


def _also(lead: Measure, filters: Filters, file: Path) -> Answer | None:
    if not lead.takes_form:
        return None
    other = Form.A3 if filters.form is not Form.A3 else Form.A2
    return caches.answer_to(file, filters.question(lead, form=other))


def _targets(lead: Measure, filters: Filters) -> tuple[Step, ...]:
    """Only on the measure and the form that they were set for, and on all origins together."""
    if lead.needs is not Needs.STANDARD or filters.origin:
        return ()
    held = steps(filters.line, filters.from_date, filters.to_date)
    return tuple(step for step in held if step.standard.target and step.standard.form == filters.form)


def _events(lead: Measure, filters: Filters) -> tuple[Event, ...]:
    known = events_for(lead.key, filters.line, as_at=filters.as_at)
    return tuple(one for one in known if filters.from_date <= one.mark_on <= filters.to_date)


def _meetings(filters: Filters, lit: Lit | None) -> tuple[MeetingMark, ...]:
    """Those of the days charted; the one chosen, and that of the extract chosen, are lit up."""
    chosen = {filters.meeting, lit.meeting if lit else None}
    return tuple(
        MeetingMark(date=one.date, title=one.title, chosen=one.date in chosen)
        for one in filters.meetings
        if one.date >= filters.from_date
    )


def meeting_meant(mark: str, filters: Filters) -> datetime.date | None:
    """A flag means its own meeting; a point the first held on or after the day it stands on."""
    kind, _, written = mark.partition(" ")
    day = words.as_day(written)
    if kind == "meeting":
        return day
    return min((one.date for one in filters.meetings if one.date >= day), default=None)
