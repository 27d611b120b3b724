"""Signals of a measure as the pages show them: of all days loaded up to `as at`, whichever are shown.

So no choice of a period moves a limit, and a link that shows a month tells the same of it as one that
shows two years.
"""

from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape
from pathlib import Path

from dashboard.analysis.measured import signals_of
from dashboard.analysis.rebasing import Rebasing, anew_at
from dashboard.analysis.signals import Signals
from dashboard.analysis.terms import Standing
from dashboard.analysis.wish import Wish
from dashboard.charts.signal_words import TOO_FEW, range_in_words, word
from dashboard.errors import DashboardError
from dashboard.measures.answer import Row
from dashboard.measures.measure import Measure
from dashboard.measures.question import Question
from dashboard.periods import DAY
from dashboard.ui import caches
from dashboard.ui.chosen import Filters
from dashboard.ui.rebased import rebasings


@dataclass(frozen=True, kw_only=True)
class Signalled:
    """`why_none` is blank where there are signals."""

    told: Signals | None
    why_none: str = ""


def signalled(measure: Measure, filters: Filters, file: Path) -> Signalled:
    asked = of_all_days(filters.question(measure), filters)
    if asked is None:
        return Signalled(told=None, why_none="No calls are loaded, so there are no limits.")
    return _signalled(file, asked, rebasings())


def of_all_days(asked: Question, filters: Filters) -> Question | None:
    """Of the stretch of days loaded that those shown lie in; None without calls."""
    covered = filters.held.of(filters.line) if filters.held else None
    first = covered.from_within(filters.from_date, filters.to_date) if covered else None
    latest = max(filters.as_at - DAY, filters.to_date)
    return replace(asked, from_date=first, to_date=latest, as_at=filters.as_at) if first else None


@lru_cache(maxsize=1000)
def _signalled(file: Path, asked: Question, rebases: tuple[Rebasing, ...]) -> Signalled:
    try:
        return Signalled(told=signals_of(caches.answer_to(file, asked), Wish(rebases=rebases)))
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
    usual = f"{range_in_words(point, measure.unit)}{trial}{_anew(anew_at(told.rebased, row.period))}"
    return point.signal.replace(" ", "-"), f"{said} · usually {usual}"


def _anew(one: Rebasing | None) -> str:
    if one is None:
        return ""
    return f", limits set anew by {one.name}{', although it got worse' if one.worse else ''}"


def signal_in_html(name: str, said: str) -> str:
    if not said:
        return ""
    word, dot, rest = said.partition(" · ")
    return f'<p class="signal {escape(name)}"><b>{escape(word)}</b>{dot}{escape(rest)}</p>'
