"""Steady rooms beside answers worked out elsewhere: Erlang C and A, two lines by rank, redials."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.steady import MINUTE, Steady, mean, minutes, on_line, waited

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def erlang(shared: Path) -> dict[str, Any]:
    return json.loads((shared / "oracles" / "erlang.json").read_text(encoding="utf-8"))


def _case(cases: list[dict[str, Any]], name: str) -> dict[str, Any]:
    return next(case for case in cases if case["id"] == name)


@pytest.mark.parametrize(
    ("name", "calls", "seed"),
    [("360x4min_55", 1_500_000, 1), ("100x180s_12", 600_000, 2), ("100x180s_14", 600_000, 3)],
)
def test_callers_who_never_give_up_wait_as_erlang_c_has_it(erlang, name, calls, seed):
    case = _case(erlang["erlang_c"], name)
    handling = case["aht_s"] / 60
    rates = (0, case["calls"] / case["interval_min"])
    settled = Steady(handlers=case["n"], rates=rates, handling=handling, calls=calls, seed=seed).run()
    told = {"waited": case.get("pwait", case.get("Pw")), "level": case.get("sl", case.get("SL"))}
    assert mean(waited(settled)).agrees_with(told["waited"], within=0.03)
    assert mean(minutes(settled) <= case["target_s"] / 60).agrees_with(told["level"], within=0.01)
    assert mean(minutes(settled) * 60).agrees_with(case.get("asa_s", case.get("ASA")), within=0.06)


@pytest.mark.parametrize(("name", "seed"), [("pyworkforce_erlangA", 4), ("own_10", 5)])
def test_callers_who_give_up_fare_as_erlang_a_has_it(erlang, name, seed):
    case = _case(erlang["erlang_a"], name)
    told = case.get("own_extra", case)
    settled = Steady(
        handlers=case["n"],
        rates=(0, case["calls"] / case["interval_min"]),
        handling=case["aht_min"],
        patience=(None, case["patience_min"]),
        calls=600_000,
        seed=seed,
    ).run()
    soon, answered = minutes(settled) <= 1 / 3, settled.answered
    assert mean(waited(settled)).agrees_with(told["Pw"], within=0.02)
    assert mean(~answered).agrees_with(told["Pab"], within=0.03)
    assert mean(minutes(settled)).agrees_with(told["EW"], within=0.03)
    assert mean(minutes(settled)[answered]).agrees_with(told["ASA_answered"], within=0.03)
    assert mean(answered & soon).agrees_with(told["SL_ans_over_offered"], within=0.01)
    assert mean(~answered & soon).agrees_with(told["ab_within_T"], within=0.03)


@pytest.mark.parametrize(("split", "seed"), [(1, 6), (2, 7)])
def test_three_ranks_taken_as_two_wait_as_cobham_s_formula_has_it(erlang, split, seed):
    """Ranks put together on one line wait, taken together, as they do apart."""
    case = erlang["priority"]["cases"][0]
    lams, wait = np.array(case["lams"]) / 60, np.array(case["wait"]) * 60
    rates = (float(lams[:split].sum()), float(lams[split:].sum()))
    steady = Steady(handlers=case["c"], rates=rates, handling=60 / case["mu"], calls=1_000_000, seed=seed)
    settled = steady.run()
    for line, ranks in enumerate((slice(None, split), slice(split, None))):
        told = float(np.average(wait[ranks], weights=lams[ranks]))
        assert mean(minutes(on_line(settled, line))).agrees_with(told, within=0.04)


def test_two_lines_wait_as_cobham_s_formula_has_it(erlang):
    case = erlang["priority"]["cases"][1]
    steady = Steady(
        handlers=case["c"],
        rates=tuple(case["lams_per_min"]),
        handling=1 / case["mu"],
        calls=1_000_000,
        seed=8,
    )
    settled = steady.run()
    for line, told in enumerate(case["wait_min"]):
        assert mean(minutes(on_line(settled, line))).agrees_with(told, within=0.04)


@pytest.mark.parametrize("case", [0, 1, 2])
def test_two_lines_of_callers_who_give_up_fare_as_the_exact_chain_has_it(erlang, case):
    told = erlang["priority"]["with_abandonment"][case]
    settled = Steady(
        handlers=told["c"],
        rates=(told["l1"], told["l2"]),
        handling=1 / told["mu"],
        patience=(1 / told["theta1"], 1 / told["theta2"]),
        calls=600_000,
        seed=9 + case,
    ).run()
    assert mean(waited(settled)).agrees_with(told["pwait"], within=0.02)
    for line, name in enumerate("12"):
        calls = on_line(settled, line)
        assert mean(~calls.answered).agrees_with(told[f"pab{name}"], within=0.03)
        assert mean(minutes(calls)).agrees_with(told[f"mean_wait_all{name}"], within=0.03)


@pytest.mark.parametrize("case", [0, 1, 2])
def test_redials_swell_the_calls_offered_to_the_fixed_point(erlang, case):
    """The fixed point takes redials for fresh callers: near enough where they come back an hour later."""
    redial, told = erlang["redial"], erlang["redial"]["cases"][case]
    settled = Steady(
        handlers=told["n"],
        rates=(0, redial["lam0_per_min"]),
        handling=1 / redial["mu"],
        patience=(None, redial["patience_min"]),
        again=redial["r"],
        again_after=60,
        calls=600_000,
        seed=12 + case,
    ).run()
    assert mean(~settled.answered).agrees_with(told["pab"], within=0.03)
    redials = mean(settled.attempt > 1)
    assert redials.agrees_with(1 - redial["lam0_per_min"] / told["lam"], within=0.03)
    lasted = (settled.at_ms.max() - settled.at_ms.min()) / MINUTE
    assert len(settled.at_ms) / lasted == pytest.approx(told["lam"], rel=0.01)
