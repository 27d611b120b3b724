"""Funnels against answers from outside, and over the forces of the national 999 table."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dashboard.analysis.exact_counts import poisson_limits
from dashboard.analysis.funnel import Z_998, Beyond, Shape, compare
from dashboard.analysis.funnel_intervals import Z_95
from dashboard.analysis.funnel_peers import units_of
from dashboard.analysis.funnel_scales import STANDARDISED
from dashboard.analysis.funnel_units import Unit, aggregated
from dashboard.reference.peer_sets import PeerSet, peer_sets
from dashboard.reference.terms import PublishedMeasure

# The answers are given to seven figures; φ to six decimals.
AS_PRINTED = 1e-6


@pytest.fixture
def oracle(shared: Path) -> dict[str, Any]:
    return json.loads((shared / "oracles" / "funnel.json").read_text(encoding="utf-8"))


def case(oracle: dict[str, Any], name: str) -> dict[str, Any]:
    return next(one for one in oracle["cases"] if one["id"] == name)


def test_every_case_of_the_oracle_has_a_test(oracle):
    assert [one["id"] for one in oracle["cases"]] == ["SR_SHMI_phi", "poisson_limits", "aggregate_ratio"]


def test_the_limits_lie_at_the_oracle_s_multiples_of_the_error(oracle):
    assert (oracle["z"]["z95"], oracle["z"]["z998"]) == (Z_95, Z_998)


def test_standardised_ratios_have_the_oracle_s_spread(oracle):
    one = case(oracle, "SR_SHMI_phi")
    pairs = zip(one["observed"], one["expected"], strict=True)
    found = compare([Unit(name="", numerator=seen, denominator=due) for seen, due in pairs], STANDARDISED)
    assert found.spread.phi == pytest.approx(one["phi"], abs=AS_PRINTED)
    assert found.spread.tau2 == pytest.approx(one["tau2"], rel=1e-12)


def test_exact_limits_are_the_oracle_s(oracle):
    one = case(oracle, "poisson_limits")
    for place, expected in enumerate(one["expected"]):
        for confidence, level in ((0.95, "95"), (0.998, "998")):
            wanted = one[f"ll{level}"][place], one[f"ul{level}"][place]
            assert poisson_limits(expected, confidence) == pytest.approx(wanted, rel=AS_PRINTED)


def test_added_up_units_have_the_oracle_s_ratios(oracle):
    one = case(oracle, "aggregate_ratio")
    units = [Unit(name=name, numerator=seen, denominator=due) for name, seen, due in one["rows"]]
    assert [unit.value for unit in aggregated(units)] == pytest.approx(one["ratio"], rel=AS_PRINTED)


def table_of(first: date, last: date) -> PeerSet:
    sets = peer_sets(PublishedMeasure.ANSWERED_WITHIN, "999", within=10)
    return next(one for one in sets if (one.first_day, one.last_day) == (first, last))


def test_in_november_2023_two_of_34_forces_lie_below_the_99_8_limit_and_none_above():
    found = compare(units_of(table_of(date(2023, 11, 1), date(2023, 11, 30))))
    assert found.shape is Shape.FUNNEL
    far = {dot.name: dot.beyond for dot in found.dots if dot.beyond in (Beyond.LOW_998, Beyond.HIGH_998)}
    assert far == {"Cambridgeshire": Beyond.LOW_998, "Dorset": Beyond.LOW_998}
    # At 10,000 calls chance alone leaves less than a point open; forces differ by some five.
    by_chance, between = (found.limits(10_000, adjusted=adjusted) for adjusted in (False, True))
    assert found.centre - by_chance.lower_95 == pytest.approx(0.007, abs=0.001)
    assert found.centre - between.lower_95 == pytest.approx(0.055, abs=0.001)


def test_a_set_with_the_calls_of_few_forces_is_no_funnel():
    year = table_of(date(2023, 11, 1), date(2024, 10, 31))
    assert [unit.name for unit in units_of(year)] == ["Lincolnshire"]
    assert compare(units_of(year)).shape is Shape.DOTS


def test_means_are_no_units_of_a_funnel():
    means = peer_sets(PublishedMeasure.MEAN_ANSWER_TIME, "101")
    assert [units_of(one) for one in means] == [()] * len(means)
