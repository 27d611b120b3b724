"""Daily charts: Mondays are held against Mondays."""

import pytest

from dashboard.analysis.chart import chart
from dashboard.analysis.series import plain
from dashboard.analysis.settings import DEFAULTS
from dashboard.analysis.terms import ChartKind, Rule, Signal
from dashboard.analysis.weekdays import chart_of_days, usual_of_weekdays
from dashboard.errors import DashboardError
from dashboard.measures.measure import Better

# Busy Mondays, quiet weekends, a wobble that no weekday has to itself.
USUAL = [50, 40, 40, 40, 40, 20, 10]
WEEKDAYS = [place % 7 for place in range(56)]
WOBBLE = [(place * 5) % 3 - 1 for place in range(56)]
VALUES = [USUAL[weekday] + wobble for weekday, wobble in zip(WEEKDAYS, WOBBLE, strict=True)]


def by_day(values, **more):
    return chart_of_days(plain(values), WEEKDAYS[: len(values)], **more)


def test_a_quiet_sunday_is_no_signal_and_a_quiet_monday_is():
    quiet_monday = [*VALUES[:49], 30, *VALUES[50:]]
    flagged = [place for place, one in enumerate(by_day(quiet_monday).points) if Rule.OUTSIDE in one.rules]
    assert flagged == [49]


def test_without_it_the_weekday_pattern_hides_a_quiet_monday():
    quiet_monday = [*VALUES[:49], 30, *VALUES[50:]]
    assert Rule.OUTSIDE not in chart(ChartKind.XMR, plain(quiet_monday)).points[49].rules


def test_values_stay_as_measured_and_limits_lie_around_each_weekday_s_mean():
    drawn = by_day(VALUES)
    assert [one.reading.value for one in drawn.points] == VALUES
    assert drawn.points[0].limits.mean == pytest.approx(sum(VALUES[0::7]) / 8)
    widths = {round(one.limits.upper - one.limits.lower, 9) for one in drawn.points}
    assert len(widths) == 1


def test_what_a_weekday_usually_is_comes_from_the_baseline_alone():
    later = [*VALUES[:28], *[value + 100 for value in VALUES[28:]]]
    held = [True] * 28 + [False] * 28
    drawn = by_day(later, baseline=held, better=Better.LOWER)
    assert drawn.points[0].limits == by_day(VALUES[:28]).points[0].limits
    assert drawn.variation is Signal.CONCERN


def test_fewer_than_four_of_a_weekday_are_refused():
    with pytest.raises(DashboardError, match="takes 4 of every weekday"):
        by_day(VALUES[:27])


def test_nothing_at_all_is_not_refused():
    assert by_day([]).points == ()


def test_each_weekday_s_usual_is_its_mean():
    found = usual_of_weekdays(plain(VALUES), WEEKDAYS, [True] * 56, DEFAULTS)
    assert found == {weekday: pytest.approx(sum(VALUES[weekday::7]) / 8) for weekday in range(7)}
