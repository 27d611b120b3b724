"""How somebody wants a series read: what is better, the target, which chart, which baseline."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dashboard.analysis.rebasing import Rebasing
from dashboard.analysis.settings import DEFAULTS, Settings
from dashboard.analysis.terms import ChartKind
from dashboard.errors import DashboardError
from dashboard.measures.measure import Better, Unit


class Usual(StrEnum):
    """`auto` freezes the baseline before a known cause; `all` never does."""

    AUTO = "auto"
    ALL = "all"


@dataclass(frozen=True, kw_only=True)
class Days:
    """Both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise DashboardError(
                f"A baseline of {self.first} to {self.last} ends before it starts: swap them."
            )


@dataclass(frozen=True, kw_only=True)
class Places:
    """Points by their number from 1, both included: of a series without days."""

    first: int
    last: int


@dataclass(frozen=True, kw_only=True)
class Wish:
    """None leaves it to the measure (`better`), lines.csv (`target`) and the rule (`chart`). Of `rebases`
    a series takes its own.
    """

    better: Better | None = None
    target: float | None = None
    chart: ChartKind | None = None
    baseline: Usual | Days | Places = Usual.AUTO
    rebases: tuple[Rebasing, ...] = ()
    settings: Settings = DEFAULTS

    def checked(self, unit: Unit | None) -> "Wish":
        """Itself; raises DashboardError where the target is no share and a share is charted."""
        if unit is Unit.SHARE and self.target is not None and not 0 <= self.target <= 1:
            raise DashboardError(
                f"A target for a share lies between 0 and 1: 0.9 for 90%. Got {self.target:g}."
            )
        return self
