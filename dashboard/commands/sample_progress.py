"""How far the making of practice data is, on the terminal."""

import sys
from typing import Self

from dashboard.store.underway import Underway

_WIDTH = 30
_CLEAR = "\r\033[K"
# Where lines cannot be renewed (a log) there is one for each such share.
_STEP = 0.25


class OnTerminal:
    """One line on standard error that renews itself, and is gone at the end."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet
        self._renews = sys.stderr.isatty()
        self._next = 0.0

    def show(self, now: Underway) -> None:
        if self._renews:
            self._write(f"{_CLEAR}{_bar(now.share)}  {now.in_words}")
        elif now.share >= self._next:
            self._next = now.share + _STEP
            self._write(f"{now.share:4.0%}  {now.in_words}\n")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._renews:
            self._write(_CLEAR)

    def _write(self, text: str) -> None:
        if not self._quiet:
            print(text, end="", file=sys.stderr, flush=True)


def _bar(share: float) -> str:
    full = round(share * _WIDTH)
    return f"{'█' * full}{'░' * (_WIDTH - full)} {share:4.0%}"
