"""Every setting of the control charts, written once and printed from here.

The defaults are those of NHS Making Data Count as NHSRplotthedots 0.2.2 works them out. How many
points make limits trial or firm, when volumes differ much, and daily charts are this product's own.
"""

from dataclasses import dataclass, fields
from enum import StrEnum

from dashboard.errors import DashboardError


class TwoOfThree(StrEnum):
    """What the third point may do, and whether one beyond an outer limit counts as beyond a near one."""

    ONE_SIDE = "one_side"
    ANY_THIRD = "any_third"


class Conflict(StrEnum):
    """Which signal a point carries whose rules point both ways."""

    RULE_ORDER = "rule_order"
    IMPROVEMENT_WINS = "improvement_wins"


@dataclass(frozen=True, kw_only=True)
class Settings:
    """`reach` counts mean moving ranges, `sigmas` standard deviations, of which `range_per_sigma` is one
    mean moving range (d2 of two points). Moving ranges of `range_reach` times their mean or more are
    left out once, where `screened`. `near` is a share of the way from the mean to a limit.
    `over_dispersed` false makes p-prime a plain p-chart. `shift` and `trend` count points.
    """

    reach: float = 2.66
    screened: bool = True
    range_reach: float = 3.267
    near: float = 2 / 3
    shift: int = 7
    trend: int = 7
    two_of_three: TwoOfThree = TwoOfThree.ONE_SIDE
    conflict: Conflict = Conflict.RULE_ORDER
    sigmas: float = 3.0
    range_per_sigma: float = 1.128
    over_dispersed: bool = True
    clipped: bool = True
    trial_from: int = 12
    firm_from: int = 20
    volumes_differ_from: float = 2.0
    least_of_a_weekday: int = 4

    def __post_init__(self) -> None:
        for problem in _problems(self):
            raise DashboardError(problem)


def _problems(settings: Settings) -> list[str]:
    whole = ("shift", "trend", "trial_from", "firm_from", "least_of_a_weekday")
    above_nought = ("reach", "range_reach", "sigmas", "range_per_sigma", "volumes_differ_from")
    checks = {f"{name} takes a number of points, 2 or more.": getattr(settings, name) < 2 for name in whole}
    checks |= {f"{name} takes a number above 0.": not getattr(settings, name) > 0 for name in above_nought}
    checks["near takes a share from 0 to 1, such as 0.6667."] = not 0 < settings.near < 1
    checks["firm_from is fewer points than trial_from: swap them."] = settings.firm_from < settings.trial_from
    return [problem for problem, is_so in checks.items() if is_so]


DEFAULTS = Settings()


def in_words(settings: Settings) -> tuple[str, ...]:
    """Each setting that a chart turns on, as sentences to print beneath it."""
    differs = "" if settings == DEFAULTS else " Not the usual settings."
    return (
        f"XmR limits: the mean and {settings.reach:g} mean moving ranges either way.{differs}",
        f"P-prime limits: the pooled share and {settings.sigmas:g} sigma either way, {_sigma(settings)}.",
        _screen(settings),
        f"Near limits: {settings.near:.4g} of the way from mean to limit.",
        f"Rules: outside a limit; {settings.trend} points rising or falling; {_two(settings)}; "
        f"{settings.shift} points on one side of the mean. "
        f"{_both(settings)}",
        f"Limits are trial from {settings.trial_from} points and firm from {settings.firm_from}; "
        f"with fewer than {settings.trial_from} read the line only.",
    )


def _sigma(settings: Settings) -> str:
    kept = "kept within 0 and 1" if settings.clipped else "not kept within 0 and 1"
    if not settings.over_dispersed:
        return f"sigma by the binomial alone (a plain p-chart), {kept}"
    return f"binomial sigma times sigma z (mean moving range of z over {settings.range_per_sigma:g}), {kept}"


def _screen(settings: Settings) -> str:
    if not settings.screened:
        return "No moving range is left out."
    return f"Moving ranges of {settings.range_reach:g} times their mean or more are left out, once."


def _two(settings: Settings) -> str:
    if settings.two_of_three is TwoOfThree.ONE_SIDE:
        return "two of three between a near limit and its limit, all three on one side"
    return "two of three beyond a near limit, the third anywhere"


def _both(settings: Settings) -> str:
    if settings.conflict is Conflict.RULE_ORDER:
        return "Where rules differ, the first of these in this order decides."
    return "Where rules differ, improvement wins."


def with_changes(settings: Settings, changes: dict[str, str]) -> Settings:
    """Settings by name with values as typed; raises DashboardError naming what there is."""
    named = {field.name: field.default for field in fields(Settings)}
    values = {field.name: getattr(settings, field.name) for field in fields(Settings)}
    for name, text in changes.items():
        if name not in named:
            raise DashboardError(f"There is no setting {name!r}: there are {', '.join(named)}.")
        values[name] = _as(type(named[name]), name, text)
    return Settings(**values)


def _as(kind: type, name: str, text: str) -> object:
    try:
        if kind is bool:
            return {"true": True, "false": False, "yes": True, "no": False}[text]
        return kind(text)
    except (ValueError, KeyError):
        words = ", ".join(kind) if issubclass(kind, StrEnum) else "yes or no" if kind is bool else "a number"
        raise DashboardError(f"{name} takes {words}, got {text!r}.") from None
