"""Text files with a delimiter: the delimiter and the encoding are among those that the layout names.

Malformed rows are kept out by DuckDB's store_rejects, whose raw lines (callers' numbers among them) are never
copied: only where each starts.
"""

import codecs
import csv
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import duckdb

from dashboard.errors import DashboardError
from dashboard.load import csv_lines
from dashboard.load.header import SEARCHED, Header, find_in_text
from dashboard.load.layout import Layout
from dashboard.load.quoting import lines, text
from dashboard.load.sheet_source import Row, rows_as_source
from dashboard.load.source import Places, Source

BLOCK = 1 << 20
_DIALECT = """auto_detect = false, header = false, quote = '"', escape = '"', """


def open_csv(con: duckdb.DuckDBPyConnection, path: Path, layout: Layout) -> Source:
    encoding = encoding_of(path, layout)
    with path.open(encoding=encoding, newline="\n") as file:
        header = find_in_text(islice(file, SEARCHED), layout, path.name)
    if encoding != "utf-8-sig":
        # DuckDB reads Windows-1252 only with an extension from the network.
        return rows_as_source(con, layout, header, _rows(path, encoding, header))
    return _open_in_duckdb(con, path, layout, header)


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


def _open_in_duckdb(con: duckdb.DuckDBPyConnection, path: Path, layout: Layout, header: Header) -> Source:
    count = len(header.columns)
    told = lines(
        f"{text(str(path))}, {_DIALECT} delim = {text(header.delimiter)}, skip = {header.line},",
        "columns = {" + ", ".join(f"'c{index}': 'varchar'" for index in range(count)) + "}",
    )
    con.execute("drop table if exists reject_errors; drop table if exists reject_scans")
    rows = _count(con, f"select count(*) from read_csv({told}, store_rejects = true, rejects_limit = 0)")
    # One row may be wrong in several ways.
    starts = con.execute(
        "select line_byte_position, min(error_message) from reject_errors group by line_byte_position"
    ).fetchall()
    con.execute("drop table if exists reject_errors; drop table if exists reject_scans")
    con.execute(
        lines(
            "create or replace temp view source as",
            f"select row_number() over () as n, * from read_csv({told}, ignore_errors = true)",
        )
    )
    offsets = {int(start) - 1: _in_words(str(message), count) for start, message in starts}

    def places(wanted: set[int]) -> Places:
        return csv_lines.places(path, layout, header, wanted, offsets, rows)

    return Source(header=header, typed=False, rows=rows, malformed=len(offsets), places=places)


def _in_words(message: str, columns: int) -> str:
    if "Found: " in message:
        return f"{message.rsplit('Found: ', 1)[1].strip()} columns where the header has {columns}"
    return "a quotation mark that is not closed, or text after one that is"


def _count(con: duckdb.DuckDBPyConnection, query: str) -> int:
    # All rows are fetched: until the query has ended, DuckDB has not written its rejects.
    return int(con.execute(query).fetchall()[0][0])


def _rows(path: Path, encoding: str, header: Header) -> Iterator[Row]:
    with path.open(encoding=encoding, newline="") as file:
        for _ in islice(file, header.line):
            pass
        reader = csv.reader(file, delimiter=header.delimiter)
        before = header.line
        for cells in reader:
            if cells:
                yield before + 1, cells
            before = header.line + reader.line_num
