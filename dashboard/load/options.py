"""What is said with a load, held against what its layout needs."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import available_timezones

from dashboard.errors import DashboardError
from dashboard.load.fields import Kind
from dashboard.load.layout import Layout


@dataclass(frozen=True, kw_only=True)
class Said:
    """As typed; None where it was not."""

    line: str | None = None
    first_day: date | None = None
    covers: tuple[date, date] | None = None
    zone: str | None = None

    def as_typed(self, layout: Layout) -> str:
        """`--line 101 --first-day 1999-08-01`: kept with the load, and part of what makes it the same."""
        words = [f"--line {self.line}"] if self.line else []
        words += [f"--first-day {self.first_day}"] if self.first_day else []
        words += [f"--covers {self.covers[0]} {self.covers[1]}"] if self.covers else []
        words += [f"--zone {self.zone}"] if self.zone and self.zone != layout.zone else []
        return " ".join(words)


def check(said: Said, layout: Layout) -> None:
    _check_line(said, layout)
    if layout.needs_first_day and said.first_day is None:
        raise DashboardError(
            f"{layout.name} holds no dates: say the day that its first row is of, --first-day YYYY-MM-DD."
        )
    if said.first_day and not layout.needs_first_day:
        raise DashboardError(f"{layout.name} has dates of its own: leave --first-day out.")
    if said.covers and layout.kind not in (Kind.CALLS, Kind.COUNTED):
        raise DashboardError(f"{layout.name} tells of no calls, so it covers no days: leave --covers out.")
    if said.covers and said.covers[0] > said.covers[1]:
        raise DashboardError(f"--covers wants the first day, then the last: {said.covers[0]} is the later.")
    if said.zone and said.zone not in available_timezones():
        raise DashboardError(f"{said.zone} is no time zone's name: --zone wants one such as Europe/London.")


def _check_line(said: Said, layout: Layout) -> None:
    known = [ours for one in layout.fields if one.option == "line" for _, ours in one.values]
    if layout.needs_line and said.line is None:
        raise DashboardError(
            f"{layout.name} does not say which line its calls came to: say --line 101 or 999."
        )
    if said.line and not layout.needs_line:
        raise DashboardError(f"{layout.name} says which line each row is of: leave --line out.")
    if said.line and known and said.line not in known:
        raise DashboardError(f"--line is one of {', '.join(dict.fromkeys(known))}, not {said.line}.")
