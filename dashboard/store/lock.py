"""One writer of a store at a time; a second is told at once who the first is."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from dashboard.errors import DashboardError

# Whoever asks `is_held` holds it for an instant, and must not be taken for a writer.
_LOOKED_AT_S = 0.2


@contextmanager
def only_writer(folder: Path, doing: str) -> Iterator[None]:
    """A killed writer lets go by dying. `doing` is what a second writer is told."""
    folder.mkdir(parents=True, exist_ok=True)
    lock, note = FileLock(folder / "lock", timeout=_LOOKED_AT_S), folder / "lock.json"
    try:
        lock.acquire()
    except Timeout:
        raise DashboardError(_busy(folder, note)) from None
    try:
        about = {"doing": doing, "process": os.getpid(), "since": f"{datetime.now():%H:%M}"}
        note.write_text(json.dumps(about), encoding="utf-8")
        yield
    finally:
        note.unlink(missing_ok=True)
        lock.release()


def is_held(folder: Path) -> bool:
    """Whether somebody is writing the store at this moment; taken to be so where this account may not ask."""
    try:
        with FileLock(folder / "lock", timeout=0):
            return False
    except OSError:
        return True


def _busy(folder: Path, note: Path) -> str:
    try:
        about = json.loads(note.read_text(encoding="utf-8"))
        who = f"by `{about['doing']}` (process {about['process']}, since {about['since']})"
    except (OSError, ValueError, KeyError):
        who = "by another process"
    return f"{folder} is being written {who}. Nothing has changed: try again when that has ended."
