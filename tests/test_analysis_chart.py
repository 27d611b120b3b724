"""A chart as a whole: baselines, stretches, ghosts, how firm limits are, signals and assurance."""

import json

import pytest

from dashboard.analysis.chart import chart, standing
from dashboard.analysis.judging import assurance, signal
from dashboard.analysis.limits import Limits
from dashboard.analysis.series import plain
from dashboard.analysis.settings import Conflict, Settings
from dashboard.analysis.terms import Assurance, ChartKind, Rule, Signal, Standing
from dashboard.measures.measure import Better

STEADY = [10, 12, 11, 9, 10, 12, 11, 9, 10, 12, 11, 9, 10, 12]


def xmr(values, **more):
    return chart(ChartKind.XMR, plain(values), **more)


def test_a_fall_is_a_concern_where_higher_is_better_and_an_improvement_where_lower_is():
    fallen = [*STEADY, 2]
    assert xmr(fallen, better=Better.HIGHER).variation is Signal.CONCERN
    assert xmr(fallen, better=Better.LOWER).variation is Signal.IMPROVEMENT
    assert xmr(fallen, better=Better.NEITHER).variation is Signal.CHANGE


def test_variation_is_of_the_latest_point_alone():
    drawn = xmr([*STEADY, 2, 11], better=Better.HIGHER)
    assert drawn.points[-2].signal is Signal.CONCERN
    assert drawn.variation is Signal.COMMON_CAUSE


def test_a_chart_of_nothing_has_no_variation():
    assert xmr([]).variation is None


@pytest.mark.parametrize(
    ("rule", "above"),
    [(Rule.OUTSIDE, Rule.TREND), (Rule.TREND, Rule.TWO_OF_THREE), (Rule.TWO_OF_THREE, Rule.SHIFT)],
)
def test_the_rule_that_comes_first_decides_the_signal(rule, above):
    ways = {rule: 1, above: -1}
    assert signal(ways, Better.HIGHER, Conflict.RULE_ORDER) is Signal.IMPROVEMENT
    assert signal(ways, Better.LOWER, Conflict.RULE_ORDER) is Signal.CONCERN


def test_the_excel_tool_s_way_out_is_that_improvement_wins():
    ways = {Rule.OUTSIDE: -1, Rule.SHIFT: 1}
    assert signal(ways, Better.HIGHER, Conflict.IMPROVEMENT_WINS) is Signal.IMPROVEMENT


def test_a_rise_below_the_mean_is_a_rise_whatever_the_side():
    climbing = [*[50, 51] * 10, 30, 31, 32, 33, 34, 35, 36]
    settings = Settings(reach=100)
    last = xmr(climbing, better=Better.HIGHER, settings=settings).points[-1]
    assert last.rules == (Rule.SHIFT, Rule.TREND)
    assert last.signal is Signal.IMPROVEMENT


@pytest.mark.parametrize(
    ("points", "expected"),
    [(11, Standing.TOO_FEW), (12, Standing.TRIAL), (19, Standing.TRIAL), (20, Standing.FIRM)],
)
def test_limits_are_trial_from_twelve_points_and_firm_from_twenty(points, expected):
    assert standing(points, Settings()) is expected
    drawn = xmr(range(points))
    assert {one.standing for one in drawn.points} == {expected}


def test_limits_of_a_frozen_baseline_are_those_of_the_baseline_alone():
    frozen = xmr([*STEADY, 3, 2, 1], baseline=[True] * len(STEADY) + [False] * 3)
    assert frozen.points[-1].limits == xmr(STEADY).points[0].limits
    assert [one.in_baseline for one in frozen.points] == [True] * len(STEADY) + [False] * 3


def test_a_collapse_widens_its_own_limits_unless_the_baseline_is_frozen():
    values = [*STEADY, 4, 3, 4, 3]
    held = [True] * len(STEADY) + [False] * 4
    assert xmr(values).points[-1].limits.lower < xmr(values, baseline=held).points[-1].limits.lower


def test_how_firm_frozen_limits_are_is_told_by_the_baseline_s_points():
    drawn = xmr(range(30), baseline=[True] * 12 + [False] * 18)
    assert {one.standing for one in drawn.points} == {Standing.TRIAL}


def test_no_moving_range_reaches_across_a_point_left_out():
    drawn = xmr([1, 2, 90, 2, 1], baseline=[True, True, False, True, True])
    assert drawn.points[0].limits.upper == pytest.approx(1.5 + 2.66)


def test_a_rebased_stretch_starts_at_its_place_with_limits_of_its_own():
    drawn = xmr([*STEADY, 30, 32, 31, 29], rebases=[len(STEADY)])
    assert drawn.points[len(STEADY) - 1].limits.mean == pytest.approx(sum(STEADY) / len(STEADY))
    assert drawn.points[len(STEADY)].limits.mean == 30.5
    assert drawn.points[-1].standing is Standing.TOO_FEW


def test_after_a_rebasing_the_old_limits_stay_as_a_ghost():
    drawn = xmr([*STEADY, 30, 32, 31, 29], rebases=[len(STEADY)])
    assert drawn.points[len(STEADY) - 1].ghost is None
    assert drawn.points[-1].ghost == drawn.points[0].limits


def test_no_rule_reaches_across_a_rebasing():
    values = [*STEADY, *[20, 21] * 3, *[40, 41] * 3]
    drawn = xmr(values, rebases=[len(STEADY), len(STEADY) + 6])
    assert {one.rules for one in drawn.points} == {()}


def test_a_rebasing_at_the_first_point_changes_nothing():
    assert xmr(STEADY, rebases=[0]) == xmr(STEADY)


@pytest.fixture(scope="module")
def oracles(shared):
    return json.loads((shared / "oracles" / "spc.json").read_text(encoding="utf-8"))


def test_nhsrplotthedots_agrees_that_opposite_near_points_are_chance(oracles):
    case = next(one for one in oracles["rule_functions"] if one["rule"] == "two_in_three_opposite_sides")
    last_two = xmr(case["values"], better=Better.HIGHER).points[-2:]
    assert [one.signal for one in last_two] == [case["last_two"]] * 2


IN_OUR_WORDS = {"consistent_fail": "fails", "inconsistent": "hit or miss", None: "no target"}
BETTER = {"increase": Better.HIGHER, "decrease": Better.LOWER, "neutral": Better.NEITHER}


def between(lower, upper):
    return Limits(mean=0, lower=lower, upper=upper, near_lower=0, near_upper=0)


def test_nhsrplotthedots_agrees_on_assurance(oracles):
    for case in oracles["assurance"]:
        found = assurance(between(case["lpl"], case["upl"]), case["target"], BETTER[case["direction"]])
        assert found == IN_OUR_WORDS[case["out"]], case


@pytest.mark.parametrize(
    ("better", "target", "expected"),
    [
        (Better.HIGHER, 0.5, Assurance.PASSES),
        (Better.HIGHER, 1, Assurance.HIT_OR_MISS),
        (Better.HIGHER, 3, Assurance.HIT_OR_MISS),
        (Better.HIGHER, 3.5, Assurance.FAILS),
        (Better.LOWER, 0.5, Assurance.FAILS),
        (Better.LOWER, 3.5, Assurance.PASSES),
        (Better.NEITHER, 2, Assurance.NO_TARGET),
        (Better.HIGHER, None, Assurance.NO_TARGET),
    ],
)
def test_a_target_passes_or_fails_only_strictly_beyond_the_limits(better, target, expected):
    assert assurance(between(1, 3), target, better) is expected
