"""One link being read: what each name in it asks for, what stays in it, and notes on what could not."""

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from dashboard.charts import words

T = TypeVar("T")

EARLIEST, LATEST = datetime.date(1990, 1, 1), datetime.date(2099, 12, 31)


@dataclass
class Link:
    """What a link asks for, read one name at a time; `query` and `notes` fill as it is read."""

    asked: Mapping[str, str]
    query: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def choice(self, name: str, options: Iterable[T], default: T) -> T:
        """One of `options`, by how it is written."""
        known = {str(option): option for option in options if option is not None}
        written = self.asked.get(name)
        if written is not None and written not in known:
            self._fall_back(
                name, f"it can be {words.listed(list(known), 'or')}" if known else "there is none", default
            )
            return default
        chosen = known[written] if written is not None else default
        return self._keep(name, chosen, default)

    def day(self, name: str, default: datetime.date) -> datetime.date:
        written = self.asked.get(name)
        try:
            day = datetime.date.fromisoformat(written) if written is not None else default
        except ValueError:
            self._fall_back(name, "it should be a day such as 2020-09-29", default)
            return default
        return self._keep(name, min(max(day, EARLIEST), LATEST), default)

    def whole(self, name: str, least: int, most: int, default: int) -> int:
        """A whole number from `least` to `most`."""
        written = self.asked.get(name)
        if written is None:
            return default
        if not written.isascii() or not written.isdecimal() or not least <= int(written) <= most:
            self._fall_back(name, f"it should be a whole number from {least} to {most}", default)
            return default
        return self._keep(name, int(written), default)

    def known(self, name: str, is_known: Callable[[str], bool], why: str) -> str | None:
        """What is asked for by its id; `why` it is not shown where it is not known."""
        written = self.asked.get(name)
        if written is None or is_known(written):
            return self._keep(name, written, None)
        self._fall_back(name, why, "none")
        return None

    def _keep(self, name: str, chosen: T, default: T) -> T:
        if chosen != default:
            self.query[name] = str(chosen)
        return chosen

    def _fall_back(self, name: str, why: str, default: object) -> None:
        shown = "all" if default is None else default
        self.notes.append(f"The link asks for {name}={self.asked[name]}, but {why}. Showing {shown}.")
