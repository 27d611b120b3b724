"""What the files of a store are called, and the pointer that says which one is current.

Version 12 is 0012.duckdb; rewritten by `forget` it is 0012-2.duckdb, then 0012-3.duckdb. The pointer, a file
called `current`, holds the name of one of them and only ever moves in one rename. Where the pointer is
missing (a first load killed before it was made) the newest version is current.
"""

import os
import re
import shutil
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

POINTER = "current"
_NAME = re.compile(r"(\d{4,})(?:-(\d+))?\.duckdb")


@dataclass(frozen=True, kw_only=True, order=True)
class VersionFile:
    number: int
    # 1 as loaded; one more each time that `forget` rewrote it.
    edition: int
    path: Path

    @property
    def next_edition(self) -> Path:
        return self.path.with_name(f"{self.number:04}-{self.edition + 1}.duckdb")


def version_files(folder: Path) -> tuple[VersionFile, ...]:
    """Newest first, the last edition of each."""
    latest = {file.number: file for file in sorted(_every_edition(folder))}
    return tuple(sorted(latest.values(), reverse=True))


def current_file(folder: Path) -> Path | None:
    """Named by the pointer, whether or not it is there."""
    with suppress(FileNotFoundError, NotADirectoryError):
        return folder / (folder / POINTER).read_text(encoding="utf-8").strip()
    versions = version_files(folder)
    return versions[0].path if versions else None


def point_at(file: Path) -> None:
    """Atomic: a reader finds the old name or the new one."""
    draft = file.with_name(f"{POINTER}.{uuid4().hex[:8]}.part")
    draft.write_text(file.name + "\n", encoding="utf-8")
    put_in_place(draft, file.with_name(POINTER))


def put_in_place(part: Path, file: Path) -> None:
    """On the disk before it has its name, so that a power cut leaves all of it or none."""
    _sync(part)
    part.replace(file)
    if sys.platform != "win32":
        _sync(file.parent)


def new_part(folder: Path, number: int) -> Path:
    return folder / f"{number:04}.{uuid4().hex[:8]}.part"


def discard(part: Path) -> None:
    """With whatever DuckDB made beside it: a log, a folder of spilled rows."""
    for path in part.parent.glob(part.name + "*"):
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def clear_leftovers(folder: Path) -> tuple[Path, ...]:
    """What a killed load or `forget` left; only for who holds the lock.

    Gives the old files that stay because a reader has them open, as Windows has it.
    """
    for part in tuple(folder.glob("*.part")) + tuple(folder.glob("*.part.*")):
        discard(part)
    kept = {file.number: file for file in version_files(folder)}
    old = [file for file in _every_edition(folder) if file != kept[file.number]]
    for file in old:
        if current_file(folder) == file.path:
            point_at(kept[file.number].path)
        remove(file.path)
    return tuple(file.path for file in old if file.path.exists())


def remove(file: Path) -> None:
    """Unless a reader has it open, where the system minds: the next load tries again."""
    with suppress(PermissionError):
        file.unlink(missing_ok=True)


def _every_edition(folder: Path) -> list[VersionFile]:
    names = ((path, _NAME.fullmatch(path.name)) for path in folder.glob("*.duckdb"))
    return [
        VersionFile(number=int(name[1]), edition=int(name[2] or 1), path=path) for path, name in names if name
    ]


def _sync(path: Path) -> None:
    # Windows flushes only what is open for writing; elsewhere a folder opens for reading only.
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
