"""Limits set anew: by a person, on evidence, never silently where the level got worse, and taken back."""

import dataclasses
import datetime

import pytest

from dashboard.analysis.measured import signals_of
from dashboard.analysis.rebasing import in_words
from dashboard.analysis.rebasing_evidence import agreed, event_named, evidence
from dashboard.analysis.rebasing_kept import keep, kept, tidied, withdraw
from dashboard.analysis.terms import Signal
from dashboard.analysis.wish import Wish
from dashboard.errors import DashboardError
from dashboard.store.journal import Journal
from tests.charting import told
from tests.rebased import rebasing

# Fifteen months to June 2020, July in which SAFE goes live, then twelve.
BEFORE = [0.81, 0.83, 0.8, 0.82, 0.79] * 3
FALLEN = [*BEFORE, 0.6, *[0.4, 0.42, 0.41, 0.39] * 3]
RISEN = [*(one - 0.3 for one in BEFORE), 0.7, *[0.84, 0.85, 0.83, 0.86] * 3]


def months(values, **more):
    return told(values, start="2019-04-01", **more)


def test_the_new_limits_start_after_the_month_of_the_event_and_the_old_stay_as_a_ghost():
    found = signals_of(months(FALLEN), Wish(rebases=(rebasing(),)))
    old = signals_of(months(FALLEN))
    after = found.chart.points[16:]
    assert [one.ghost for one in found.chart.points[:16]] == [None] * 16
    assert [one.ghost for one in after] == [one.limits for one in old.chart.points[16:]]
    assert after[0].limits.mean == pytest.approx(0.405)
    assert (old.chart.variation, found.chart.variation) == (Signal.CONCERN, Signal.COMMON_CAUSE)


def test_eleven_complete_months_after_it_are_too_few_for_limits_of_their_own():
    short = months(FALLEN[:-1])
    assert signals_of(short, Wish(rebases=(rebasing(),))).chart == signals_of(short).chart
    with pytest.raises(DashboardError, match="take 12 complete months after 31 July 2020"):
        evidence(short, rebasing())


@pytest.mark.parametrize("other", [{"data": "practice"}, {"line": "999"}, {"measure": "abandonment"}])
def test_a_rebasing_of_another_series_moves_no_limit(other):
    assert (
        signals_of(months(FALLEN), Wish(rebases=(rebasing(**other),))).chart
        == signals_of(months(FALLEN)).chart
    )


def test_as_at_a_day_before_the_event_was_known_it_moves_no_limit():
    whole = months(FALLEN)
    for as_at, number in (("2020-09-28", 0), ("2020-09-29", 1)):
        asked = dataclasses.replace(whole.asked, as_at=datetime.date.fromisoformat(as_at))
        found = signals_of(dataclasses.replace(whole, asked=asked), Wish(rebases=(rebasing(),)))
        assert len(found.rebased) == number


def test_the_evidence_is_both_means_how_many_stand_behind_them_and_the_run():
    seen = evidence(months(FALLEN), rebasing())
    assert (round(seen.before, 3), round(seen.after, 3)) == (0.81, 0.405)
    assert (seen.periods_before, seen.periods_after, seen.longest_run) == (15, 12, 12)
    assert seen.worse


def test_without_seven_in_a_row_on_one_side_the_old_limits_still_fit():
    back = [*BEFORE, 0.6, *[0.7] * 6, 0.9, *[0.7] * 5]
    with pytest.raises(DashboardError, match="at most 6: the old limits still fit"):
        evidence(months(back), rebasing())
    back[22], back[23] = 0.7, 0.9
    assert evidence(months(back), rebasing()).longest_run == 7


def test_eleven_months_before_it_are_too_few_to_say_that_the_level_moved():
    # Fewer than twelve before SAFE freeze no baseline, so July counts among the old.
    for left_out, refused in ((4, False), (5, True)):
        shorter = told(FALLEN[left_out:], start=f"2019-{4 + left_out:02}-01")
        if refused:
            with pytest.raises(DashboardError, match="only 11 complete months make the old limits"):
                evidence(shorter, rebasing())
        else:
            assert evidence(shorter, rebasing()).periods_before == 12


def test_on_a_deterioration_it_must_be_said_that_it_is_one():
    with pytest.raises(DashboardError, match="The level got worse"):
        agreed(months(FALLEN), rebasing(worse=False))
    assert agreed(months(FALLEN), rebasing()).worse
    assert "by A. Person (a new system), although it got worse." in in_words(rebasing())


@pytest.mark.parametrize("ticked", [True, False])
def test_an_improvement_is_never_said_to_be_worse(ticked):
    assert not agreed(months(RISEN), rebasing(worse=ticked)).worse


def test_longer_waits_are_worse_and_more_calls_neither():
    for measure, worse in (("mean_answer_time", True), ("offered", False)):
        waits = months([one * 100 for one in RISEN], measure=measure)
        assert evidence(waits, rebasing(measure=measure)).worse is worse


@pytest.mark.parametrize("missing", ["name", "reason"])
def test_a_name_and_a_reason_are_wanted(missing):
    with pytest.raises(DashboardError, match=f"give a {missing}"):
        agreed(months(FALLEN), rebasing(**{missing: ""}))
    with pytest.raises(DashboardError, match="shorten it"):
        tidied("a" * 201)


@pytest.mark.parametrize("event", ["nothing_of_the_kind", "digital_desk_due", "outage_2022_08"])
def test_only_an_event_that_happened_within_the_days_loaded_will_do(event):
    with pytest.raises(DashboardError, match=r"these do: .*safe_go_live"):
        event_named(months(FALLEN), event)
    assert event_named(months(FALLEN), "safe_go_live").label == "SAFE goes live, July 2020"


def test_the_journal_keeps_it_whole_and_the_taking_back_too(tmp_path):
    journal = Journal(tmp_path)
    keep(journal, rebasing())
    (one,) = kept(journal)
    assert dataclasses.replace(one, written_on=rebasing().written_on) == rebasing()
    with pytest.raises(DashboardError, match="give a name"):
        withdraw(journal, one, name="", reason="too early")
    withdraw(journal, one, name="B. Person", reason="too early")
    assert kept(journal) == ()
    assert [(entry.who, entry.body["set"]) for entry in journal.entries("rebase")] == [
        ("A. Person", True),
        ("B. Person", False),
    ]
