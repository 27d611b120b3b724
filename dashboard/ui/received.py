"""Uploaded files: written where only this account can read them, loaded, and gone again whatever happens."""

import os
import shlex
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dashboard.load import load_files
from dashboard.load.loaded import Loaded
from dashboard.store.place import Place

PREFIX = "answerable-upload-"
_LONGEST_NAME = 120
_A_DAY_S = 86_400


@dataclass(frozen=True, kw_only=True)
class Upload:
    """A file as a browser sent it: its name there, kept for provenance, and its bytes."""

    name: str
    content: bytes | memoryview


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What is said with a load; None where the layout's own word stands."""

    layout: str
    line: str | None = None
    first_day: date | None = None
    covers: tuple[date, date] | None = None
    zone: str | None = None
    replace: bool = False

    def as_command(self, names: Sequence[str]) -> str:
        """The same load from the command line."""
        said = [f"--layout {self.layout}"]
        said += [f"--line {self.line}"] if self.line else []
        said += [f"--first-day {self.first_day}"] if self.first_day else []
        said += [f"--covers {self.covers[0]} {self.covers[1]}"] if self.covers else []
        said += [f"--zone {self.zone}"] if self.zone else []
        said += ["--replace"] if self.replace else []
        return f"python3 -m dashboard load {shlex.join(names)} {' '.join(said)}"


def load_uploads(
    place: Place,
    uploads: Sequence[Upload],
    asked: Asked,
    *,
    dry_run: bool,
    progress: Callable[[str], None] | None = None,
) -> tuple[Loaded, ...]:
    """As `load_files`, one report an upload."""
    with private_files(uploads) as files:
        return load_files(
            place,
            files,
            asked.layout,
            line=asked.line,
            first_day=asked.first_day,
            covers=asked.covers,
            zone=asked.zone,
            replace=asked.replace,
            dry_run=dry_run,
            progress=progress,
        )


@contextmanager
def private_files(uploads: Sequence[Upload]) -> Iterator[tuple[Path, ...]]:
    """Each under its own name in a folder of its own, for as long as the block lasts."""
    _clear_what_a_kill_left()
    with tempfile.TemporaryDirectory(prefix=PREFIX) as folder:
        yield tuple(_written(Path(folder) / str(number), one) for number, one in enumerate(uploads))


def safe_name(name: str) -> str:
    """The last part of the path that a browser gave, without anything a terminal would obey."""
    last = name.replace("\\", "/").rpartition("/")[2]
    plain = "".join(letter for letter in last if letter.isprintable()).strip(". ")
    return plain[-_LONGEST_NAME:] or "upload"


def _written(folder: Path, one: Upload) -> Path:
    folder.mkdir(mode=0o700)
    path = folder / safe_name(one.name)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(one.content)
    return path


def _clear_what_a_kill_left() -> None:
    """A process killed in the middle of a load cannot tidy up: the next upload does, a day later."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with suppress(OSError):
            if time.time() - folder.stat().st_mtime > _A_DAY_S:
                shutil.rmtree(folder)
