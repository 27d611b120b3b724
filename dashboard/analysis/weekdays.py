"""Days: what a weekday usually is comes out first, or Mondays would set the limits for Sundays.

The chart is made of what is left; limits are then put back around each weekday's own mean, so that a
point is outside them exactly when its difference from its weekday is.
"""

from collections.abc import Sequence
from dataclasses import replace
from statistics import mean

from dashboard.analysis.chart import Chart, Point, chart
from dashboard.analysis.limits import Limits
from dashboard.analysis.series import Reading
from dashboard.analysis.settings import DEFAULTS, Settings
from dashboard.analysis.terms import ChartKind
from dashboard.errors import DashboardError
from dashboard.measures.measure import Better

DAYS_OF_A_WEEK = 7


def chart_of_days(
    readings: Sequence[Reading],
    weekdays: Sequence[int],
    *,
    better: Better = Better.NEITHER,
    settings: Settings = DEFAULTS,
    baseline: Sequence[bool] | None = None,
    rebases: Sequence[int] = (),
) -> Chart:
    """An XmR chart; `weekdays` are 0 (Monday) to 6. Raises DashboardError where there are too few of one."""
    usual = usual_of_weekdays(readings, weekdays, baseline or [True] * len(readings), settings)
    rest = [
        replace(one, value=one.value - usual[weekday])
        for one, weekday in zip(readings, weekdays, strict=True)
    ]
    of_rest = chart(ChartKind.XMR, rest, better=better, settings=settings, baseline=baseline, rebases=rebases)
    points = zip(of_rest.points, readings, weekdays, strict=True)
    return replace(
        of_rest, points=tuple(_put_back(point, one, usual[weekday]) for point, one, weekday in points)
    )


def usual_of_weekdays(
    readings: Sequence[Reading], weekdays: Sequence[int], baseline: Sequence[bool], settings: Settings
) -> dict[int, float]:
    """The mean of each weekday in the baseline."""
    values: dict[int, list[float]] = {weekday: [] for weekday in range(DAYS_OF_A_WEEK)}
    for one, weekday, held in zip(readings, weekdays, baseline, strict=True):
        if held:
            values[weekday].append(one.value)
    fewest = min(len(of_one) for of_one in values.values())
    if readings and fewest < settings.least_of_a_weekday:
        raise DashboardError(
            f"By day, what each weekday usually is comes out first: that takes {settings.least_of_a_weekday} "
            f"of every weekday in the baseline, and of one there are {fewest}. Ask for more, or by week."
        )
    return {weekday: mean(of_one) for weekday, of_one in values.items() if of_one}


def _put_back(point: Point, reading: Reading, usual: float) -> Point:
    return replace(
        point, reading=reading, limits=_raised(point.limits, usual), ghost=_raised(point.ghost, usual)
    )


def _raised(limits: Limits | None, by: float) -> Limits | None:
    return limits.raised(by) if limits else None
