"""The vocabulary's files: words of measures, of what talk is about (contexts), and of topics."""

import re
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path

from dashboard.reference.cells import many, maybe, maybe_text, share, text
from dashboard.reference.folder import FOLDER
from dashboard.reference.tables import Table, read, repeated


@dataclass(frozen=True, kw_only=True)
class Row:
    """`*` at a word's end stands for any ending, `#` for any number in figures but a line's own.

    `score`: how surely, where the rule would say otherwise.
    """

    words: str
    measure: tuple[str, ...]
    line: tuple[str, ...]
    origin: str
    beside: tuple[str, ...]
    score: float | None
    note: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return pattern(self.words)

    @cached_property
    def begins(self) -> str:
        return begins(self.words)


@dataclass(frozen=True, kw_only=True)
class TopicRow:
    """`words` are ways of naming it, `name` what pages call it."""

    key: str
    name: str
    words: tuple[str, ...]
    note: str

    @cached_property
    def ways(self) -> tuple[tuple[str, str], ...]:
        """Each way of naming it, after what must stand in a text for it to be found there."""
        return tuple((begins(way), way) for way in self.words)


@dataclass(frozen=True, kw_only=True)
class Context:
    """Words by which talk is known to be of something; a row's `beside` names it in brackets."""

    key: str
    words: tuple[str, ...]
    note: str


TABLE = Table(
    file="vocabulary.csv",
    columns={
        "words": text,
        "measure": many,
        "line": many,
        "origin": maybe_text,
        "beside": many,
        "score": maybe(share),
        "note": maybe_text,
    },
    build=Row,
    misfits=lambda rows: repeated([row.words.lower() for row in rows]),
)
TOPICS = Table(
    file="topics.csv",
    columns={"key": text, "name": text, "words": many, "note": maybe_text},
    build=TopicRow,
    misfits=lambda rows: repeated([row.key for row in rows]),
)
CONTEXTS = Table(
    file="contexts.csv",
    columns={"key": text, "words": many, "note": maybe_text},
    build=Context,
    misfits=lambda rows: repeated([row.key for row in rows]),
)


def vocabulary(folder: Path = FOLDER) -> tuple[Row, ...]:
    """Rows, longest words first; the file is read again once it has changed."""
    return _rows(folder, _changed_at(folder / TABLE.file), _changed_at(folder / CONTEXTS.file))


def spoken_of() -> tuple[str, ...]:
    """Keys of the measures that notes are linked to, also of those that no page works out: sickness."""
    return tuple(sorted({key for row in vocabulary() for key in row.measure}))


def topic_rows(folder: Path = FOLDER) -> tuple[TopicRow, ...]:
    """In the order of the file, which is read again once it has changed."""
    return _topics(folder, _changed_at(folder / TOPICS.file))


def _changed_at(path: Path) -> int:
    return path.stat().st_mtime_ns if path.exists() else 0


@lru_cache(maxsize=4)
def _rows(folder: Path, _changed_at: int, _contexts_changed_at: int) -> tuple[Row, ...]:
    contexts = {f"({one.key})": one.words for one in _contexts(folder)}
    rows = (replace(row, beside=_spelled_out(row.beside, contexts)) for row in read(TABLE, folder))
    return tuple(sorted(rows, key=lambda row: -len(row.words)))


def _contexts(folder: Path) -> tuple[Context, ...]:
    return read(CONTEXTS, folder) if (folder / CONTEXTS.file).exists() else ()


def _spelled_out(beside: tuple[str, ...], contexts: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(word for each in beside for word in contexts.get(each, (each,)))


@lru_cache(maxsize=4)
def _topics(folder: Path, _changed_at: int) -> tuple[TopicRow, ...]:
    return read(TOPICS, folder)


@lru_cache(maxsize=4096)
def pattern(words: str) -> re.Pattern[str]:
    """Of any case, but that words written in capitals alone (SAFE, SNT) are found in capitals alone."""
    spelled = r"\s+".join(_spelled(word) for word in words.split())
    return re.compile(rf"(?<![\w-]){spelled}(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=4096)
def begins(words: str) -> str:
    """What must stand in a text, in small letters, for the words to be found in it: much quicker to see."""
    return next(word for word in words.split() if word != "#").rstrip("*").lower()


def _spelled(word: str) -> str:
    if word == "#":
        return r"(?!(?:999|101)\b)\d[\d,.]*"
    spelled = re.escape(word).replace(r"\*", r"\w*")
    return f"(?-i:{spelled})" if word.isupper() and len(word) > 1 else spelled
