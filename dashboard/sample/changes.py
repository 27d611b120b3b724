"""What a counterfactual changes: the same days and callers, one thing otherwise."""

from dataclasses import dataclass, field
from datetime import time


@dataclass(frozen=True, kw_only=True)
class Extra:
    """More handlers on calls between two local times, every day, relieved for their breaks."""

    people: int
    starts: time
    ends: time


@dataclass(frozen=True, kw_only=True)
class Changes:
    """No change at all is the practice force itself."""

    # Keys of [events] in the settings.
    without: frozenset[str] = frozenset()
    # The OCC's sickness (not its isolation) at the rate of the force.
    sickness_as_force: bool = False
    handlers: tuple[Extra, ...] = ()
    # Factors on first attempts, by origin: {"diverted_mobile": 0.5}
    origins: dict[str, float] = field(default_factory=dict)
    # Share of the public's 101 calls moved to the week's quiet hours.
    to_quiet_hours: float = 0.0


NONE = Changes()
