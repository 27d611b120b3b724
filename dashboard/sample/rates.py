"""Rates of sickness and isolation, and how often spells must begin for a rate to come about."""

from dataclasses import dataclass
from statistics import NormalDist
from typing import Any

import numpy as np
import numpy.typing as npt

from dashboard.sample.settings import Days, Settings, along
from dashboard.sample.spells import COVID, GENERAL, ISOLATION, REASONS, STRESS, Kind

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

    def well(self, days: Days) -> Numbers:
        well: Numbers = 1 - np.sum([self.of(reason, days) for reason in range(len(REASONS))], axis=0)
        return well


def rates_of(settings: Settings, part: str, factor: float = 1.0) -> Rates:
    sickness = settings.parts["sickness"]
    return Rates(parts=sickness[part], factor=factor, covid=sickness["covid"])


def kinds(sickness: dict[str, Any], rates: Rates, days: Days) -> list[Kind]:
    """Short and long spells of each reason; Covid's are of one kind."""
    spells, covid = sickness["spells"], sickness["covid"]
    short, long = _short(spells["short"]), _long(spells["long"])
    found = []
    for reason, share in ((GENERAL, 1 - spells["short"]["share"]), (STRESS, spells["stress_is_long"])):
        of_days = share * long.mean() / (share * long.mean() + (1 - share) * short.mean())
        found += [_kind(reason, short, 1 - of_days, rates, days), _kind(reason, long, of_days, rates, days)]
    sick, isolating = (_lasting(covid[what]) for what in ("sick_days", "isolating_days"))
    return [*found, _kind(COVID, sick, 1.0, rates, days), _kind(ISOLATION, isolating, 1.0, rates, days)]


def as_force(reasons: Whole, middles: Days, rates: Rates, force: Rates) -> Numbers:
    """The share of each spell's like that is kept for the rate to be the force's; isolation is as it was."""
    kept = np.ones(len(reasons))
    for reason in range(len(REASONS)):
        mine = reasons == reason
        kept[mine] = force.of(reason, middles[mine]) / np.maximum(rates.of(reason, middles[mine]), 1e-9)
    return np.where(np.isin(reasons, (COVID, ISOLATION)), 1.0, kept)


def _kind(reason: int, lasting: Whole, share: float, rates: Rates, days: Days) -> Kind:
    """Only who is well begins a spell. A spell is met, on average, half its way through (longer ones more
    often): so it must begin that much before the rate it makes up.
    """
    ahead = round(float((lasting**2).sum() / (2 * lasting.sum())))
    return Kind(
        reason=reason,
        begins=rates.of(reason, days + ahead) * share / lasting.mean() / rates.well(days),
        lasting=lasting,
    )


def _short(days: dict[str, float]) -> Whole:
    return np.minimum(_lasting(days), LONGEST_SHORT)


def _long(days: dict[str, float]) -> Whole:
    return np.maximum(_lasting(days), LONGEST_SHORT + 1)


def _lasting(days: dict[str, float]) -> Whole:
    """A thousand lengths, log-normal about the mean, in whole days."""
    normal = NormalDist(-(days["spread"] ** 2) / 2, days["spread"])
    quantiles = [normal.inv_cdf((place + 0.5) / 1000) for place in range(1000)]
    return np.maximum(np.rint(days["mean"] * np.exp(quantiles)), 1).astype(np.int64)
