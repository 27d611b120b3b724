"""A force's figures beside ours: the nearest of ours, and every reason why not."""

from dashboard.analysis.pairing import pairs
from tests.placing import day

LATER = day("2026-01-01")


def test_figures_of_one_table_and_the_same_days_may_stand_side_by_side():
    found = pairs("Wiltshire", "999", ours="West Mercia", as_at=LATER)
    matching = {(one.theirs.measure, one.ours.value) for one in found if not one.why_not}
    assert ("mean_answer_time", 17.66) in matching


def test_other_days_are_a_reason_why_not():
    found = pairs("Cambridgeshire", "999", ours="West Mercia", as_at=LATER)
    november = [one for one in found if one.theirs.period_start == day("2023-11-01")]
    assert november
    assert all("of November 2023" in " ".join(one.why_not) for one in november)


def test_what_was_not_public_by_then_is_left_out():
    assert pairs("Wiltshire", "999", ours="West Mercia", as_at=day("2020-10-12")) == ()


def test_a_measure_that_we_have_no_figure_of_says_so():
    found = pairs("Avon and Somerset", "101", ours="West Mercia", as_at=day("2020-10-12"))
    longest = [one for one in found if one.theirs.measure == "longest_wait"]
    assert longest[0].ours is None
    assert longest[0].why_not == ("No such figure of ours was published.",)


def test_latest_days_come_first():
    ends = [one.theirs.period_end for one in pairs("Kent", "999", ours="West Mercia", as_at=LATER)]
    assert ends == sorted(ends, reverse=True)
    assert len(ends) > 1
