"""Which reader and vocabulary read the notes: where either changes, what was remembered is read anew."""

import hashlib
from functools import lru_cache
from pathlib import Path

from dashboard.reference.folder import FOLDER

_MODEL = Path(__file__).parents[1]
_READ_WITH = ("vocabulary.csv", "topics.csv", "contexts.csv", "synonyms.csv")

Stamp = tuple[tuple[str, int, int], ...]


def stamp(*files: Path) -> Stamp:
    """When files last changed, and their sizes; a file that is not there has none."""
    seen = ((file, file.stat()) for file in files if file.is_file())
    return tuple((str(file), was.st_mtime_ns, was.st_size) for file, was in seen)


def reference_files(folder: Path = FOLDER) -> tuple[Path, ...]:
    """The files that notes are read with."""
    return tuple(folder / name for name in _READ_WITH)


def fingerprint(folder: Path = FOLDER) -> str:
    return _sum((*_sources(), *reference_files(folder)), stamp(*reference_files(folder)))


@lru_cache(maxsize=1)
def _sources() -> tuple[Path, ...]:
    return tuple(sorted(_MODEL.rglob("*.py")))


@lru_cache(maxsize=4)
def _sum(files: tuple[Path, ...], _seen: Stamp) -> str:
    summed = hashlib.sha256()
    for file in files:
        if file.is_file():
            summed.update(hashlib.sha256(file.read_bytes()).digest())
    return summed.hexdigest()
