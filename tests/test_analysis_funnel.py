"""Forces and teams side by side: when a funnel is drawn, its limits, and who lies beyond them."""

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.funnel import Beyond, Shape, compare
from dashboard.analysis.funnel_scales import PROPORTION, RATIO_OF_COUNTS, STANDARDISED
from dashboard.analysis.funnel_units import Unit, aggregated
from dashboard.errors import DashboardError

pytestmark = pytest.mark.slow


def unit(numerator: float, denominator: float, name: str = "a force") -> Unit:
    return Unit(name=name, numerator=numerator, denominator=denominator)


def forces(*shares: float, calls: int = 10_000) -> list[Unit]:
    return [unit(share * calls, calls, f"force {place}") for place, share in enumerate(shares)]


def beyond(units: list[Unit]) -> dict[str, Beyond | None]:
    return {dot.name: dot.beyond for dot in compare(units).dots if dot.beyond is not Beyond.WITHIN}


def test_ten_units_make_a_funnel_and_nine_are_dots_with_intervals():
    assert compare(forces(*[0.8] * 10)).shape is Shape.FUNNEL
    assert compare(forces(*[0.8] * 9)).shape is Shape.DOTS


def test_of_nine_units_none_is_judged_however_far_it_lies():
    dots = compare(forces(*[0.8] * 8, 0.1)).dots
    assert {(dot.z, dot.beyond) for dot in dots} == {(None, None)}


def test_the_centre_is_all_calls_pooled_not_the_mean_of_the_shares():
    # 90 of 100 and 100 of 900 in time: 190 of 1,000.
    assert compare([unit(90, 100), unit(100, 900)]).centre == pytest.approx(0.19)


def test_limits_of_a_proportion_follow_from_the_number_of_calls():
    # Half in time, 100 calls: sin²(π/4 ± 1.96 × 0.05).
    limits = compare(forces(*[0.5] * 10)).limits(100)
    reach = math.sin(2 * 1.959964 * 0.05) / 2
    assert limits.lower_95 == pytest.approx(0.5 - reach)
    assert limits.upper_95 == pytest.approx(0.5 + reach)
    assert limits.upper_998 == pytest.approx(0.5 + math.sin(2 * 3.090232 * 0.05) / 2)


def test_units_that_differ_by_chance_alone_keep_the_limits_of_chance():
    same = compare(forces(*[0.8] * 12))
    assert (same.spread.phi, same.spread.tau2) == (0, 0)
    assert same.limits(500) == same.limits(500, adjusted=False)


def test_many_calls_do_not_make_every_force_an_outlier_once_their_own_spread_is_allowed_for():
    shares = [0.80, 0.82, 0.83, 0.84, 0.85, 0.86, 0.86, 0.87, 0.88, 0.89, 0.90, 0.91]
    found = compare(forces(*shares, calls=100_000))
    narrow = found.limits(100_000, adjusted=False)
    assert sum(not narrow.lower_998 <= share <= narrow.upper_998 for share in shares) > 8
    assert {dot.beyond for dot in found.dots} == {Beyond.WITHIN}


def test_a_force_far_below_the_rest_lies_below_the_99_8_limit_and_the_others_within():
    shares = [0.84, 0.85, 0.86, 0.85, 0.84, 0.86, 0.85, 0.86, 0.84, 0.85, 0.85, 0.02]
    assert beyond(forces(*shares)) == {"force 11": Beyond.LOW_998}


def test_high_and_low_are_told_apart_on_both_limits():
    shares = [0.80] * 20 + [0.812, 0.788, 0.82, 0.78]
    assert beyond(forces(*shares, calls=5_000)) == {
        "force 20": Beyond.HIGH_95,
        "force 21": Beyond.LOW_95,
        "force 22": Beyond.HIGH_998,
        "force 23": Beyond.LOW_998,
    }


def test_limits_end_at_the_ends_of_the_scale():
    few = compare(forces(*[0.95] * 10)).limits(2)
    assert few.upper_95 == 1.0
    none = compare(forces(*[0.001] * 10)).limits(1)
    assert none.lower_998 == 0.0


def test_each_dot_has_its_own_interval_by_wilson():
    (dot,) = compare([unit(8, 10)]).dots
    assert (dot.lower, dot.upper) == pytest.approx((0.490162, 0.943318), abs=1e-6)
    none, every = compare([unit(0, 10), unit(10, 10)]).dots
    assert (none.lower, none.upper) == pytest.approx((0, 0.277533), abs=1e-6)
    assert (every.lower, every.upper) == pytest.approx((0.722467, 1), abs=1e-6)


