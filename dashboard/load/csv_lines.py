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
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class _Record:
    line: int
    # In bytes after any byte order mark, of the row and of the blank lines just before it.
    starts: tuple[int, ...]
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
    row = 0
    for record in _records(path, header):
        reason = next((malformed[start] for start in record.starts if start in malformed), None)
        if reason is not None:
            wrong.append(_malformed(record, reason, layout, header))
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
        offset = -len(_BOM) if file.read(3) == _BOM else 0
        file.seek(0)
        raw, starts, begun = b"", [], 0
        for number, line in enumerate(file, start=1):
            start, offset = max(offset, 0), offset + len(line)
            if number <= header.line:
                continue
            if not raw:
                begun = number
                starts.append(start)
                if line in (b"\n", b"\r\n"):
                    continue
            raw += line
            if raw.count(quoted) % 2 and _is_open(raw, header.delimiter):
                continue
            yield _Record(begun, tuple(starts), raw)
            raw, starts = b"", []
        if raw:
            yield _Record(begun, tuple(starts), raw)


def _is_open(raw: bytes, delimiter: str) -> bool:
    """Whether its last cell is still within quotation marks: then the next line would be part of it."""
    text = raw.decode("utf-8", errors="replace")
    return len(list(csv.reader([text, "next"], delimiter=delimiter))) == 1
