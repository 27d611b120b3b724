"""Signals of a measure as the pages show them: of all days loaded up to `as at`, whichever are shown.

So no choice of a period moves a limit, and a link that shows a month tells the same of it as one that
shows two years.
"""

from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape
from pathlib import Path

from dashboard.analysis.measured import signals_of
from dashboard.analysis.signals import Signals
from dashboard.analysis.terms import Standing
from dashboard.charts.signal_words import TOO_FEW, range_in_words, word
from dashboard.errors import DashboardError
from dashboard.measures.answer import Row
from dashboard.measures.measure import Measure
from dashboard.measures.question import Question
from dashboard.periods import DAY
from dashboard.ui import caches
from dashboard.ui.chosen import Filters


@dataclass(frozen=True, kw_only=True)
class Signalled:
    """`why_none` is blank where there are signals."""

    told: Signals | None
    why_none: str = ""


def signalled(measure: Measure, filters: Filters, file: Path) -> Signalled:
    covered = filters.held.of(filters.line) if filters.held else None
    first = covered.from_within(filters.from_date, filters.to_date) if covered else None
    if first is None:
        return Signalled(told=None, why_none="No calls are loaded, so there are no limits.")
    asked = filters.question(measure)
    latest = max(filters.as_at - DAY, filters.to_date)
    return _signalled(file, replace(asked, from_date=first, to_date=latest, as_at=filters.as_at))


@lru_cache(maxsize=1000)
def _signalled(file: Path, asked: Question) -> Signalled:
    try:
        return Signalled(told=signals_of(caches.answer_to(file, asked)))
    except DashboardError as error:
        return Signalled(told=None, why_none=str(error))


def signal_of(measure: Measure, filters: Filters, row: Row) -> tuple[str, str]:
    """Of one complete period: the signal's name, and ▼ concern with its usual range; blank without limits."""
    told = signalled(measure, filters, filters.held.file).told if filters.held else None
    points = told.chart.points if told else ()
    point = next((one for one in points if one.reading.period == row.period), None)
    if told is None or point is None:
        return "", ""
    said = word(point, told)
    if said == TOO_FEW:
        return "", f"{TOO_FEW} whether it is chance"
    trial = " (trial)" if point.standing is Standing.TRIAL else ""
    return point.signal.replace(" ", "-"), f"{said} · usually {range_in_words(point, measure.unit)}{trial}"


def signal_in_html(name: str, said: str) -> str:
    if not said:
        return ""
    word, dot, rest = said.partition(" · ")
    return f'<p class="signal {escape(name)}"><b>{escape(word)}</b>{dot}{escape(rest)}</p>'
