"""Waits of one whole month as its panels speak of them."""

from dataclasses import dataclass
from functools import cached_property

from dashboard.charts import sentences, words
from dashboard.measures.answer import Answer
from dashboard.measures.faced import Still, faced, met_by_answered
from dashboard.measures.telling import NOT_REAL, mark, marked
from dashboard.measures.wait_lengths import WaitLengths, total
from dashboard.measures.waits import WHY_NO_WAITS
from dashboard.periods import By

TOO_WIDE = "this export counts waits in bands too wide to follow them second by second"


@dataclass(frozen=True, kw_only=True)
class WaitsTold:
    """`told` answers for calls offered in the month, which is its only row."""

    told: Answer
    waits: WaitLengths

    @property
    def data(self) -> str:
        return self.told.data

    @property
    def whose(self) -> str:
        """101, or 101 (station phone only)."""
        return f"{self.told.line}{sentences.only(self.told)}"

    @property
    def when(self) -> str:
        return words.in_period(By.MONTH, self.told.rows[0].period)

    @property
    def abandoned(self) -> int:
        return total(self.waits.abandoned)

    @property
    def every(self) -> int:
        return total(self.waits.every)

    @property
    def longest_s(self) -> int:
        return max(one.up_to_s or one.over_s for one in self.waits.every)

    @cached_property
    def faced(self) -> tuple[Still, ...]:
        return faced(self.waits)

    @cached_property
    def met(self) -> tuple[Still, ...]:
        return met_by_answered(self.waits)

    @property
    def why_not_followed(self) -> str | None:
        """Why there is no wait faced."""
        if not self.waits.answered:
            return "no calls answered"
        if all(one.over_s < 0 and one.up_to_s is None for one in self.waits.every):
            return WHY_NO_WAITS
        return None if self.waits.by_the_second else TOO_WIDE

    def subtitle(self, what: str) -> str:
        only = f", {sentences.origin(self.told.asked.origin)} only" if self.told.asked.origin else ""
        return marked(f"{self.told.line} calls offered {self.when}{only}: {what}, force clock", self.data)

    def ending(self) -> list[str]:
        """The last sentence of what is said of practice data."""
        return [f"{NOT_REAL.capitalize()}."] if mark(self.data) else []


def waited(second: int | None, longest_s: int) -> str:
    """Where so many in a hundred were never answered, the wait was longer than any."""
    return f"more than {words.seconds(longest_s)}" if second is None else words.seconds(second)
