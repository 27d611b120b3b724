"""Which topics words speak of, by `data/reference/topics.csv`: subjects that no measure counts.

An extract's own words score 1; words that only its headings hold, 0.5: what stands under a heading is most
often about it.
"""

import re
from functools import lru_cache

from dashboard.minutes.marks import Topic
from dashboard.minutes.vocabulary_file import TopicRow, begins, pattern, topic_rows

OWN_WORDS, HEADING = 1.0, 0.5


def topics_in(words: str, headings: str) -> tuple[Topic, ...]:
    """In order of the table; `headings` are those above."""
    found = (_topic(row, words, headings) for row in topic_rows())
    return tuple(topic for topic in found if topic)


def topic_names() -> dict[str, str]:
    """What pages call each topic, by key."""
    return {row.key: row.name for row in topic_rows()}


def _topic(row: TopicRow, words: str, headings: str) -> Topic | None:
    named = _any_of(row.words)
    for text, score in ((words, OWN_WORDS), (headings, HEADING)):
        if not _may_stand_in(row.words, text.lower()):
            continue
        found = tuple(dict.fromkeys(match.group() for match in named.finditer(text)))
        if found:
            return Topic(key=row.key, words=found, score=score)
    return None


def _may_stand_in(ways: tuple[str, ...], text: str) -> bool:
    return any(begins(way) in text for way in ways)


@lru_cache(maxsize=512)
def _any_of(ways: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(ways, key=len, reverse=True)
    return re.compile("|".join(pattern(way).pattern for way in longest_first), re.IGNORECASE)
