"""Which measures, lines and origins words speak of, by `data/reference/vocabulary.csv`.

- The longest words win, so a row without a measure can say that its words are about none ("performance
  meeting").
- Words with something `beside` count only where one of those stands in the same extract, in its headings or
  in the challenge it answers.
- A measure's lines are those its own row names, else those named nearest to it in its sentence, at most
  fifteen words before it or, in the same clause, eight after ("999 and 101" is one naming). A sentence that
  names no line takes none from its neighbours: a link whose words name no line at all speaks of every line.
- Origins are those named anywhere in the extract; they narrow only measures of the calls' number.
- A link's score is that of its surest words: 1 for a measure's own words; 0.8 where what must stand beside
  them does so in the extract itself; 0.6 where only a heading or the challenge answered says so. A row may
  give its words a score of its own: 0.3 marks a measure that is mentioned in passing ("planned around
  demand"). What is below `PASSING` stands beside no chart.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from dashboard.minutes.marks import Link
from dashboard.minutes.understanding.vocabulary_file import Row, pattern, vocabulary
from dashboard.minutes.wording.sentences import sentences

__all__ = ["PASSING", "Row", "links", "vocabulary"]

PASSING = 0.5
_OWN, _BESIDE_IT, _AROUND_IT = 1.0, 0.8, 0.6

COUNTS_BY_ORIGIN = frozenset({"offered", "answered", "abandoned", "redirected"})
_FARTHEST_BEFORE, _FARTHEST_AFTER = 15, 8
_ANOTHER_CLAUSE = re.compile(r";|,\s+(?:and|but|while|whereas)\b")
_TOGETHER = re.compile(r"\s*(?:,|/|&|and|or)\s*(?:the\s+)?")


@dataclass(frozen=True, kw_only=True)
class _Hit:
    row: Row
    start: int
    end: int
    words: str
    score: float


def links(words: str, around: str, rows: tuple[Row, ...]) -> tuple[Link, ...]:
    """One a measure, in order of mention; `around` holds the headings and the challenge answered."""
    there = [row for row in rows if row.begins in words.lower()]
    met, near = _met(f"{around} {words}", there), _met(words, there)
    counting = [(row, score) for row in there if (score := _score(row, met, near))]
    hits = _hits(words, counting)
    origins = [hit for hit in hits if hit.row.origin]
    measures = dict.fromkeys(measure for hit in hits for measure in hit.row.measure)
    return tuple(_link(measure, hits, origins, words) for measure in measures)


def _met(text: str, rows: list[Row]) -> set[str]:
    conditions = {beside for row in rows for beside in row.beside}
    return {beside for beside in conditions if pattern(beside).search(text)}


def _score(row: Row, met: set[str], near: set[str]) -> float:
    """0 where the row does not count."""
    if row.beside and not met.intersection(row.beside):
        return 0.0
    if row.score is not None:
        return row.score
    if not row.beside:
        return _OWN
    return _BESIDE_IT if near.intersection(row.beside) else _AROUND_IT


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
        score=max(hit.score for hit in own),
    )


def _lines_of(hit: _Hit, hits: list[_Hit], words: str) -> list[_Hit]:
    """The hits that name the lines a measure's words speak of."""
    if hit.row.line:
        return [hit]
    start, end = next((s, e) for s, e in sentences(words) if s <= hit.start < e)
    naming = [o for o in hits if o.row.line and start <= o.start < end and _is_near(hit, o, words)]
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


def _is_near(hit: _Hit, naming: _Hit, words: str) -> bool:
    if naming.start < hit.start:
        return len(words[naming.end : hit.start].split()) <= _FARTHEST_BEFORE
    between = words[hit.end : naming.start]
    return len(between.split()) <= _FARTHEST_AFTER and not _ANOTHER_CLAUSE.search(between)


def _hits(words: str, rows: list[tuple[Row, float]]) -> list[_Hit]:
    """What the rows find, longest first, nothing read twice; in order of place."""
    taken: list[_Hit] = []
    for row, score in rows:
        for match in row.pattern.finditer(words):
            start, end = match.span()
            if all(end <= hit.start or start >= hit.end for hit in taken):
                taken.append(_Hit(row=row, start=start, end=end, words=match.group(), score=score))
    return sorted(taken, key=lambda hit: hit.start)
