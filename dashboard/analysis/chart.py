"""A control chart: every point with its limits, how firm they are, its rules and its signal."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dashboard.analysis.judging import assurance, signal
from dashboard.analysis.limits import Limits, xmr_limits
from dashboard.analysis.p_prime import p_prime_limits
from dashboard.analysis.rules import flagged
from dashboard.analysis.series import Reading
from dashboard.analysis.settings import DEFAULTS, Settings
from dashboard.analysis.terms import Assurance, ChartKind, Rule, Signal, Standing
from dashboard.measures.measure import Better

_LIMITS = {ChartKind.XMR: xmr_limits, ChartKind.P_PRIME: p_prime_limits}


@dataclass(frozen=True, kw_only=True)
class Point:
    """`limits` are None where no two neighbours are in the baseline. `ghost`: after a rebasing, the limits
    that held before it. Where `standing` is `too few`, draw the line alone: no limits, no signal.
    """

    reading: Reading
    in_baseline: bool
    limits: Limits | None
    ghost: Limits | None
    rules: tuple[Rule, ...]
    signal: Signal
    standing: Standing


@dataclass(frozen=True, kw_only=True)
class Chart:
    kind: ChartKind
    better: Better
    settings: Settings
    points: tuple[Point, ...]

    @property
    def variation(self) -> Signal | None:
        """The latest point's signal; None where there is no point."""
        return self.points[-1].signal if self.points else None

    def assurance(self, target: float | None) -> Assurance | None:
        """By the latest point's limits; None where a target cannot be held against any."""
        limits = self.points[-1].limits if self.points else None
        if limits is None:
            return Assurance.NO_TARGET if target is None else None
        return assurance(limits, target, self.better)


@dataclass(frozen=True, kw_only=True)
class _Stretch:
    """Points that share limits; `held`: those that the limits are worked out from."""

    readings: tuple[Reading, ...]
    held: tuple[bool, ...]

    @property
    def base(self) -> tuple[Reading | None, ...]:
        return tuple(one if held else None for one, held in zip(self.readings, self.held, strict=True))


def chart(
    kind: ChartKind,
    readings: Sequence[Reading],
    *,
    better: Better = Better.NEITHER,
    settings: Settings = DEFAULTS,
    baseline: Sequence[bool] | None = None,
    rebases: Sequence[int] = (),
) -> Chart:
    """`baseline` says of each point whether limits are worked out from it (None: of all, yes).

    A new stretch of limits starts at each place of `rebases`; one without a baseline point of its
    own is worked out from all its points.
    """
    stretches = list(_stretches(readings, baseline or [True] * len(readings), rebases))
    points: list[Point] = []
    for number, stretch in enumerate(stretches):
        before = stretches[number - 1] if number else None
        points += _points(kind, stretch, before, better, settings)
    return Chart(kind=kind, better=better, settings=settings, points=tuple(points))


def _stretches(
    readings: Sequence[Reading], baseline: Sequence[bool], rebases: Sequence[int]
) -> Iterator[_Stretch]:
    for start, end in pairwise([0, *sorted({one for one in rebases if one > 0}), len(readings)]):
        held = tuple(baseline[start:end])
        yield _Stretch(readings=tuple(readings[start:end]), held=held if any(held) else (True,) * len(held))


def _points(
    kind: ChartKind, stretch: _Stretch, before: _Stretch | None, better: Better, settings: Settings
) -> Iterator[Point]:
    limits = _limits(kind, stretch, stretch, settings)
    ghosts = _limits(kind, before, stretch, settings) if before else None
    ways = flagged([one.value for one in stretch.readings], limits, settings) if limits else {}
    for place, reading in enumerate(stretch.readings):
        way = {rule: of_all[place] for rule, of_all in ways.items()}
        yield Point(
            reading=reading,
            in_baseline=stretch.held[place],
            limits=limits[place] if limits else None,
            ghost=ghosts[place] if ghosts else None,
            rules=tuple(rule for rule in Rule if way.get(rule)),
            signal=signal(way, better, settings.conflict),
            standing=standing(sum(stretch.held), settings),
        )


def _limits(kind: ChartKind, base: _Stretch, at: _Stretch, settings: Settings) -> tuple[Limits, ...] | None:
    return _LIMITS[kind](base.base, at.readings, settings)


def standing(points: int, settings: Settings) -> Standing:
    """By how many points limits are worked out from."""
    if points < settings.trial_from:
        return Standing.TOO_FEW
    return Standing.TRIAL if points < settings.firm_from else Standing.FIRM