def test_observed_over_expected_is_centred_on_one_with_an_exact_interval():
    found = compare([unit(10, 8), unit(3, 6)], STANDARDISED)
    assert found.centre == 1
    assert (found.dots[0].lower * 8, found.dots[0].upper * 8) == pytest.approx((4.7954, 18.3904), abs=1e-4)


def test_two_counts_are_compared_on_the_log_scale():
    found = compare([unit(50, 100), unit(150, 300)], RATIO_OF_COUNTS)
    assert found.centre == pytest.approx(0.5)
    assert found.dots[0].lower < 0.5 < found.dots[0].upper
    assert found.limits(100).upper_95 > found.limits(1000).upper_95 > 0.5


def test_half_a_count_is_added_to_each_of_two_counts_so_that_none_is_a_place_on_the_log_scale():
    found = compare([unit(0, 10), *[unit(5, 10)] * 9], RATIO_OF_COUNTS)
    error = math.sqrt(10 / 10.5**2)
    assert found.spread.tau2 == 0
    assert found.dots[0].z == pytest.approx((math.log(0.5 / 10.5) - math.log(0.45)) / error)


@pytest.mark.parametrize(
    ("units", "scale", "told"),
    [
        ([unit(3, 0, "Nights"), unit(2, 4)], PROPORTION, "Nights has 3 out of 0"),
        ([unit(5, 4, "Days"), unit(2, 4)], PROPORTION, "Days has 5 out of 4"),
        ([unit(-1, 4, "Days"), unit(2, 4)], PROPORTION, "Days has -1 out of 4"),
        ([unit(0, 4, "Days"), unit(2, 4)], STANDARDISED, "Days has 0 out of 4"),
        ([unit(0, 4), unit(0, 9)], RATIO_OF_COUNTS, "no unit has any"),
        ([], PROPORTION, "no unit has any"),
    ],
)
def test_units_that_cannot_be_compared_are_told_by_name(units, scale, told):
    with pytest.raises(DashboardError, match=told):
        compare(units, scale)


def test_a_share_of_none_in_time_is_a_share_and_may_be_compared():
    assert compare([unit(0, 40), unit(20, 40)]).dots[0].value == 0


def test_units_of_one_name_are_added_up_before_they_are_divided():
    summed = aggregated([unit(1, 2, "early"), unit(8, 8, "late"), unit(2, 4, "early")])
    assert [(one.name, one.numerator, one.denominator) for one in summed] == [("early", 3, 6), ("late", 8, 8)]


some_units = st.lists(
    st.integers(1, 5_000).flatmap(
        lambda calls: st.integers(0, calls).map(lambda in_time: unit(in_time, calls))
    ),
    min_size=2,
    max_size=25,
).filter(lambda units: any(one.numerator for one in units))


@given(some_units, st.randoms())
def test_the_order_of_units_changes_nothing_about_how_much_they_differ(units, chance):
    mixed = list(units)
    chance.shuffle(mixed)
    one, other = compare(units), compare(mixed)
    assert other.centre == pytest.approx(one.centre)
    assert other.spread.tau2 == pytest.approx(one.spread.tau2, abs=1e-9)


@given(some_units, st.integers(1, 100_000))
def test_limits_lie_in_order_around_the_centre_between_nought_and_one(units, calls):
    found = compare(units)
    one = found.limits(calls)
    in_order = [0, one.lower_998, one.lower_95, found.centre, one.upper_95, one.upper_998, 1]
    assert all(low <= high + 1e-12 for low, high in itertools.pairwise(in_order))


@given(some_units, st.integers(1, 100_000))
def test_allowing_for_spread_never_narrows_the_limits_and_more_calls_never_widen_them(units, calls):
    found = compare(units)
    wide, narrow, more = found.limits(calls), found.limits(calls, adjusted=False), found.limits(calls * 2)
    assert wide.lower_95 <= narrow.lower_95 + 1e-12
    assert wide.upper_95 >= narrow.upper_95 - 1e-12
    assert more.lower_95 >= wide.lower_95 - 1e-12
    assert more.upper_95 <= wide.upper_95 + 1e-12


@given(some_units)
def test_an_interval_holds_its_own_share_and_lies_between_nought_and_one(units):
    for dot in compare(units).dots:
        assert 0 <= dot.lower <= dot.value + 1e-12
        assert dot.value - 1e-12 <= dot.upper <= 1


@given(st.integers(10, 30), st.integers(1, 2_000), st.floats(0.01, 0.99))
def test_units_that_are_all_alike_are_all_within_the_limits(many, calls, share):
    found = compare([unit(share * calls, calls) for _ in range(many)])
    assert found.spread.tau2 == 0
    assert {dot.beyond for dot in found.dots} == {Beyond.WITHIN}
