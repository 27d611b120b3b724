"""Text files with a delimiter: the delimiter and the encoding are among those that the layout names.

Malformed rows are kept out by DuckDB's store_rejects, told to keep no more of a row than its first character
(it may hold a caller's number) and where it starts. Its ignore_errors would lose the rows after one.
"""

import codecs
import csv
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from dashboard.errors import DashboardError
from dashboard.load import csv_lines
from dashboard.load.header import SEARCHED, Header, find_in_text
from dashboard.load.layout import Layout
from dashboard.load.quoting import lines, text
from dashboard.load.sheet_source import Row, rows_as_source
from dashboard.load.source import Places, Source, never_closed

if TYPE_CHECKING:
    from _csv import Reader

BLOCK = 1 << 20
# A row that is wrong in several ways is there several times.
_MALFORMED = """
    with told as (
        select
            line_byte_position - 1 as start,
            try_cast(regexp_extract(error_message, 'Found: ([0-9]+)', 1) as integer) as found
        from reject_errors
    )
    select start, case when count(*) = count(found) then min(found) end from told group by start"""
END: list[str] = ["\0"]
# Whatever the file is called: x.csv.gz has been found to be text by now.
_DIALECT = """auto_detect = false, header = false, compression = 'none', quote = '"', escape = '"'"""
# One character of a row is the least that can be kept of it.
_REJECTS = "store_rejects = true, rejects_limit = 0, rejects_line_size_limit = 1"


def open_csv(con: duckdb.DuckDBPyConnection, path: Path, layout: Layout) -> Source:
    encoding = encoding_of(path, layout)
    with path.open(encoding=encoding, newline="") as file:
        header = find_in_text(islice(file, SEARCHED), layout, path.name)
        are_plain = file.newlines in (None, "\n", "\r\n")
    # DuckDB reads Windows-1252 only with an extension from the network.
    can_be = are_plain and encoding == "utf-8-sig"
    in_duckdb = _open_in_duckdb(con, path, layout, header) if can_be else None
    return in_duckdb or rows_as_source(con, layout, header, _rows(path, encoding, header))


def encoding_of(path: Path, layout: Layout) -> str:
    """The first of the layout's encodings that the whole file is in."""
    for encoding in layout.encodings:
        decoder = "utf-8-sig" if encoding == "utf-8" else encoding
        if _is_in(path, decoder):
            return decoder
    raise DashboardError(
        f"{path.name} is not text in {' or '.join(layout.encodings)}: "
        f"save it again as CSV UTF-8 and try again."
    )


def _is_in(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        with path.open("rb") as file:
            for block in iter(lambda: file.read(BLOCK), b""):
                if b"\0" in block:
                    return False
                decoder.decode(block)
            decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _open_in_duckdb(
    con: duckdb.DuckDBPyConnection, path: Path, layout: Layout, header: Header
) -> Source | None:
    """None where DuckDB cannot be relied on: a mixture of line ends, a stray quotation mark."""
    count = len(header.columns)
    columns = ", ".join(f"'c{index}': 'varchar'" for index in range(count))
    told = lines(
        f"read_csv({text(str(path))}, {_DIALECT}, {_REJECTS}, delim = {text(header.delimiter)},",
        f"skip = {header.line}, columns = {{{columns}}})",
    )
    try:
        rows, malformed = _count(con, told)
    except duckdb.InvalidInputException:
        return None
    if None in malformed.values():
        return None
    con.execute(f"create or replace temp view source as select row_number() over () as n, * from {told}")
    reasons = {start: f"{found} columns where the header has {count}" for start, found in malformed.items()}

    def places(wanted: set[int]) -> Places:
        return csv_lines.places(path, layout, header, wanted, reasons, rows)

    return Source(header=header, typed=False, rows=rows, malformed=len(reasons), places=places)


def _count(con: duckdb.DuckDBPyConnection, told: str) -> tuple[int, dict[int, int | None]]:
    """The number of rows; by the byte where a malformed one starts, its columns if they are what is wrong.

    On a connection of its own: an error would end the load's transaction.
    """
    with con.cursor() as cursor:
        # All rows are fetched: until the query has ended, DuckDB has not written its rejects.
        rows = int(cursor.execute(f"select count(*) from {told}").fetchall()[0][0])
        malformed = cursor.execute(_MALFORMED).fetchall()
    return rows, dict(malformed)


def _rows(path: Path, encoding: str, header: Header) -> Iterator[Row]:
    with path.open(encoding=encoding, newline="") as file:
        for _ in islice(file, header.line):
            pass
        reader = csv.reader(file, delimiter=header.delimiter, strict=True)
        line = header.line + 1
        while (cells := _next_row(reader, path.name, header.line, line)) is not END:
            if cells != []:
                yield line, cells
            line = header.line + reader.line_num + 1


def _next_row(reader: "Reader", file: str, above: int, line: int) -> list[str] | None:
    """None for a row with a stray quotation mark; END after the last."""
    try:
        return next(reader, END)
    except csv.Error as error:
        last = above + reader.line_num
        if "unexpected end" in str(error) and last > line:
            raise never_closed(file, line, last) from error
        return None
