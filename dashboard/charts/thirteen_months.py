"""Thirteen months side by side, measure by month, each figure with its signal; and the same to copy."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.analysis.chart import Point
from dashboard.analysis.signals import Signals
from dashboard.analysis.terms import Signal, Standing
from dashboard.charts import signal_words, words
from dashboard.charts.briefed import USUAL, signal_in_words
from dashboard.measures.answer import Answer
from dashboard.measures.measure import Unit
from dashboard.measures.provenance import provenance, stamp
from dashboard.measures.telling import mark
from dashboard.periods import By, first_day

MONTHS = 13
# Of what a file says of itself; its months stand in its heading.
ABOUT = ("definition", "clock", "within_s", "cut_off_s", "load_ids")


@dataclass(frozen=True, kw_only=True)
class Cell:
    """`signal` is None where there is none to give: no value, or too few points behind its limits.

    `shape` is blank too where chance explains it: thirteen dots say nothing.
    """

    text: str
    amount: str
    signal: Signal | None
    shape: str


@dataclass(frozen=True, kw_only=True)
class Line:
    """A row of the table. `latest`: the latest month's signal in words; `about`: what ABOUT names."""

    line: str
    key: str
    name: str
    cells: tuple[Cell, ...]
    latest: str
    about: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Months:
    data: str
    months: tuple[datetime.date, ...]
    lines: tuple[Line, ...]


def thirteen_months(asked: Sequence[tuple[Answer, Signals]], last_month: datetime.date) -> Months:
    """The months up to that of `last_month`; one that is not complete has no figure."""
    months = [first_day(By.MONTH, last_month)]
    while len(months) < MONTHS:
        months.insert(0, first_day(By.MONTH, months[0] - datetime.timedelta(days=1)))
    return Months(
        data=asked[0][0].data if asked else "",
        months=tuple(months),
        lines=tuple(_line(told, signals, months) for told, signals in asked),
    )


def _line(told: Answer, signals: Signals, months: Sequence[datetime.date]) -> Line:
    values = {row.period.first_day: row.value for row in told.rows}
    points = {one.reading.period.first_day: one for one in signals.chart.points if one.reading.period}
    return Line(
        line=told.line,
        key=told.measure.key,
        name=told.measure.name,
        cells=tuple(_cell(told.unit, values.get(month), points.get(month), signals) for month in months),
        latest=" ".join(signal_in_words(signals)).replace(USUAL, "usual"),
        about=_about(told),
    )


def _about(told: Answer) -> tuple[str, ...]:
    known = provenance(told)
    return tuple("" if known[name] is None else str(known[name]) for name in ABOUT)


def _cell(unit: Unit, amount: float | None, point: Point | None, signals: Signals) -> Cell:
    told = point if point and point.standing is not Standing.TOO_FEW else None
    marked = told is not None and told.signal is not Signal.COMMON_CAUSE
    return Cell(
        text=words.value(unit, amount) if amount is not None else "–",
        amount=_typed(unit, amount),
        signal=told.signal if told else None,
        shape=signal_words.shape(told, signals) if told and marked else "",
    )


def _typed(unit: Unit, amount: float | None) -> str:
    """As a spreadsheet reads it: 27.2% as a share, seconds and counts as plain numbers."""
    if amount is None:
        return ""
    return f"{amount * 100:.1f}%" if unit is Unit.SHARE else f"{amount:g}" if amount % 1 else f"{amount:.0f}"


def as_rows(told: Months) -> list[list[str]]:
    """A heading, then for each measure its figures and, beneath, the signals of them."""
    marked = [mark(told.data)] if mark(told.data) else []
    heading = ["Line", "Measure", *(f"{month:%b %Y}" for month in told.months), "Signal", *marked]
    rows = [heading]
    for one in told.lines:
        rows.append([one.line, one.name, *(cell.amount for cell in one.cells), one.latest, *marked])
        rows.append(
            [one.line, f"{one.name}: signal", *(str(cell.signal or "") for cell in one.cells), "", *marked]
        )
    return rows


def as_file(told: Months, made_at: datetime.datetime | None = None) -> list[list[str]]:
    """`as_rows`, each row with what is meant, of which loads, and when the file was made (UTC)."""
    heading, *rows = as_rows(told)
    # A row of figures, and one of its signals.
    about = [one.about for one in told.lines for _ in range(2)]
    made = stamp(made_at)
    return [
        [*heading, *ABOUT, "made_at"],
        *([*row, *known, made] for row, known in zip(rows, about, strict=True)),
    ]
