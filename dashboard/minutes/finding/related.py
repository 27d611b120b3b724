"""What was said of the same thing at other meetings: cautious, the likest first.

An extract is related where it shares with the one read
- words that weigh a third of all of its own, three of them at least; or
- a topic that both name, or a measure of which both name a line, and words that weigh a sixth, two of them.

What every meeting records (its apologies, the agreement of the last notes) is related to nothing.

A word weighs the more the fewer extracts hold it; words that say nothing of a subject weigh nothing
(`likeness.stems`). The eight rarest words find those that are compared.
"""

import json
import math
import re
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from dashboard.minutes.finding import search_sql as sql
from dashboard.minutes.finding.asking_index import asked_of
from dashboard.minutes.finding.hits import Hit, hit_of
from dashboard.minutes.meeting import Extract, Meeting
from dashboard.minutes.shelving.summaries import SUMMARIES
from dashboard.minutes.understanding.topics import OWN_WORDS
from dashboard.minutes.understanding.vocabulary import PASSING
from dashboard.minutes.wording.likeness import stems

AT_ONCE = 5
_ALIKE, _WORDS = 1 / 3, 3
_WITH_A_SUBJECT, _WORDS_WITH_A_SUBJECT = 1 / 6, 2
_RAREST, _COMPARED = 8, 200
_EVERY_TIME = re.compile(r"\b(?:correct|accurate|true) record\b|\bapologies\b", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Related:
    """`words`, `topics` and `measures` are what it shares; `score` the weight of the words, 0 to 1."""

    hit: Hit
    score: float
    words: tuple[str, ...]
    topics: tuple[str, ...]
    measures: tuple[str, ...]


def related(
    folder: Path,
    extract: Extract,
    meeting: Meeting,
    *,
    as_at: date | None = None,
    limit: int = AT_ONCE,
    summaries_folder: Path = SUMMARIES,
) -> tuple[Related, ...]:
    """Of other meetings, held by `as_at`."""
    found = asked_of(folder, summaries_folder, partial(_compared, extract, meeting, as_at))
    return tuple(sorted(found, key=_rank)[:limit])


def _rank(one: Related) -> tuple[float, int]:
    return -one.score - 0.2 * bool(one.topics) - 0.2 * bool(one.measures), -one.hit.date.toordinal()


def _compared(
    extract: Extract, meeting: Meeting, as_at: date | None, connection: sqlite3.Connection
) -> list[Related]:
    own = stems(extract.text)
    held = {stem: _held_by(connection, word) for stem, word in own.items()}
    rarest = sorted((stem for stem in held if held[stem] > 1), key=lambda stem: held[stem])[:_RAREST]
    if not rarest or _EVERY_TIME.search(extract.text):
        return []
    words = " OR ".join(f'"{own[stem]}"' for stem in rarest)
    wanted = {"words": words, "to_date": as_at.isoformat() if as_at else None, "limit": _COMPARED}
    records = [json.loads(record) for (record,) in connection.execute(sql.LIKEST, wanted)]
    hits = (hit_of(told) for told in records if told["meeting"] != meeting.id)
    (many,) = connection.execute(sql.HOW_MANY_EXTRACTS).fetchone()
    weights = {stem: math.log((many + 1) / max(count, 1)) for stem, count in held.items()}
    return [one for hit in hits if (one := _alike(extract, hit, weights))]


def _held_by(connection: sqlite3.Connection, word: str) -> int:
    """How many extracts hold the word as it is written."""
    row = connection.execute(sql.HELD_BY, [word.lower()]).fetchone()
    return int(row[0]) if row else 0


def _alike(extract: Extract, hit: Hit, weights: Mapping[str, float]) -> Related | None:
    theirs = stems(hit.text)
    shared = tuple(theirs[stem] for stem in weights if stem in theirs)
    score = sum(weights[stem] for stem in weights if stem in theirs) / sum(weights.values())
    own_topics = (topic.key for topic in extract.topics if topic.score == OWN_WORDS)
    topics = tuple(key for key in own_topics if key in hit.topics)
    measures = tuple(dict.fromkeys(_measures(extract, hit)))
    enough = _WITH_A_SUBJECT if topics or measures else _ALIKE
    if score < enough or len(shared) < (_WORDS_WITH_A_SUBJECT if topics or measures else _WORDS):
        return None
    return Related(hit=hit, score=round(score, 2), words=shared, topics=topics, measures=measures)


def _measures(extract: Extract, hit: Hit) -> Iterator[str]:
    """Those of which both name a line, the same."""
    for link in extract.links:
        for measure, lines in hit.measures:
            if link.measure == measure and link.score >= PASSING and set(link.lines).intersection(lines):
                yield measure
