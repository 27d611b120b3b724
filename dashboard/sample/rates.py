"""Rates of sickness and isolation, and the kinds of spells that make them up."""

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import NormalDist
from typing import Any

import numpy as np
import numpy.typing as npt

from dashboard.errors import DashboardError
from dashboard.sample.beginnings import Kind
from dashboard.sample.settings import Days, Settings, along
from dashboard.sample.spells import COVID, GENERAL, ISOLATION, STRESS

# A long spell lasts more than 28 days.
LONGEST_SHORT = 28
Numbers = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]


@dataclass(frozen=True, kw_only=True)
class Rates:
    """The share of contracted hours to be lost, by reason and day; `factor` is on the sickness as a whole."""

    parts: dict[str, Any]
    factor: float
    covid: dict[str, Any]

    def of(self, reason: int, days: Days) -> Numbers:
        """The rate has Covid's sickness in it; stress is a share of all of it."""
        if reason == ISOLATION:
            return along(self.covid["isolating"], days)
        covid = along(self.covid["sick"], days)
        if reason == COVID:
            return covid
        whole, stress = along(self.parts["rate"], days) * self.factor, along(self.parts["stress"], days)
        return whole * stress if reason == STRESS else np.maximum(whole * (1 - stress) - covid, 0.0)


def rates_of(settings: Settings, part: str, factor: float = 1.0) -> Rates:
    sickness = settings.parts["sickness"]
    return Rates(parts=sickness[part], factor=factor, covid=sickness["covid"])


def kinds(sickness: dict[str, Any], rates: Rates, days: Days, people: int, wandering: Numbers) -> list[Kind]:
    """Short and long spells of each reason; Covid's are of one kind. `wandering` is a factor by day."""
    found = [
        Kind(reason=reason, wanted=rates.of(reason, days) * share * people * wandering, lasting=lasting)
        for reason, share, lasting in _ways(sickness["spells"])
    ]
    for reason, lasting in ((COVID, "sick_days"), (ISOLATION, "isolating_days")):
        wanted = rates.of(reason, days) * people
        found.append(Kind(reason=reason, wanted=wanted, lasting=_lasting(sickness["covid"][lasting])))
    _refuse_more_than_half(found, people)
    return found


def _refuse_more_than_half(found: list[Kind], people: int) -> None:
    """Nobody falls ill who is away already, so that somebody must be well."""
    most = np.sum([kind.wanted for kind in found], axis=0).max()
    if most > people / 2:
        raise DashboardError(
            f"[sickness] of the practice force comes to {most / people:.0%} of contracted hours lost at its"
            " worst; it can simulate up to half. Rates are shares: 0.05 is 5%."
        )


def _ways(spells: dict[str, Any]) -> Iterator[tuple[int, float, Whole]]:
    """Reason, the share of its days that are in such spells, and how long those last."""
    short = np.minimum(_lasting(spells["short"]), LONGEST_SHORT)
    long = np.maximum(_lasting(spells["long"]), LONGEST_SHORT + 1)
    for reason, is_long in ((GENERAL, 1 - spells["short"]["share"]), (STRESS, spells["stress_is_long"])):
        of_days = is_long * long.mean() / (is_long * long.mean() + (1 - is_long) * short.mean())
        yield reason, 1 - of_days, short
        yield reason, of_days, long


def as_force(reasons: Whole, middles: Days, rates: Rates, force: Rates) -> Numbers:
    """The share of each spell's like that is kept for the rate to be the force's: not of Covid's."""
    kept = np.ones(len(reasons))
    for reason in (GENERAL, STRESS):
        mine = reasons == reason
        kept[mine] = force.of(reason, middles[mine]) / np.maximum(rates.of(reason, middles[mine]), 1e-9)
    return kept


def _lasting(days: dict[str, float]) -> Whole:
    """A thousand lengths, log-normal about the mean, in whole days."""
    normal = NormalDist(-(days["spread"] ** 2) / 2, days["spread"])
    quantiles = [normal.inv_cdf((place + 0.5) / 1000) for place in range(1000)]
    return np.maximum(np.rint(days["mean"] * np.exp(quantiles)), 1).astype(np.int64)
