"""Words that mean the same to a search, by `data/reference/synonyms.csv`: each row a set, with its source."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dashboard.reference.cells import many, text
from dashboard.reference.folder import FOLDER
from dashboard.reference.tables import Table, read, repeated


@dataclass(frozen=True, kw_only=True)
class Same:
    """`words` mean the same in notes of meetings about calls; `source` says where both are found."""

    words: tuple[str, ...]
    source: str

    def __post_init__(self) -> None:
        if len(self.words) < 2:
            raise ValueError("a row wants two or more ways to say the same, parted by semicolons.")


TABLE = Table(
    file="synonyms.csv",
    columns={"words": many, "source": text},
    build=Same,
    misfits=lambda rows: repeated([row.words[0].lower() for row in rows]),
)


def synonyms(folder: Path = FOLDER) -> dict[str, tuple[str, ...]]:
    """For each way of saying it, in small letters, the others; the file is read again once it has changed."""
    path = folder / TABLE.file
    return _synonyms(folder, path.stat().st_mtime_ns if path.exists() else 0)


@lru_cache(maxsize=4)
def _synonyms(folder: Path, _changed_at: int) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in read(TABLE, folder):
        for way in row.words:
            others = tuple(each for each in row.words if each != way)
            found[way.lower()] = tuple(dict.fromkeys((*found.get(way.lower(), ()), *others)))
    return found
