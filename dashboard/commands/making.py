"""The practice force made beside `answerable run`, in a process of its own, so that the pages stay quick."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dashboard.store import underway
from dashboard.store.files import current_file
from dashboard.store.lock import is_held
from dashboard.store.place import ENVIRONMENT, Place, choose
from dashboard.store.underway import Underway

ROOT = Path(__file__).resolve().parents[2]
COMMAND = (sys.executable, "-m", "dashboard", "sample", "--quiet")
_MADE = "There is no data yet, so a practice force is being made. The pages show how far it is."
_MADE_ELSEWHERE = (
    "There is no data yet; a practice force is being made already. The pages show how far it is."
)
# Niceness, so that the pages come first on a machine with few processors.
_AFTER_THE_PAGES = 5
_ENDING_S = 20


@contextmanager
def practice_force_if_wanted() -> Iterator[None]:
    """Made as long as the block lasts: what is not done by then is stopped, and nothing of it stays."""
    place = choose()
    maker = _start(place) if _is_wanted(place) else None
    try:
        yield
    finally:
        if maker and maker.poll() is None:
            _stop(maker)


def _is_wanted(place: Place) -> bool:
    """Where nobody named a folder, own data were not chosen or loaded, and nothing has been made before."""
    named = os.environ.get(ENVIRONMENT)
    return not named and place.folder.name == "practice" and current_file(place.folder) is None


def _start(place: Place) -> "subprocess.Popen[bytes] | None":
    if place.folder.exists() and is_held(place.folder):
        print(_MADE_ELSEWHERE, flush=True)
        return None
    print(_MADE, flush=True)
    underway.tell(place.folder, Underway(doing="starting", share=0.0, started_at=time.time()))
    # In a session of its own: Ctrl+C reaches it once, through `_stop`.
    maker = subprocess.Popen(  # noqa: S603
        COMMAND, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, start_new_session=True
    )
    if sys.platform != "win32":
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, maker.pid, _AFTER_THE_PAGES)
    return maker


def _stop(maker: "subprocess.Popen[bytes]") -> None:
    maker.terminate()
    try:
        maker.wait(_ENDING_S)
    except subprocess.TimeoutExpired:
        maker.kill()
        maker.wait()
