"""Limits of XmR and p-prime charts: small series by hand, published ones to their stated tolerance."""

import json

import pytest

from dashboard.analysis.chart import chart
from dashboard.analysis.moving_ranges import mean_range, moving_ranges, upper_range
from dashboard.analysis.p_prime import pooled_share, sigma_z
from dashboard.analysis.series import Reading, counted, plain
from dashboard.analysis.settings import Settings
from dashboard.analysis.terms import ChartKind, Rule
from dashboard.errors import DashboardError

MONTGOMERY = Settings(screened=False, reach=3 / 1.128)
PLAIN_P = Settings(over_dispersed=False)


def xmr(values, settings=None, **more):
    return chart(ChartKind.XMR, plain(values), settings=settings or Settings(), **more)


def p_prime(pairs, settings=None, **more):
    return chart(ChartKind.P_PRIME, counted(pairs), settings=settings or Settings(), **more)


def limits(drawn, place=0):
    return drawn.points[place].limits


def outside(drawn):
    return sum(Rule.OUTSIDE in one.rules for one in drawn.points)


def test_limits_are_the_mean_and_two_point_six_six_mean_moving_ranges():
    found = limits(xmr([10, 12, 11, 11]))
    assert (found.mean, found.lower, found.upper) == pytest.approx((11, 11 - 2.66, 11 + 2.66))


def test_near_limits_lie_two_thirds_of_the_way():
    found = limits(xmr([10, 12, 11, 11]))
    assert (found.near_lower, found.near_upper) == pytest.approx((11 - 2 / 3 * 2.66, 11 + 2 / 3 * 2.66))


def test_a_moving_range_of_three_point_two_six_seven_times_the_mean_is_screened_out_once():
    ranges = moving_ranges([0, 1, 0, 1, 0, 1, 20, 19, 20])
    assert ranges == [1, 1, 1, 1, 1, 19, 1, 1]
    assert mean_range(ranges, Settings()) == 1
    assert mean_range(ranges, Settings(screened=False)) == 26 / 8


def test_screening_drops_a_range_and_never_the_point_from_the_mean():
    assert limits(xmr([0, 1, 0, 1, 0, 1, 20, 19, 20])).mean == pytest.approx(62 / 9)


def test_a_range_exactly_at_the_screen_is_left_out():
    assert mean_range([1, 1, 1, 3], Settings(range_reach=2)) == 1


def test_screening_that_would_leave_no_movement_is_not_done():
    drawn = xmr([0] * 10 + [5] + [0] * 10)
    assert limits(drawn).upper > limits(drawn).mean
    assert outside(drawn) == 1


def test_a_series_that_never_moves_lies_on_its_mean_and_is_no_signal():
    drawn = xmr([0.1] * 30)
    assert {one.rules for one in drawn.points} == {()}
    assert limits(drawn).lower == limits(drawn).mean == limits(drawn).upper == 0.1


def test_limits_of_a_share_by_xmr_are_not_clipped():
    assert limits(xmr([0.9, 1.0, 0.9, 1.0])).upper > 1


def test_p_prime_limits_are_clipped_to_nought_and_one():
    found = limits(p_prime([(9, 10), (10, 10), (7, 10), (10, 10)]))
    assert (found.upper, found.near_upper) == (1, 1)
    unclipped = limits(p_prime([(9, 10), (10, 10), (7, 10), (10, 10)], Settings(clipped=False)))
    assert unclipped.upper > 1


def test_the_middle_of_p_prime_is_weighted_by_volume():
    assert limits(p_prime([(90, 100), (0, 900), (10, 1000)])).mean == 100 / 2000


def test_p_prime_limits_are_wider_where_fewer_are_counted():
    drawn = p_prime([(50, 100), (480, 1000), (55, 100), (510, 1000)])
    assert limits(drawn, 0).upper > limits(drawn, 1).upper


@pytest.mark.parametrize("taken", [0, 10])
def test_none_or_all_in_every_period_leaves_p_prime_nothing_to_flag(taken):
    drawn = p_prime([(taken, 10)] * 20)
    assert limits(drawn).lower == limits(drawn).upper == taken / 10
    assert {one.rules for one in drawn.points} == {()}


def test_p_prime_of_values_without_counts_is_refused_with_what_to_do():
    with pytest.raises(DashboardError, match="use xmr"):
        chart(ChartKind.P_PRIME, [Reading(value=0.5)] * 3)


@pytest.mark.parametrize("pair", [(5, 4), (-1, 4), (0, 0)])
def test_a_pair_that_is_no_share_is_refused_by_its_place(pair):
    with pytest.raises(DashboardError, match="Point 2"):
        counted([(1, 2), pair])


