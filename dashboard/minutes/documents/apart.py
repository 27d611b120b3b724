"""A file from anywhere is read in a process of its own: that may hang, die or eat memory, the app may not."""

import json
import os
import subprocess
import sys
from pathlib import Path

from dashboard.errors import DashboardError
from dashboard.minutes.documents.document import Document
from dashboard.minutes.documents.formats import MEGABYTE, Format, format_of
from dashboard.minutes.documents.plain import plain_text

# Of work, and by the clock: a busy machine is slow, and nothing is wrong with the file.
WORKING_SECONDS = 60
SECONDS = 180
MEMORY_BYTES = 1_500 * MEGABYTE
LARGEST_TEXT = 1 * MEGABYTE
# Beyond some sixty pages; such notes are read in that process first, lest they keep this one for ever.
LONG = 150_000
_ROOT = Path(__file__).resolve().parents[3]


def document(content: bytes, file_name: str, *, seconds: float = SECONDS) -> Document:
    """DashboardError with a sentence for whatever is not notes in a format that can be read."""
    found = format_of(content, file_name)
    if found is Format.TXT and len(content) <= LONG:
        return Document(text=plain_text(content, file_name), format=found)
    try:
        told = json.loads(_asked(content, file_name, seconds))
    except ValueError:
        raise _broke_off(file_name, "breaks or overworks its reader") from None
    if "refused" in told:
        raise DashboardError(told["refused"])
    if len(told["text"]) > LARGEST_TEXT:
        raise _broke_off(file_name, "has far more words than the notes of a meeting")
    return Document(text=told["text"], format=Format(told["format"]))


def _asked(content: bytes, file_name: str, seconds: float) -> bytes:
    command = [sys.executable, "-m", "dashboard.minutes.documents.child", file_name]
    try:
        done = subprocess.run(  # noqa: S603
            [*command, str(MEMORY_BYTES), str(WORKING_SECONDS), str(LONG)],
            input=content,
            capture_output=True,
            timeout=seconds,
            check=False,
            cwd=_ROOT,
            env={**os.environ, "PYTHONPATH": str(_ROOT)},
        )
    except subprocess.TimeoutExpired:
        raise _broke_off(file_name, f"is not read within {seconds:.0f} seconds") from None
    except OSError as problem:
        raise DashboardError(f"{file_name} could not be read ({problem.strerror}): try it again.") from None
    return done.stdout


def _broke_off(file_name: str, what: str) -> DashboardError:
    return DashboardError(
        f"{file_name} {what}: it was left out. Copy its words into a new Word document or a text file, "
        "save that and add it."
    )
