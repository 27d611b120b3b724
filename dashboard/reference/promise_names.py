"""Short names of promises that are known by one: "SAFE app"."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from dashboard.reference import cells
from dashboard.reference.folder import FOLDER
from dashboard.reference.tables import Table, read


@dataclass(frozen=True, kw_only=True)
class PromiseName:
    """Of the promise at `item` of the meeting that holds one of `words`, in any case."""

    meeting: date
    item: str
    words: tuple[str, ...]
    name: str


TABLE = Table(
    file="promise_names.csv",
    columns={"meeting": cells.day, "item": cells.text, "words": cells.many, "name": cells.text},
    build=PromiseName,
)


@cache
def promise_names(folder: Path = FOLDER) -> tuple[PromiseName, ...]:
    return read(TABLE, folder)


def name_of(meeting: date, item: str, words: str) -> str:
    """The first in the file that fits; empty where none does."""
    lowered = words.lower()
    return next(
        (
            row.name
            for row in promise_names()
            if (row.meeting, row.item) == (meeting, item)
            and any(word.lower() in lowered for word in row.words)
        ),
        "",
    )
