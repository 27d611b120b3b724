"""Which measures, lines and origins words speak of, by `data/reference/vocabulary.csv`.

- The longest words win, so a row without a measure can say that its words are about none ("performance
  meeting").
- Words with something `beside` count only where one of those stands in the same extract, in its headings or
  in the challenge it answers.
- A measure's lines are those its own row names, else those named nearest to it in its sentence, at most eight
  words away ("999 and 101" is one naming). A sentence that names no line takes none from its neighbours: a
  link whose words name no line at all speaks of every line.
- Origins are those named anywhere in the extract; they narrow only measures of the calls' number.
"""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from pathlib import Path

from dashboard.minutes.marks import Link
from dashboard.minutes.sentences import sentences
from dashboard.reference.cells import many, maybe_text, text
from dashboard.reference.folder import FOLDER
from dashboard.reference.tables import Table, read, repeated

COUNTS_BY_ORIGIN = frozenset({"offered", "answered", "abandoned", "redirected"})
_FARTHEST_WORDS = 8
_TOGETHER = re.compile(r"\s*(?:,|/|&|and|or)\s*(?:the\s+)?")


@dataclass(frozen=True, kw_only=True)
class Row:
    """`*` at a word's end stands for any ending."""

    words: str
    measure: tuple[str, ...]
    line: tuple[str, ...]
    origin: str
    beside: tuple[str, ...]
    note: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return _pattern(self.words)


@dataclass(frozen=True, kw_only=True)
class _Hit:
    row: Row
    start: int
    end: int
    words: str


TABLE = Table(
    file="vocabulary.csv",
    columns={
        "words": text,
        "measure": many,
        "line": many,
        "origin": maybe_text,
        "beside": many,
        "note": maybe_text,
    },
    build=Row,
    misfits=lambda rows: repeated([row.words.lower() for row in rows]),
)


def vocabulary(folder: Path = FOLDER) -> tuple[Row, ...]:
    """Rows, longest words first; the file is read again once it has changed."""
    path = folder / TABLE.file
    return _rows(folder, path.stat().st_mtime_ns if path.exists() else 0)


@lru_cache(maxsize=4)
def _rows(folder: Path, _changed_at: int) -> tuple[Row, ...]:
    return tuple(sorted(read(TABLE, folder), key=lambda row: -len(row.words)))


def links(words: str, around: str, rows: tuple[Row, ...]) -> tuple[Link, ...]:
    """One a measure, in order of mention; `around` holds the headings and the challenge answered."""
    context = f"{around} {words}"
    conditions = {beside for row in rows for beside in row.beside}
    met = {beside for beside in conditions if _pattern(beside).search(context)}
    counting = [row for row in rows if not row.beside or met.intersection(row.beside)]
    hits = _hits(words, counting)
    origins = [hit for hit in hits if hit.row.origin]
    measures = dict.fromkeys(measure for hit in hits for measure in hit.row.measure)
    return tuple(_link(measure, hits, origins, words) for measure in measures)


def _link(measure: str, hits: list[_Hit], origins: list[_Hit], words: str) -> Link:
    own = [hit for hit in hits if measure in hit.row.measure]
    lined = [naming for hit in own for naming in _lines_of(hit, hits, words)]
    narrowing = origins if measure in COUNTS_BY_ORIGIN else []
    makers = sorted([*own, *lined, *narrowing], key=lambda hit: hit.start)
    return Link(
        measure=measure,
        lines=tuple(sorted({line for hit in lined for line in hit.row.line}, reverse=True)),
        origins=tuple(dict.fromkeys(hit.row.origin for hit in narrowing)),
        words=tuple(dict.fromkeys(hit.words for hit in makers)),
    )


def _lines_of(hit: _Hit, hits: list[_Hit], words: str) -> list[_Hit]:
    """The hits that name the lines a measure's words speak of."""
    if hit.row.line:
        return [hit]
    start, end = next((s, e) for s, e in sentences(words) if s <= hit.start < e)
    naming = [
        o
        for o in hits
        if o.row.line and start <= o.start < end and _words_apart(hit, o, words) <= _FARTHEST_WORDS
    ]
    if not naming:
        return []
    nearest = min(naming, key=lambda other: max(other.start - hit.end, hit.start - other.end))
    return _named_together(nearest, naming, words)


def _named_together(nearest: _Hit, naming: list[_Hit], words: str) -> list[_Hit]:
    """The namings that form one with the nearest: "999 and 101"."""
    group = [[naming[0]]]
    for before, after in pairwise(naming):
        if _TOGETHER.fullmatch(words[before.end : after.start]):
            group[-1].append(after)
        else:
            group.append([after])
    return next(named for named in group if nearest in named)


def _words_apart(one: _Hit, other: _Hit, words: str) -> int:
    first, second = sorted((one, other), key=lambda hit: hit.start)
    return len(words[first.end : second.start].split())


def _hits(words: str, rows: list[Row]) -> list[_Hit]:
    """What the rows find, longest first, nothing read twice; in order of place."""
    taken: list[_Hit] = []
    for row in rows:
        for match in row.pattern.finditer(words):
            if all(match.end() <= hit.start or match.start() >= hit.end for hit in taken):
                taken.append(_Hit(row=row, start=match.start(), end=match.end(), words=match.group()))
    return sorted(taken, key=lambda hit: hit.start)


@lru_cache(maxsize=4096)
def _pattern(words: str) -> re.Pattern[str]:
    spelled = r"\s+".join(re.escape(word).replace(r"\*", r"\w*") for word in words.split())
    return re.compile(rf"(?<![\w-]){spelled}(?!\w)", re.IGNORECASE)
