"""How far the making of a store is, in a small file beside it, for whoever waits for it.

A maker that is killed cannot say so: nobody then holds the store's lock any more.
"""

import json
import time
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from dashboard.store.lock import is_held

NAME = "underway.json"
STOPPED = "It was stopped before it was done."
# A maker that has been started needs a moment before it holds the lock.
_STARTING_S = 30


@dataclass(frozen=True, kw_only=True)
class Underway:
    """`share` runs from 0 to 1; `started_at` is in seconds since the epoch."""

    doing: str
    share: float
    started_at: float
    calls: int = 0
    # Why nothing more is being made.
    trouble: str = ""

    @property
    def seconds_left(self) -> float | None:
        """At the pace so far; None until there is one."""
        gone = time.time() - self.started_at
        return gone / self.share * (1 - self.share) if self.share and gone else None

    @property
    def in_words(self) -> str:
        """June 2019 · 812,345 calls · about 8 s left"""
        left = self.seconds_left
        parts = [
            self.doing,
            f"{self.calls:,} calls" if self.calls else "",
            f"about {_seconds(left)} left" if left else "",
        ]
        return " · ".join(filter(None, parts))

    def ended(self, why: str) -> "Underway":
        return replace(self, trouble=why)


def tell(folder: Path, underway: Underway) -> None:
    """A disk that refuses it must not stop what is being made."""
    draft = folder / f"{NAME}.draft"
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        draft.write_text(json.dumps(asdict(underway)), encoding="utf-8")
        draft.replace(folder / NAME)


def forget(folder: Path) -> None:
    with suppress(OSError):
        (folder / NAME).unlink(missing_ok=True)


def told(folder: Path) -> Underway | None:
    """What was told last, and whether that has ended since; None where nothing was begun, or all is done."""
    try:
        underway = Underway(**json.loads((folder / NAME).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    starting = not underway.share and time.time() - underway.started_at < _STARTING_S
    if underway.trouble or starting or is_held(folder):
        return underway
    return underway.ended(STOPPED)


def _seconds(left: float) -> str:
    return f"{left / 60:.0f} min" if left > 90 else f"{left:.0f} s"
