"""Which practice force is asked for, and how that is typed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from dashboard.errors import DashboardError
from dashboard.sample.changes import NONE, Changes, Extra
from dashboard.sample.posts import MOST_EXTRA
from dashboard.sample.settings import Settings, settings


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Days are both included; `scale` is a number of control rooms side by side."""

    seed: int
    from_date: date
    to_date: date
    scale: int = 1
    changes: Changes = NONE

    @property
    def days(self) -> int:
        return (self.to_date - self.from_date).days + 1

    def as_typed(self) -> str:
        """As `answerable sample` takes it, less what is as always: nothing for the practice force itself."""
        return " ".join([*self._size(settings()), *_changes(self.changes)])

    def _size(self, usual: Settings) -> Iterator[str]:
        if self.from_date != usual.first_day:
            yield f"--from {self.from_date}"
        if self.to_date != usual.last_day:
            yield f"--to {self.to_date}"
        if self.seed != usual.seed:
            yield f"--seed {self.seed}"
        if self.scale != 1:
            yield f"--scale {self.scale}"


def asked(
    *,
    seed: int | None = None,
    from_date: date | None = None,
    to_date: date | None = None,
    scale: int = 1,
    changes: Changes = NONE,
) -> Asked:
    """The settings' own seed and days unless told otherwise; a DashboardError where they cannot be."""
    usual = settings()
    first, last = from_date or usual.first_day, to_date or usual.last_day
    if not usual.first_day <= first <= last <= usual.last_day:
        raise DashboardError(
            f"The practice force has the days from {usual.first_day} to {usual.last_day}: {first} to {last} "
            "was asked for. Name days among those, the earlier first."
        )
    _fits(changes.handlers)
    return Asked(
        seed=usual.seed if seed is None else seed, from_date=first, to_date=last, scale=scale, changes=changes
    )


def _fits(extra: tuple[Extra, ...]) -> None:
    people = sum(one.people for one in extra)
    if people > MOST_EXTRA:
        raise DashboardError(
            f"The practice force has room for {MOST_EXTRA} extra handlers, and {people} were asked for. "
            "To simulate a larger force, put rooms side by side with --scale."
        )


def _changes(changes: Changes) -> Iterator[str]:
    for key in sorted(changes.without):
        yield f"--without {key}"
    if changes.sickness_as_force:
        yield "--sickness-as force"
    for extra in changes.handlers:
        yield f"--handlers {_extra(extra)}"
    for origin, factor in changes.origins.items():
        yield f"--origin {origin}={factor:g}"
    if changes.to_quiet_hours:
        yield f"--to-quiet-hours {changes.to_quiet_hours:g}"


def _extra(extra: Extra) -> str:
    return f"+{extra.people}@{_clock(extra.starts)}-{_clock(extra.ends)}"


def _clock(at: time) -> str:
    return f"{at:%H:%M}"
