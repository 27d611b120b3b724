"""The rules that tell a signal from chance, each on a series that can be counted by eye."""

import json

import pytest

from dashboard.analysis import rules
from dashboard.analysis.limits import Limits

LIMITS = Limits(mean=5, lower=-10, upper=20, near_lower=0, near_upper=10)
NAMES = {"upper": 1, "lower": -1, "none": 0}


def limits_for(values):
    return [LIMITS] * len(values)


def test_a_point_on_a_limit_is_within_it():
    assert rules.outside([20, 20.01, -10, -10.01], limits_for("abcd")) == (0, 1, 0, -1)


def test_a_point_on_a_near_limit_is_not_close_and_one_outside_is_not_close_either():
    assert rules.close([10, 10.01, 20, 20.01, 0, -0.01], limits_for("abcdef")) == (0, 1, 1, 0, 0, -1)


def test_a_point_on_the_mean_is_on_no_side():
    assert rules.sides([6, 5, 4], [5, 5, 5]) == (1, 0, -1)


def test_a_rounding_error_puts_no_point_beside_the_line_it_lies_on():
    assert rules.sides([0.1 + 0.2], [0.3]) == (0,)
    assert rules.sides([0.3 + 1e-9], [0.3]) == (1,)


def test_seven_on_one_side_are_a_shift_and_six_are_not():
    assert rules.shift([1] * 6, 7) == (0,) * 6
    assert rules.shift([1] * 7, 7) == (1,) * 7
    assert rules.shift([-1] * 8, 7) == (-1,) * 8


def test_a_point_on_the_mean_breaks_a_shift():
    assert rules.shift([1, 1, 1, 1, 0, 1, 1, 1, 1], 7) == (0,) * 9


def test_a_point_on_the_other_side_breaks_a_shift():
    assert rules.shift([1, 1, 1, -1, 1, 1, 1, 1], 7) == (0,) * 8


def test_a_shift_leaves_alone_what_came_before_and_after_it():
    assert rules.shift([-1, *[1] * 7, 0], 7) == (0, *[1] * 7, 0)


def test_seven_rising_are_a_trend_and_all_seven_are_flagged():
    assert rules.trend([1, 2, 3, 4, 5, 6], 7) == (0,) * 6
    assert rules.trend([9, 1, 2, 3, 4, 5, 6, 7], 7) == (0, *[1] * 7)
    assert rules.trend([7, 6, 5, 4, 3, 2, 1], 7) == (-1,) * 7


def test_a_tie_breaks_a_trend():
    assert rules.trend([1, 2, 3, 3, 4, 5, 6, 7], 7) == (0,) * 8


def test_a_turning_point_goes_with_what_came_after_it():
    rise_and_fall = [1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1]
    assert rules.trend(rise_and_fall, 7) == (*[1] * 6, *[-1] * 7)


def test_no_points_at_all_are_flagged_by_no_rule():
    assert rules.trend([], 7) == rules.shift([], 7) == rules.two_of_three([], []) == ()


def test_two_close_of_three_on_one_side_are_flagged_and_the_third_is_not():
    assert rules.two_of_three([1, 0, 1], [1, 1, 1]) == (1, 0, 1)


def test_two_close_points_with_two_between_them_are_not_flagged():
    assert rules.two_of_three([1, 0, 0, 1], [1, 1, 1, 1]) == (0, 0, 0, 0)


def test_the_third_on_the_other_side_is_no_two_of_three():
    assert rules.two_of_three([1, 0, 1], [1, -1, 1]) == (0, 0, 0)


def test_two_outside_and_one_close_leave_the_close_one_unflagged():
    values = [21, 21, 15]
    ways = rules.two_of_three(rules.close(values, limits_for(values)), (1, 1, 1))
    assert ways == (0, 0, 0)


def test_with_any_third_a_point_outside_counts_and_the_third_may_be_anywhere():
    values = [21, -3, 15]
    assert rules.two_of_three_any_third(rules.beyond_near(values, limits_for(values))) == (1, 0, 1)


@pytest.fixture(scope="module")
def oracles(shared):
    return json.loads((shared / "oracles" / "spc.json").read_text(encoding="utf-8"))


def _cases(oracles, rule):
    return next(one for one in oracles["rule_functions"] if one["rule"] == rule)["cases"]


def _flags(ways):
    return [abs(way) for way in ways]


def test_nhsrplotthedots_agrees_on_where_a_shift_ends(oracles):
    for case in _cases(oracles, "shift7_end"):
        assert _flags(rules.ends_of_shift(case["side"], 7)) == case["out"]


def test_nhsrplotthedots_agrees_on_where_a_trend_ends(oracles):
    for case in _cases(oracles, "trend7_end"):
        assert list(rules.ends_of_trend(case["y"], 7)) == case["out"]


def test_nhsrplotthedots_agrees_on_which_points_are_part_of_a_run(oracles):
    for case in _cases(oracles, "spread_back_6"):
        assert list(rules.spread_back(case["end"], 7)) == case["out"]


def test_nhsrplotthedots_agrees_on_two_of_three(oracles):
    for case in _cases(oracles, "two_in_three_window"):
        assert [int(one) for one in rules.in_windows(case["close"], case["side"])] == case["out"]
    for case in _cases(oracles, "two_in_three_flagged"):
        assert _flags(rules.two_of_three(case["close"], case["side"])) == case["out"]


def test_powerbi_spc_agrees_on_its_own_rules(oracles):
    for case in oracles["generic_rules_any_n"]:
        values, expected = case["val"], tuple(NAMES[name] for name in case["out"])
        if case["rule"] == "shift":
            found = rules.shift(rules.sides(values, [case["target"]] * len(values)), case["n"])
        elif case["rule"] == "trend":
            found = rules.trend(values, case["n"])
        else:
            found = rules.two_of_three_any_third(rules.beyond_near(values, limits_for(values)))
            assert (case["ll95"], case["ul95"]) == (LIMITS.near_lower, LIMITS.near_upper)
        assert found == expected, case
