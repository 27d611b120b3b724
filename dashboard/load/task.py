"""What one file is to be loaded as: told apart from the same file loaded before."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from dashboard.load.layout import Layout
from dashboard.load.options import Said


@dataclass(frozen=True, kw_only=True)
class Task:
    """A file and all that was said with it. Two are the same if a load of either changes nothing more."""

    path: Path
    layout: Layout
    said: Said
    sha256: str
    replace: bool
    now: datetime

    @property
    def options(self) -> str:
        return self.said.as_typed(self.layout)

    @property
    def zone(self) -> str:
        return self.said.zone or self.layout.zone

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Task) and (self.sha256, self.options) == (other.sha256, other.options)

    def __hash__(self) -> int:
        return hash((self.sha256, self.options))
