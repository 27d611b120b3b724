"""Limits and signals in the table behind a trend, and in its CSV: the first measure's, at complete periods.

In the table as they are drawn, never below nought; in the CSV as they are worked out, as
`answerable signals` prints them.
"""

import csv
import io

from dashboard.analysis.chart import Point
from dashboard.analysis.terms import Standing
from dashboard.charts import words
from dashboard.charts.signal_words import FIRMNESS, TOO_FEW, possible, word
from dashboard.charts.trend_data import Trend
from dashboard.measures.answer import Row
from dashboard.measures.telling import written

MEAN, LOWER, UPPER, SIGNAL, LIMITS = "Usual mean", "Lower limit", "Upper limit", "Signal", "Limits"
COLUMNS = ("mean", "lower", "upper", "rules", "signal", "limits")
_LINE = {MEAN: "mean", LOWER: "lower", UPPER: "upper"}


def cells(trend: Trend, row: Row) -> dict[str, object]:
    """Blank at a period that takes no part."""
    point, unit = trend.points.get(row.period.key), trend.answers[0].unit
    if not point or not trend.signals:
        return dict.fromkeys((*_LINE, SIGNAL, LIMITS), "")
    held = point.limits if point.standing is not Standing.TOO_FEW else None
    drawn = {
        name: words.value(unit, possible(getattr(held, which), unit)) if held else ""
        for name, which in _LINE.items()
    }
    said = word(point, trend.signals)
    return {**drawn, SIGNAL: said, LIMITS: "" if said == TOO_FEW else FIRMNESS[point.standing]}


def with_signals(trend: Trend, of_answers: str) -> str:
    """CSV of the answers, a line a period of each measure, with limits and signals beside the first's."""
    read = csv.DictReader(io.StringIO(of_answers))
    lead = trend.answers[0]
    points = {row.period.iso: trend.points.get(row.period.key) for row in lead.rows}
    rows = [
        line | _worked_out(points.get(line["period"]) if line["measure"] == lead.measure.key else None)
        for line in read
    ]
    return written([*(read.fieldnames or ()), *COLUMNS], rows)


def _worked_out(point: Point | None) -> dict[str, object]:
    if point is None:
        return dict.fromkeys(COLUMNS, "")
    if point.standing is Standing.TOO_FEW or not point.limits:
        return {**dict.fromkeys(COLUMNS, ""), "limits": TOO_FEW}
    numbers = {name: getattr(point.limits, name) for name in _LINE.values()}
    rules = " ".join(point.rules)
    return {**numbers, "rules": rules, "signal": point.signal, "limits": point.standing}
