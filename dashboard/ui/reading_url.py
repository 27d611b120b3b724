"""The URL read into Filters: a default is left out of it, a bad value falls back with a note."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from dashboard.analysis.against import NOTHING, choices
from dashboard.charts import words
from dashboard.measures.question import MOST_CUT_OFF_S
from dashboard.minutes.meeting import Meeting
from dashboard.periods import DAY, By
from dashboard.reference import standards
from dashboard.reference.events import events
from dashboard.reference.standards import SHORT_ABANDON_S
from dashboard.reference.terms import Form
from dashboard.ui import spans
from dashboard.ui.chosen import Filters
from dashboard.ui.held import Held
from dashboard.ui.minutes_links import meeting_of
from dashboard.ui.one_link import Link
from dashboard.ui.practice import follow_up
from dashboard.ui.spans import Known, Span

PERIODS = (By.DAY, By.WEEK, By.MONTH, By.QUARTER, By.YEAR)
USUAL_LINE = "101"
_OF_CALLS = ("line", "period", "from", "to", "by", "origin", "form", "cut_off", "compare", "as_at")
NAMES = (*_OF_CALLS, "meeting", "extract")
_UNRECORDED = "no meeting held by {} recorded it"


@dataclass(frozen=True, kw_only=True)
class Reading:
    """`query` is what the URL should say; `notes` are for the reader whose link asked for something else."""

    filters: Filters
    query: Mapping[str, str]
    notes: tuple[str, ...]


def read(
    asked: Mapping[str, str],
    held: Held | None,
    meetings: Sequence[Meeting] = (),
    *,
    today: datetime.date | None = None,
) -> Reading:
    """A bare link is shown as at the day that practice data open, else the day after the last covered; an
    empty store, `today`. `meetings` are all that are known, newest first.
    """
    link = Link(asked=asked)
    line = link.choice("line", standards.lines(), _usual_line(held))
    covered = held.of(line) if held else None
    known = held.known(line) if held else None
    opens = follow_up(held, meetings)
    usual = opens or (held.as_at(line) if held else None) or today or datetime.date.today()
    as_at = link.day("as_at", usual)
    span, first, last = _stretch(link, as_at, known)
    by = link.choice("by", PERIODS, spans.suitable(first, last, known))
    first_loaded = covered.stretches[0].first_day if covered else None
    by_then = tuple(one for one in meetings if one.date <= as_at)
    filters = Filters(
        held=held,
        line=line,
        span=span,
        from_date=first,
        to_date=last,
        by=by,
        origin=link.choice("origin", [*(covered.origins if covered else ())], None),
        form=link.choice("form", Form, standards.standard_on(line, last).form),
        cut_off=link.whole("cut_off", 0, MOST_CUT_OFF_S, SHORT_ABANDON_S),
        as_at=as_at,
        opens=opens,
        meeting=link.choice("meeting", [one.date for one in by_then], None),
        extract=link.known("extract", partial(_is_recorded, by_then), _UNRECORDED.format(words.day(as_at))),
        meetings=by_then,
        compare=link.choice("compare", choices(events(), line, first_loaded, as_at), NOTHING),
    )
    return Reading(filters=filters, query=link.query, notes=tuple(link.notes))


def _is_recorded(held: Sequence[Meeting], extract: str) -> bool:
    meeting = next((one for one in held if one.id == meeting_of(extract)), None)
    return meeting is not None and any(one.id == extract for one in meeting.extracts)


def _usual_line(held: Held | None) -> str:
    lines = [one.line for one in held.lines or held.reported] if held else []
    return USUAL_LINE if USUAL_LINE in lines or not lines else lines[0]


def _stretch(link: Link, as_at: datetime.date, known: Known) -> tuple[Span, datetime.date, datetime.date]:
    """The span with its first and last day. Nothing from `as_at` on is shown."""
    preset = link.choice("period", spans.PRESETS, Span.MONTHS_24)
    first = spans.first_day_of(preset, as_at, known)
    if not {"from", "to"} & set(link.asked):
        return preset, first, as_at - DAY
    last = min(link.day("to", as_at - DAY), as_at - DAY)
    first = link.day("from", first)
    if first > last:
        link.notes.append(f"The link's days run backwards, or start after {words.day(last)}: one day shown.")
    return Span.OWN, min(first, last), last