@pytest.mark.parametrize("values", [[], [3]])
def test_without_two_neighbours_there_are_no_limits_and_no_signal(values):
    drawn = xmr(values)
    assert [(one.limits, one.rules) for one in drawn.points] == [(None, ())] * len(values)


@pytest.fixture(scope="module")
def oracles(shared):
    return json.loads((shared / "oracles" / "spc.json").read_text(encoding="utf-8"))


def test_every_published_xmr_case_agrees(oracles):
    assert len(oracles["xmr_limits"]) == 5
    for case in oracles["xmr_limits"]:
        settings = MONTGOMERY if "sigma" in case else Settings(screened=case["screen"])
        found = limits(xmr(case["values"], settings))
        expected = (case["mean"], case["lpl"], case["upl"])
        assert (found.mean, found.lower, found.upper) == pytest.approx(expected, abs=case["tol"]), case["id"]


def test_the_chart_of_moving_ranges_agrees_with_montgomery(oracles):
    case = next(one for one in oracles["xmr_limits"] if "mr_upper" in one)
    ranges = moving_ranges(case["values"])
    found = (mean_range(ranges, MONTGOMERY), upper_range(ranges, MONTGOMERY))
    assert found == pytest.approx((case["mr_centre"], case["mr_upper"]), abs=case["tol"])


def test_the_constants_are_the_published_ones(oracles):
    published, used = oracles["constants"], Settings()
    assert (used.reach, used.range_reach) == (published["limit"], published["screen"])
    assert used.reach * used.near == pytest.approx(published["near_limit"])


@pytest.fixture(scope="module")
def emergency(oracles):
    return next(one for one in oracles["p_charts"] if one["id"] == "nhs_ae_4h")


def _pairs(case):
    return list(zip(case["numerators"], case["denominators"], strict=True))


def test_p_prime_of_emergency_departments_agrees(emergency):
    drawn = p_prime(_pairs(emergency))
    first, last, tol = emergency["pprime_first"], emergency["pprime_last"], emergency["tol"]
    found = limits(drawn)
    assert (found.upper, found.near_upper) == pytest.approx((first["ucl"], first["ul95"]), abs=tol)
    assert (found.lower, found.near_lower) == pytest.approx((first["lcl"], first["ll95"]), abs=tol)
    found = limits(drawn, -1)
    assert (found.upper, found.lower) == pytest.approx((last["ucl"], last["lcl"]), abs=tol)
    assert outside(drawn) == emergency["points_outside_pprime_limits"]


def test_sigma_z_and_the_pooled_share_of_emergency_departments_agree(emergency):
    readings = counted(_pairs(emergency))
    assert pooled_share(readings) == pytest.approx(emergency["pbar"], abs=emergency["tol"])
    assert sigma_z(readings, Settings()) == pytest.approx(emergency["sigma_z"], abs=emergency["tol"])


def test_a_plain_p_chart_flags_nearly_every_emergency_department_week(emergency):
    assert outside(p_prime(_pairs(emergency), PLAIN_P)) == emergency["points_outside_p_limits"]


def test_xmr_of_emergency_departments_agrees(emergency):
    found = limits(xmr([taken / of for taken, of in _pairs(emergency)]))
    expected = emergency["xmr"]
    assert (found.mean, found.lower, found.upper) == pytest.approx(
        (expected["mean"], expected["lpl"], expected["upl"]), abs=emergency["tol"]
    )


def test_montgomery_s_p_chart_leaves_two_points_out_of_its_limits(oracles):
    case = next(one for one in oracles["p_charts"] if "exclude" in one)
    held = [place not in case["exclude"] for place in range(1, len(case["counts"]) + 1)]
    drawn = p_prime([(count, case["size"]) for count in case["counts"]], PLAIN_P, baseline=held)
    for one in drawn.points:
        found = (one.limits.mean, one.limits.lower, one.limits.upper)
        assert found == pytest.approx((case["cl"], case["lcl"], case["ucl"]), abs=case["tol"])


def test_montgomery_s_p_chart_with_sizes_that_differ_agrees(oracles):
    case = next(one for one in oracles["p_charts"] if "sizes" in one)
    drawn = p_prime(list(zip(case["counts"], case["sizes"], strict=True)), PLAIN_P)
    assert limits(drawn).mean == pytest.approx(case["cl"], abs=case["tol"])
    for place, expected in enumerate((case["first"], case["second"])):
        found = limits(drawn, place)
        assert (found.lower, found.upper) == pytest.approx(
            (expected["lcl"], expected["ucl"]), abs=case["tol"]
        )
