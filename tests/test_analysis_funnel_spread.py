"""How much units differ beyond chance, by hand, and exact limits of a count."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.exact_counts import count_interval, poisson_limits
from dashboard.analysis.funnel_spread import spread, truncated, winsorised

pytestmark = pytest.mark.slow


def test_the_lowest_and_the_highest_tenth_are_pulled_in_to_its_edge():
    assert winsorised([float(z) for z in range(11)]) == (1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9)


def test_a_single_unit_has_no_tenth_to_pull_in():
    assert winsorised([3.0]) == (3.0,)
    assert winsorised([]) == ()


def test_of_ten_units_the_lowest_and_the_highest_are_dropped_by_rank():
    assert truncated([5.0, 1, 2, 3, 4, 10, 6, 7, 8, 9]) == (5, None, 2, 3, 4, None, 6, 7, 8, 9)


def test_of_nine_units_only_the_highest_is_dropped_and_of_eight_none():
    assert truncated([float(z) for z in range(9)])[-1] is None
    assert truncated([float(z) for z in range(9)])[0] == 0
    assert None not in truncated([float(z) for z in range(8)])


def test_the_variance_between_two_units_by_hand():
    # φ = (4 + 4)/2; w = 1/0.1² = 100 each; τ² = (2 × 4 - 1) / (200 - 100).
    found = spread([2.0, -2.0], [0.1, 0.1])
    assert found.phi == pytest.approx(4)
    assert found.tau2 == pytest.approx(0.07)


def test_units_that_differ_no_more_than_chance_have_no_variance_between_them():
    assert spread([1.0, -1.0], [0.1, 0.1]).tau2 == 0
    assert spread([0.9, -0.9], [0.1, 0.1]).tau2 == 0


def test_a_dropped_unit_counts_neither_in_the_number_nor_in_the_weights():
    assert spread([2.0, None, -2.0], [0.1, 5.0, 0.1]) == spread([2.0, -2.0], [0.1, 0.1])
    assert spread([None], [0.1]).tau2 == 0


@given(st.lists(st.integers(-50, 50).map(float), min_size=2, max_size=40))
def test_pulling_in_keeps_the_order_and_leaves_nothing_further_out(z_scores):
    pulled = winsorised(z_scores)
    assert min(z_scores) - 1e-9 <= min(pulled) <= max(pulled) <= max(z_scores) + 1e-9
    in_order = [pulled[place] for place in sorted(range(len(pulled)), key=lambda place: z_scores[place])]
    assert in_order == sorted(pulled)


@pytest.mark.parametrize(
    ("count", "lowest", "highest"),
    [
        (0, 0, 3.6889),
        (1, 0.0253, 5.5716),
        (3, 0.6187, 8.7673),
        (10, 4.7954, 18.3904),
        (100, 81.3640, 121.6268),
    ],
)
def test_the_exact_95_interval_of_a_count_is_the_one_in_every_table(count, lowest, highest):
    assert count_interval(count, 0.95) == pytest.approx((lowest, highest), abs=1e-4)


@given(st.integers(1, 400))
def test_an_exact_limit_leaves_half_of_one_in_twenty_beyond_it(count):
    lowest, _ = count_interval(count, 0.95)
    chance_of_fewer = sum(
        math.exp(-lowest + many * math.log(lowest) - math.lgamma(many + 1)) for many in range(count)
    )
    assert chance_of_fewer == pytest.approx(0.975, abs=1e-9)


@given(st.floats(0.5, 500))
def test_limits_of_observed_over_expected_hold_one_and_narrow_with_size(expected):
    lower, upper = poisson_limits(expected, 0.95)
    wider_lower, wider_upper = poisson_limits(expected, 0.998)
    assert wider_lower < lower < 1 < upper < wider_upper
    assert poisson_limits(expected * 2, 0.95)[1] < upper
