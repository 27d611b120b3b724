"""What holds of every series: moved, stretched, turned round or held up to a mirror."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.chart import chart
from dashboard.analysis.series import counted, plain
from dashboard.analysis.settings import Settings
from dashboard.analysis.terms import ChartKind, Rule, Signal
from dashboard.measures.measure import Better

# Whole numbers, so that moving and stretching them is exact and no rule turns on a rounding error.
series = st.lists(st.integers(-1000, 1000), min_size=2, max_size=40)
pairs = st.lists(
    st.integers(1, 5000).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))),
    min_size=2,
    max_size=30,
)


def xmr(values, **more):
    return chart(ChartKind.XMR, plain(values), **more)


def edges(drawn, place=-1):
    limits = drawn.points[place].limits
    return limits.mean, limits.lower, limits.upper, limits.near_lower, limits.near_upper


def rules(drawn):
    return [one.rules for one in drawn.points]


@given(series, st.integers(-500, 500))
def test_a_shift_of_all_values_shifts_the_limits(values, by):
    assert edges(xmr([one + by for one in values])) == pytest.approx([one + by for one in edges(xmr(values))])


@given(series, st.sampled_from([2, 4, 0.5]))
def test_scaling_all_values_scales_the_limits_and_leaves_the_rules(values, by):
    scaled = xmr([one * by for one in values])
    assert edges(scaled) == pytest.approx([one * by for one in edges(xmr(values))])
    assert rules(scaled) == rules(xmr(values))


@given(series)
def test_the_order_reversed_keeps_the_limits(values):
    assert edges(xmr(values[::-1])) == pytest.approx(edges(xmr(values)))


@given(series)
def test_a_mirror_turns_improvement_into_concern_and_keeps_the_rules(values):
    mirrored = xmr([-one for one in values], better=Better.HIGHER)
    drawn = xmr(values, better=Better.HIGHER)
    other = {Signal.IMPROVEMENT: Signal.CONCERN, Signal.CONCERN: Signal.IMPROVEMENT}
    assert rules(mirrored) == rules(drawn)
    assert [one.signal for one in mirrored.points] == [
        other.get(one.signal, one.signal) for one in drawn.points
    ]


@given(series)
def test_a_point_has_a_signal_exactly_when_a_rule_flags_it(values):
    drawn = xmr(values)
    assert all((one.signal is Signal.CHANGE) == bool(one.rules) for one in drawn.points)


@given(series)
def test_a_point_outside_is_beyond_its_own_limits(values):
    for one in xmr(values).points:
        beyond = not one.limits.lower <= one.reading.value <= one.limits.upper
        assert (Rule.OUTSIDE in one.rules) == beyond


@given(series, st.lists(st.integers(-1000, 1000), max_size=10))
def test_what_comes_after_a_frozen_baseline_never_moves_its_limits(values, later):
    frozen = xmr([*values, *later], baseline=[True] * len(values) + [False] * len(later))
    assert {one.limits for one in frozen.points} == {xmr(values).points[0].limits}


@given(series, st.integers(1, 39))
def test_rebased_stretches_are_as_if_each_had_been_charted_alone(values, place):
    rebased = xmr(values, rebases=[place])
    alone = [*xmr(values[:place]).points, *xmr(values[place:]).points]
    told = [(one.limits, one.rules, one.signal, one.standing) for one in rebased.points]
    assert told == [(one.limits, one.rules, one.signal, one.standing) for one in alone]


@given(pairs)
def test_p_prime_limits_lie_within_nought_and_one_and_around_the_pooled_share(counts):
    for one in chart(ChartKind.P_PRIME, counted(counts)).points:
        near = one.limits.near_lower, one.limits.mean, one.limits.near_upper
        assert list(near) == sorted(near)
        assert 0 <= one.limits.lower <= one.limits.near_lower
        assert one.limits.near_upper <= one.limits.upper <= 1


@given(st.lists(st.integers(0, 200), min_size=2, max_size=30), st.booleans())
def test_with_equal_counts_p_prime_and_xmr_are_one_chart(numerators, screened):
    settings = Settings(reach=3 / 1.128, clipped=False, screened=screened)
    readings = counted([(one, 200) for one in numerators])
    p_prime, by_xmr = (
        chart(kind, readings, settings=settings) for kind in (ChartKind.P_PRIME, ChartKind.XMR)
    )
    assert edges(p_prime) == pytest.approx(edges(by_xmr), abs=1e-9)
