"""Measures and answers as JSON and CSV, as the command line and the pages give them out.

And the mark that practice data carry wherever a figure of theirs stands; own data carry none.
"""

import csv
import datetime
import io
from collections.abc import Iterable, Mapping, Sequence

from dashboard.measures import ALL
from dashboard.measures.answer import Answer, Row
from dashboard.measures.provenance import PROVENANCE, provenance

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
    cut_off = {"cut_off_s": told.asked.short_s} if told.asked.turns_on_cut_off else {}
    return {**about(told), **cut_off, "rows": [row_as_json(row) for row in told.rows]}


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


def answer_as_csv(told: Answer, made_at: datetime.datetime | None = None) -> str:
    """One line a period; each says what it is of, what it means, where it comes from and when it was made."""
    same = {**about(told), **provenance(told, made_at)}
    return written([*ABOUT, *COLUMNS, *PROVENANCE], [{**same, **row_as_json(row)} for row in told.rows])


def answers_as_csv(told: Sequence[Answer], made_at: datetime.datetime | None = None) -> str:
    """One heading, then the lines of each."""
    first, *others = (answer_as_csv(one, made_at) for one in told)
    return first + "".join(other.partition("\n")[2] for other in others)


def written(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    """Rows as CSV under one heading."""
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
