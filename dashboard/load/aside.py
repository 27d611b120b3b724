"""Rows set aside and rows left out: each with its place in the file, its reason, and perhaps its value.

Left out are rows that are none of ours (totals, blank rows, calls never offered): counted with their reason,
not kept one by one. A value is kept only where its columns cannot be personal, and never with seven digits
together, which might be a telephone number in the wrong column.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import duckdb
import pandas as pd

from dashboard.load.reader import Doubt
from dashboard.load.source import Source

# A date in front is no part of a telephone number, nor is what stands between its digits.
_DATE = r"^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](\d{4}|\d{2}))($|[T ])"
_DIGITS = f"regexp_replace(regexp_replace(value, '{_DATE}', ''), '[^0-9:]', '', 'g')"
_MASKED = f"case when not regexp_matches({_DIGITS}, '[0-9]{{7,}}') then left(value, 100) end"


@dataclass(frozen=True, kw_only=True)
class Aside:
    """Rows of the file that were not kept, by reason."""

    set_aside: Counter[str]
    left_out: Counter[str]


def keep_aside(
    con: duckdb.DuckDBPyConnection, load_id: int, file: str, source: Source, reasons: Sequence[Doubt]
) -> Aside:
    """From the temporary table `not_kept` (n, why, value), one row for each row of the file."""
    rows = con.execute(f"select n, why, {_MASKED} from not_kept order by n").fetchall()
    aside = [(n, reasons[why - 1], value) for n, why, value in rows]
    places = source.places({n for n, doubt, _ in aside if not doubt.left_out})
    told = [
        (places.lines[n], doubt.column, doubt.reason, value)
        for n, doubt, value in aside
        if not doubt.left_out
    ]
    told += [(wrong.line, None, wrong.reason, None) for wrong in places.malformed if not wrong.left_out]
    _write(con, load_id, file, sorted(told, key=lambda row: row[0]))
    left_out = Counter(doubt.reason for _, doubt, _ in aside if doubt.left_out)
    left_out.update(wrong.reason for wrong in places.malformed if wrong.left_out)
    return Aside(set_aside=Counter(row[2] for row in told), left_out=left_out)


def _write(
    con: duckdb.DuckDBPyConnection,
    load_id: int,
    file: str,
    told: list[tuple[int, str | None, str, str | None]],
) -> None:
    if not told:
        return
    frame = pd.DataFrame(told, columns=["file_line", "column_name", "reason", "value"], dtype="object")
    con.register("told_aside", frame)
    con.execute(
        "insert into set_aside select $load_id, $file, cast(file_line as bigint), column_name, reason, value "
        "from told_aside",
        {"load_id": load_id, "file": file},
    )
    con.unregister("told_aside")
