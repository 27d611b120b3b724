"""Measures and answers as JSON and CSV, as the command line and the pages give them out.

And the mark that practice data carry wherever a figure of theirs stands; own data carry none.
"""

import csv
import io

from dashboard.measures import ALL
from dashboard.measures.answer import Answer, Row

COLUMNS = ("period", "numerator", "denominator", "value", "complete", "why_no_value")
ABOUT = ("data", "measure", "line", "unit", "form")
PRACTICE = "practice data"
NOT_REAL = f"{PRACTICE}, not real calls"


def mark(data: str) -> str:
    """Blank for own data."""
    return PRACTICE if data == "practice" else ""


def marked(text: str, data: str, between: str = " · ") -> str:
    """The text with the mark after it, where there is one."""
    return f"{text}{between}{mark(data)}" if mark(data) else text


def measures_as_json() -> dict[str, object]:
    return {
        "measures": [
            {
                "key": measure.key,
                "name": measure.name,
                "definition": measure.definition,
                "why": measure.why,
                "unit": measure.unit,
                "direction": measure.better,
                "clock": measure.clock,
            }
            for measure in ALL
        ]
    }


def answer_as_json(told: Answer) -> dict[str, object]:
    return {**about(told), "rows": [row_as_json(row) for row in told.rows]}


def about(told: Answer) -> dict[str, object]:
    return {
        "data": told.data,
        "measure": told.measure.key,
        "line": told.line,
        "unit": told.unit,
        "form": told.form,
    }


def row_as_json(row: Row) -> dict[str, object]:
    return {
        "period": row.period.iso,
        "numerator": row.numerator,
        "denominator": row.denominator,
        "value": row.value,
        "complete": row.complete,
        "why_no_value": row.why_no_value,
    }


def answer_as_csv(told: Answer) -> str:
    """One line a period; each says what data, measure, line, unit and form it is of."""
    written = io.StringIO()
    writer = csv.DictWriter(written, [*ABOUT, *COLUMNS], lineterminator="\n")
    writer.writeheader()
    writer.writerows({**about(told), **row_as_json(row)} for row in told.rows)
    return written.getvalue()
