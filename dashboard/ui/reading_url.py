"""The URL read into Filters: a default is left out of it, a bad value falls back with a note."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from dashboard.charts import words
from dashboard.minutes.meeting import Meeting
from dashboard.periods import DAY, By
from dashboard.reference import standards
from dashboard.reference.terms import Form
from dashboard.ui import spans
from dashboard.ui.chosen import Filters
from dashboard.ui.held import Held
from dashboard.ui.practice import follow_up
from dashboard.ui.spans import Known, Span

T = TypeVar("T")

PERIODS = (By.DAY, By.WEEK, By.MONTH, By.QUARTER, By.YEAR)
USUAL_LINE = "101"
EARLIEST, LATEST = datetime.date(1990, 1, 1), datetime.date(2099, 12, 31)
NAMES = ("line", "period", "from", "to", "by", "origin", "form", "as_at", "meeting")


@dataclass(frozen=True, kw_only=True)
class Reading:
    """`query` is what the URL should say; `notes` are for the reader whose link asked for something else."""

    filters: Filters
    query: Mapping[str, str]
    notes: tuple[str, ...]


@dataclass
class _Link:
    """What a link asks for, read one name at a time; `query` and `notes` fill as it is read."""

    asked: Mapping[str, str]
    query: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def choice(self, name: str, options: Iterable[T], default: T) -> T:
        """One of `options`, by how it is written."""
        known = {str(option): option for option in options}
        written = self.asked.get(name)
        if written is not None and written not in known:
            self._fall_back(
                name, f"it can be {words.listed(list(known), 'or')}" if known else "there is none", default
            )
            return default
        chosen = known[written] if written is not None else default
        return self._keep(name, chosen, default)

    def day(self, name: str, default: datetime.date) -> datetime.date:
        written = self.asked.get(name)
        try:
            day = datetime.date.fromisoformat(written) if written is not None else default
        except ValueError:
            self._fall_back(name, "it should be a day such as 2020-09-29", default)
            return default
        return self._keep(name, min(max(day, EARLIEST), LATEST), default)

    def _keep(self, name: str, chosen: T, default: T) -> T:
        if chosen != default:
            self.query[name] = str(chosen)
        return chosen

    def _fall_back(self, name: str, why: str, default: object) -> None:
        shown = "all" if default is None else default
        self.notes.append(f"The link asks for {name}={self.asked[name]}, but {why}. Showing {shown}.")


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
    link = _Link(asked=asked)
    line = link.choice("line", standards.lines(), _usual_line(held))
    covered = held.of(line) if held else None
    known = held.known(line) if held else None
    opens = follow_up(held, meetings)
    usual = opens or (held.as_at(line) if held else None) or today or datetime.date.today()
    as_at = link.day("as_at", usual)
    span, first, last = _stretch(link, as_at, known)
    by = link.choice("by", PERIODS, spans.suitable(first, last, known))
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
        as_at=as_at,
        opens=opens,
        meeting=link.choice("meeting", [one.date for one in by_then], None),
        meetings=by_then,
    )
    return Reading(filters=filters, query=link.query, notes=tuple(link.notes))


def _usual_line(held: Held | None) -> str:
    lines = [one.line for one in held.lines or held.reported] if held else []
    return USUAL_LINE if USUAL_LINE in lines or not lines else lines[0]


def _stretch(link: _Link, as_at: datetime.date, known: Known) -> tuple[Span, datetime.date, datetime.date]:
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
