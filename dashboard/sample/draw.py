"""One month of one control room: what it goes by, what is changed in it, and where its chance comes from."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np

from dashboard.sample.chance import chance
from dashboard.sample.changes import Changes
from dashboard.sample.days import HalfHours, half_hours_of
from dashboard.sample.settings import Days, Settings
from dashboard.sample.streams import Streams, streams_of


@dataclass(frozen=True, kw_only=True)
class Draw:
    settings: Settings
    seed: int
    room: int
    month: date
    changes: Changes

    def chance(self, subject: str) -> np.random.Generator:
        """Each subject's draws are its own."""
        return chance(self.seed, self.room, subject, self.month.year * 12 + self.month.month)

    @cached_property
    def half_hours(self) -> HalfHours:
        return half_hours_of(self.month, self.settings.zone)

    @cached_property
    def streams(self) -> Streams:
        return streams_of(self.settings)

    @property
    def days(self) -> Days:
        return self.half_hours.days
