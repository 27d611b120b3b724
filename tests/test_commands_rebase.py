"""`answerable rebase`: what it asks for, what it writes down, and that `signals` follows it."""

import json

import pytest

from dashboard.commands import run_command
from tests.months import STORY, months

pytestmark = pytest.mark.slow

OF = ("answered_in_time", "--line", "101")
SAID = ("--event", "safe_go_live", "--name", "A. Person", "--reason", "a new system")


@pytest.fixture
def store(tmp_path):
    return ("--store", str(months(tmp_path / "own", STORY, "2021-12-31", answered=100).folder))


def rebase(store, *more):
    return run_command(["rebase", *OF, *SAID, "--by", "month", *store, *more])


def signals(capsys, store, *more):
    days = ("--from", "2018-04-01", "--to", "2021-12-31", "--by", "month")
    capsys.readouterr()
    assert run_command(["signals", *OF, *days, *store, *more]) == 0
    return capsys.readouterr().out


def test_a_fall_is_rebased_only_by_who_says_that_it_is_one(store, capsys):
    assert rebase(store) == 2
    assert "The level got worse after 31 July 2020" in capsys.readouterr().err
    assert rebase(store, "--although-worse") == 0
    assert "Limits set anew from 31 July 2020 by A. Person (a new system), although it got worse." in (
        said := capsys.readouterr().out
    )
    assert "before, by 27 months, and" in said
    # Of seventeen, two with an outage are not complete.
    assert "after, by 15, of which 15 in a row" in said


def test_signals_follow_it_until_it_is_taken_back_and_not_where_a_baseline_is_asked_for(store, capsys):
    before = signals(capsys, store, "--json")
    rebase(store, "--although-worse")
    after = json.loads(signals(capsys, store, "--json"))
    assert after["limits_set_anew"].startswith("Limits set anew from 31 July 2020 by A. Person")
    assert after["points"][-1]["mean"] < 0.6 < json.loads(before)["points"][-1]["mean"]
    assert "although it got worse" in signals(capsys, store)
    assert "although it got worse" in signals(capsys, store, "--csv")
    assert "limits_set_anew" not in signals(capsys, store, "--json", "--baseline", "all")
    assert rebase(store, "--withdraw") == 0
    assert signals(capsys, store, "--json") == before


def test_there_must_be_something_to_take_back_and_a_line_that_is_loaded(store, capsys):
    assert rebase(store, "--withdraw") == 2
    assert "nothing to take back" in capsys.readouterr().err
    assert rebase(store, "--line", "999") == 2
    assert "No calls of '999' are loaded" in capsys.readouterr().err
