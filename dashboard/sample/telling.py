"""How far a build is, told beside the store and to whoever asked for it; why it ended, if it did too soon."""

import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from dashboard.errors import DashboardError
from dashboard.store import underway
from dashboard.store.lock import is_held
from dashboard.store.underway import STOPPED, Underway

_UNFORESEEN = "Something went wrong that was not foreseen ({error})."


class Telling:
    """Until `begin` somebody else may be making the same store: then nothing is told."""

    def __init__(self, folder: Path, progress: Callable[[Underway], None]) -> None:
        self._folder = folder
        self._progress = progress
        self._last: Underway | None = None

    def begin(self) -> None:
        self._say(Underway(doing="starting", share=0.0, started_at=time.time()))

    def tell(self, doing: str, share: float, calls: int) -> None:
        started_at = self._last.started_at if self._last else time.time()
        self._say(Underway(doing=doing, share=share, calls=calls, started_at=started_at))

    def _say(self, now: Underway) -> None:
        self._last = now
        underway.tell(self._folder, now)
        self._progress(now)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        now = self._last or self._awaited()
        if error is None:
            underway.forget(self._folder)
        elif now:
            underway.tell(self._folder, now.ended(_why(error)))

    def _awaited(self) -> Underway | None:
        """What whoever waits was told on this build's behalf."""
        awaited = underway.told(self._folder)
        return awaited if awaited and not is_held(self._folder) else None


def _why(error: BaseException) -> str:
    if isinstance(error, DashboardError):
        return str(error)
    if isinstance(error, KeyboardInterrupt):
        return STOPPED
    return _UNFORESEEN.format(error=f"{type(error).__name__}: {error}")
