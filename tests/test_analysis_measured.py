"""The signals of an answer: which periods take part, which are left out and why, target and chart."""

import datetime
from dataclasses import replace

import pytest

from dashboard.analysis.measured import signals_of
from dashboard.analysis.signals import INCOMPLETE
from dashboard.analysis.terms import Assurance, ChartKind, Rule, Signal, Standing
from dashboard.analysis.wish import Days, Places, Usual, Wish
from dashboard.errors import DashboardError
from dashboard.measures.measure import Better
from dashboard.periods import By
from dashboard.reference.terms import Form
from tests.charting import told
from tests.rebased import rebasing

# 27 months to June 2020, then the fall.
BEFORE = [0.81, 0.8, 0.82, 0.79, 0.8, 0.81, 0.8, 0.82, 0.79] * 3
STORY = [*BEFORE, 0.52, 0.38, 0.27]


def story(values=STORY, start="2018-04-01", **more):
    return told(values, start=start, **more)


def day(text):
    return datetime.date.fromisoformat(text)


def labels(signals):
    return [one.reading.label for one in signals.chart.points]


def test_the_fall_after_safe_is_a_concern_and_does_not_widen_its_own_limits():
    found = signals_of(story())
    assert found.chart.variation is Signal.CONCERN
    assert found.baseline.event.id == "safe_go_live"
    assert found.chart.points[-1].limits == signals_of(story(BEFORE)).chart.points[-1].limits
    assert {one.standing for one in found.chart.points} == {Standing.FIRM}


def test_all_points_on_request_widen_the_limits():
    frozen, every = (signals_of(story(), Wish(baseline=one)) for one in Usual)
    assert every.chart.points[-1].limits.lower < frozen.chart.points[-1].limits.lower


def test_what_is_better_is_the_measure_s_own_unless_said_otherwise():
    assert signals_of(story()).chart.better is Better.HIGHER
    assert signals_of(story(), Wish(better=Better.NEITHER)).chart.variation is Signal.CHANGE


def test_an_unfinished_period_never_takes_part_and_is_named():
    found = signals_of(story([*BEFORE, 0.1], so_far=True))
    assert labels(found)[-1] == "2020-06-01"
    (left,) = found.left_out
    assert (left.period.iso, left.value, left.why) == ("2020-07-01", 0.1, INCOMPLETE)


def test_a_missing_period_and_one_with_nobody_are_left_out_with_their_own_reasons():
    found = signals_of(story([0.8, None, 0.8, "nobody", 0.8]))
    assert labels(found) == ["2018-04-01", "2018-06-01", "2018-08-01"]
    assert [one.why for one in found.left_out] == ["no data loaded for these days", "no calls answered"]


def test_a_period_that_as_at_hides_is_named_too():
    whole = story()
    asked = replace(whole.asked, as_at=day("2020-09-30"))
    hidden = replace(whole, rows=whole.rows[:-1], asked=asked)
    assert [one.period.iso for one in signals_of(hidden).left_out] == ["2020-09-01"]


def test_nothing_complete_is_an_empty_chart_and_not_an_error():
    found = signals_of(story([None, None]))
    assert (found.chart.points, found.chart.variation, len(found.left_out)) == ((), None, 2)


def test_the_target_is_the_line_s_own_at_the_latest_point():
    assert signals_of(story()).target == 0.8
    assert signals_of(story(), Wish(target=0.5)).target == 0.5


@pytest.mark.parametrize(
    "other",
    [
        story(form=Form.A3),
        story(measure="abandonment"),
        story([0.8] * 6),
        story([0.8] * 6, start="2023-10-01"),
    ],
    ids=["another form", "another measure", "before it was set", "after it lapsed"],
)
def test_a_target_is_held_only_against_what_it_was_set_for(other):
    found = signals_of(other)
    assert (found.target, found.assurance) == (None, Assurance.NO_TARGET)


def test_a_target_of_a_share_above_one_is_refused():
    with pytest.raises(DashboardError, match=r"0.9 for 90%. Got 90"):
        signals_of(story(), Wish(target=90))


def test_after_a_fall_out_of_the_limits_assurance_is_said_to_be_of_the_past():
    assert signals_of(story()).assurance is Assurance.HIT_OR_MISS
    assert signals_of(story()).assurance_is_of_the_past
    assert not signals_of(story(BEFORE)).assurance_is_of_the_past
    assert not signals_of(story(), Wish(baseline=Usual.ALL)).assurance_is_of_the_past


def test_seconds_and_counts_of_calls_are_never_p_prime():
    for measure, values in (("mean_answer_time", [20.0] * 5), ("offered", [100, 900, 100])):
        assert signals_of(story(values, measure=measure)).choice.kind is ChartKind.XMR
    with pytest.raises(DashboardError, match="use xmr"):
        signals_of(story([20.0] * 5, measure="mean_answer_time"), Wish(chart=ChartKind.P_PRIME))


def test_volumes_that_differ_much_take_p_prime_by_themselves():
    rows = story([0.8] * 6).rows
    fuller = (*rows[:-1], replace(rows[-1], numerator=1600.0, denominator=2000))
    assert signals_of(replace(story([0.8] * 6), rows=fuller)).choice.kind is ChartKind.P_PRIME


def test_a_half_hour_is_too_short_for_signals():
    asked = replace(story().asked, by=By.HALF_HOUR, to_date=day("2018-04-01"))
    with pytest.raises(DashboardError, match="by day, week, month, not by half-hour"):
        signals_of(replace(story(), asked=asked))


def test_days_are_charted_as_differences_from_their_weekday():
    values = [0.9, 0.8, 0.8, 0.8, 0.8, 0.7, 0.6] * 4 + [0.6]
    found = signals_of(told(values, start="2020-09-07", by=By.DAY), Wish(baseline=Usual.ALL))
    assert found.chart.points[-1].rules == (Rule.OUTSIDE,)
    assert "mean of its own weekday" in found.choice.why
    with pytest.raises(DashboardError, match="only the XmR chart"):
        signals_of(told(values, start="2020-09-07", by=By.DAY), Wish(chart=ChartKind.P_PRIME))


def test_a_baseline_asked_for_in_days_is_kept():
    found = signals_of(story(), Wish(baseline=Days(first=day("2018-04-01"), last=day("2019-03-31"))))
    assert (found.baseline.first, found.baseline.last) == ("2018-04-01", "2019-03-01")
    with pytest.raises(DashboardError, match="said in days"):
        signals_of(story(), Wish(baseline=Places(first=1, last=12)))


def test_a_rebasing_starts_with_the_period_that_starts_on_or_after_its_day():
    found = signals_of(story([*STORY, *[0.3, 0.31] * 5]), Wish(rebases=(rebasing(),), baseline=Usual.ALL))
    ghosts = [one.reading.label for one in found.chart.points if one.ghost]
    assert (ghosts[0], len(ghosts)) == ("2020-08-01", 12)


def test_shown_from_a_day_on_the_limits_are_still_those_of_the_whole():
    whole = signals_of(story())
    shown = whole.since(day("2020-07-01"))
    assert labels(shown) == ["2020-07-01", "2020-08-01", "2020-09-01"]
    assert shown.chart.points == whole.chart.points[-3:]
    assert shown.left_out == ()


def test_a_period_that_begins_before_the_days_shown_is_left_out_by_name():
    shown = signals_of(story()).since(day("2020-07-15"))
    assert [one.period.iso for one in shown.left_out] == ["2020-07-01"]
