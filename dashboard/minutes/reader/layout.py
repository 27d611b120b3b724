"""The page's own marks: rows, cells, paragraphs, bullets, tags and page numbers cut a text into fragments."""

import re
from dataclasses import dataclass, field, replace

from dashboard.minutes.reader.parts import Part, PartKind, Reason
from dashboard.minutes.reader.runs import Run, joined
from dashboard.minutes.reader.wraps import COLUMNS, soft_breaks

_TOKEN = re.compile(
    r"""
    (?P<page>^[ \t]*
        (?:Page[ ]\d+(?:[ ]of[ ]\d+)?|\d+[ ]\|[ ]?Page|-[ ]\d+[ ]-|OFFICIAL(?:[ -]SENSITIVE)?)
        [ \t\r]*$)
  | (?P<block></?(?:p|ul|ol|li|table|thead|tbody|tr|td|th|div|br|h[1-6])\b[^<>]*>)
  | (?P<inline></?(?:u|b|i|em|strong|span|a|sup|sub|font)\b[^<>]*>)
  | (?P<bullet>(?:^|(?<=\t)|(?<=>))[ ]*[-–*](?=[ \t])|[•▪●◦‣·](?=[ \t]))
  | (?P<cell>\t)
  | (?P<gap>(?<=\S)[ ]{6,}(?=\S))
  | (?P<line>[\n\f])
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_TAG = re.compile(r"<[^<>]*>")
_REASONS = {
    "page": Reason.PAGE_MARK,
    "block": Reason.TAG,
    "inline": Reason.TAG,
    "bullet": Reason.BULLET,
}
_A_NUMBER = re.compile(r"\d{1,3}[.)]?")
_LINES_APART = 2


@dataclass(frozen=True, kw_only=True)
class Fragment:
    """Words between two breaks. `row` counts lines, `cell` tabs before it; `tabbed`: its line has tabs.

    `action`: in a column of actions, `counted`: of numbers; `apart`: two or more empty lines before it.
    """

    run: Run
    row: int
    cell: int
    tabbed: bool
    bullet: bool
    action: bool = False
    counted: bool = False
    apart: bool = False

    @property
    def text(self) -> str:
        return self.run.text

    @property
    def counts_a_row(self) -> bool:
        """A row's number in a table within an item, such as a log of actions."""
        alone = self.tabbed and not self.cell and _A_NUMBER.fullmatch(self.text) is not None
        return self.counted or alone

    def with_run(self, run: Run) -> "Fragment":
        return replace(self, run=run)

    def as_action(self) -> "Fragment":
        return replace(self, action=True)

    def as_counted(self) -> "Fragment":
        return replace(self, counted=True)


@dataclass(kw_only=True)
class _Cursor:
    row: int = 0
    cell: int = 0
    bullet: bool = False
    pieces: list[Run] = field(default_factory=list)
    breaks: int = 0
    line_ends: int = -1
    tabbed: bool = False


def fragments(stored: str, start: int) -> tuple[list[Fragment], list[Part]]:
    """The body's fragments in order, and the marks between and inside them."""
    found: list[Fragment] = []
    marks: list[Part] = []
    soft = soft_breaks(stored)
    cursor = _Cursor()
    reached = start
    for token in _TOKEN.finditer(stored, start):
        name = str(token.lastgroup)
        cursor.pieces.append(Run.of(stored, reached, token.start()))
        reached = token.end()
        if token.start() in soft:
            cursor.pieces.append(Run.of(stored, token.start(), token.end()))
            continue
        if name in _REASONS:
            mark = Run.of(stored, token.start(), token.end()).trimmed()
            marks.append(
                Part(start=mark.place, end=mark.places[-1] + 1, kind=PartKind.MARK, what=_REASONS[name])
            )
        if name != "inline":
            found += _closed(cursor, stored)
            _step(cursor, name, token.group())
    cursor.pieces.append(Run.of(stored, reached, len(stored)))
    return found + _closed(cursor, stored), marks


def untagged(text: str) -> str:
    """Of equal length, spaces where tags stood."""
    return _TAG.sub(lambda tag: " " * len(tag.group()), text)


def _closed(cursor: _Cursor, stored: str) -> list[Fragment]:
    run = joined(cursor.pieces).trimmed()
    cursor.pieces.clear()
    if not run.text:
        return []
    if cursor.line_ends < run.place:
        starts = stored.rfind("\n", 0, run.place) + 1
        cursor.line_ends = stored.find("\n", run.place) % (len(stored) + 1)
        cursor.tabbed = COLUMNS.search(stored, starts, cursor.line_ends) is not None
    bullet, cursor.bullet = cursor.bullet, False
    apart, cursor.breaks = cursor.breaks > _LINES_APART, 0
    return [
        Fragment(run=run, row=cursor.row, cell=cursor.cell, tabbed=cursor.tabbed, bullet=bullet, apart=apart)
    ]


def _step(cursor: _Cursor, name: str, token: str) -> None:
    if name == "line":
        cursor.row, cursor.cell, cursor.bullet = cursor.row + 1, 0, False
        cursor.breaks += 1
    elif name in ("cell", "gap"):
        cursor.cell += 1
    elif name == "bullet" or token.lower().startswith("<li"):
        cursor.bullet = True
