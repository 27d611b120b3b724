"""What is marked on an extract: the measures and topics it speaks of, promises, figures."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Link:
    """No line (or origin) named means the words speak of all of them. `score`: 0 to 1, how surely."""

    measure: str
    lines: tuple[str, ...]
    origins: tuple[str, ...]
    words: tuple[str, ...]
    score: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Topic:
    """A subject that no measure counts, such as SAFE; `key` is the vocabulary's."""

    key: str
    words: tuple[str, ...]
    score: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Promise:
    """Something will be done. `due` is the last day it was promised for; empty words: no date was given.

    `earlier_words`: what the same words say had been promised before ("should have been … within 6 weeks").
    `number`: which of its extract's, from 1.
    """

    words: str
    due: datetime.date | None = None
    due_words: str = ""
    earlier_words: str = ""
    number: int = 1


@dataclass(frozen=True, kw_only=True)
class Quantity:
    """A checkable figure: "approximately 2 minutes a call" is 2, minutes, "call", approximate.

    `bound` is "over", "under" or empty; `measure` the measure that can test it, or empty.
    """

    value: float
    unit: str
    subject: str
    words: str
    approximate: bool = False
    bound: str = ""
    measure: str = ""
