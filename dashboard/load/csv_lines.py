"""Which physical line of a text file each row starts on: asked only for rows that were not kept.

Blank lines are no rows, and a quoted cell may hold line ends: both as DuckDB has them. Where the file has as
many lines as rows it has neither, and only malformed rows need looking for.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dashboard.load.header import Header
from dashboard.load.layout import Layout
from dashboard.load.source import Malformed, Places, fitting_rule

BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class _Record:
    line: int
    # In bytes.
    start: int
    raw: bytes


def places(
    path: Path, layout: Layout, header: Header, wanted: set[int], malformed: dict[int, str], rows: int
) -> Places:
    """`wanted` are rows by number, of `rows`; `malformed` says why, by the byte at which each starts."""
    if not wanted and not malformed:
        return Places(lines={})
    if not malformed and _line_ends(path) == header.line + rows:
        return Places(lines={row: header.line + row for row in wanted})
    found: dict[int, int] = {}
    wrong: list[Malformed] = []
    row, still_wrong = 0, sorted(malformed, reverse=True)
    for record in _records(path, header):
        # DuckDB may have a row start with the line ends before it.
        if still_wrong and still_wrong[-1] <= record.start:
            wrong.append(_malformed(record, malformed[still_wrong.pop()], layout, header))
            continue
        row += 1
        if row in wanted:
            found[row] = record.line
    return Places(lines=found, malformed=tuple(wrong))


def _line_ends(path: Path) -> int:
    """The last line counts whether or not it is ended."""
    ends, last = 0, b""
    with path.open("rb") as file:
        for block in iter(lambda: file.read(BLOCK), b""):
            ends, last = ends + block.count(b"\n"), block
    return ends + (not last.endswith(b"\n"))


def _malformed(record: _Record, reason: str, layout: Layout, header: Header) -> Malformed:
    raw = record.raw.decode("utf-8", errors="replace")
    cells = next(csv.reader([raw], delimiter=header.delimiter), [])
    rule = fitting_rule(layout, header, cells)
    return Malformed(line=record.line, reason=rule or reason, left_out=rule is not None)


def _records(path: Path, header: Header) -> Iterator[_Record]:
    quoted = b'"'
    with path.open("rb") as file:
        offset, raw, begun, start = 0, b"", 0, 0
        for number, line in enumerate(file, start=1):
            at, offset = offset, offset + len(line)
            if number <= header.line or (not raw and line in (b"\n", b"\r\n")):
                continue
            begun, start = (begun, start) if raw else (number, at)
            raw += line
            if raw.count(quoted) % 2 and _is_open(raw, header.delimiter):
                continue
            yield _Record(begun, start, raw)
            raw = b""
        if raw:
            yield _Record(begun, start, raw)


def _is_open(raw: bytes, delimiter: str) -> bool:
    """Whether its last cell is still within quotation marks: then the next line would be part of it."""
    text = raw.decode("utf-8", errors="replace")
    return len(list(csv.reader([text, "next"], delimiter=delimiter))) == 1
