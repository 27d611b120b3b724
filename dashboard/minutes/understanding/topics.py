"""Which topics words speak of, by `data/reference/topics.csv`: subjects that no measure counts.

An extract's own words score 1; words that only its headings hold, 0.5: what stands under a heading is most
often about it.
"""

from dashboard.minutes.marks import Topic
from dashboard.minutes.meeting import Span
from dashboard.minutes.understanding.vocabulary_file import TopicRow, pattern, topic_rows

OWN_WORDS, HEADING = 1.0, 0.5


def topics_in(words: str, headings: str) -> tuple[Topic, ...]:
    """In order of the table; `headings` are those above."""
    texts = [(text, text.lower(), score) for text, score in ((words, OWN_WORDS), (headings, HEADING))]
    found = (_topic(row, texts) for row in topic_rows())
    return tuple(topic for topic in found if topic)


def topic_names() -> dict[str, str]:
    """What pages call each topic, by key."""
    return {row.key: row.name for row in topic_rows()}


def _topic(row: TopicRow, texts: list[tuple[str, str, float]]) -> Topic | None:
    for text, lowered, score in texts:
        ways = [way for begins, way in row.ways if begins in lowered]
        if ways and (found := _found(ways, text)):
            return Topic(key=row.key, words=tuple(dict.fromkeys(found)), score=score)
    return None


def _found(ways: list[str], text: str) -> list[str]:
    """In order of mention; of words within words only the longer."""
    spans: set[Span] = {match.span() for way in ways for match in pattern(way).finditer(text)}
    whole = [one for one in spans if not any(o != one and o[0] <= one[0] and one[1] <= o[1] for o in spans)]
    return [text[start:end] for start, end in sorted(whole)]
