"""Which points limits come from: frozen before a known cause, and why, as a sentence."""

import datetime
from dataclasses import replace

import pytest

from dashboard.analysis import baseline
from dashboard.analysis.series import Reading
from dashboard.analysis.settings import DEFAULTS
from dashboard.errors import DashboardError
from dashboard.periods import By, periods
from dashboard.reference.events import events, events_for
from dashboard.reference.terms import Dating, Kind

SAFE = next(one for one in events() if one.id == "safe_go_live")
IN_TIME_101 = events_for("answered_in_time", "101")


def day(text):
    return datetime.date.fromisoformat(text)


def readings(first, last, by=By.MONTH):
    spans = periods(by, day(first), day(last))
    return [Reading(value=0.8, label=one.iso, period=one) for one in spans]


def frozen(first, last, known=IN_TIME_101, by=By.MONTH):
    return baseline.before_a_known_cause(readings(first, last, by), known, DEFAULTS, period=by)


def test_for_2020_the_baseline_ends_before_safe():
    found = frozen("2018-04-01", "2020-12-31")
    assert (found.first, found.last, found.event) == ("2018-04-01", "2020-06-01", SAFE)
    assert sum(found.held) == 27
    assert "27 complete months before an event (SAFE goes live, July 2020)" in found.why


def test_a_week_that_reaches_into_the_month_of_safe_is_not_before_it():
    found = frozen("2020-01-06", "2020-09-27", by=By.WEEK)
    assert found.last == "2020-06-22"


def test_a_baseline_before_a_cause_takes_twelve_periods():
    assert frozen("2019-07-01", "2020-09-30").last == "2020-06-01"
    too_few = frozen("2019-08-01", "2020-09-30")
    assert too_few.last == "2020-09-01"
    assert all(too_few.held)
    assert "only 11 come before it, and a baseline takes 12" in too_few.why


@pytest.mark.parametrize("days", [("2018-04-01", "2020-06-30"), ("2020-07-01", "2021-12-31")])
def test_where_no_cause_falls_within_all_points_are_used_and_it_says_so(days):
    found = frozen(*days)
    assert all(found.held)
    assert found.event is None
    assert "no lasting change of system is recorded within them" in found.why


def test_the_first_lasting_change_freezes_and_a_later_one_does_not():
    later = replace(SAFE, starts=day("2021-04-01"), starts_by=day("2021-04-30"))
    assert frozen("2018-04-01", "2021-12-31", known=(later, SAFE)).event == SAFE


def test_lockdowns_outages_faults_and_plans_freeze_nothing():
    assert [one.id for one in IN_TIME_101 if baseline.lasts(one)] == ["safe_go_live"]
    assert not baseline.lasts(replace(SAFE, ends=day("2020-08-31")))
    assert not baseline.lasts(replace(SAFE, dating=Dating.PLANNED))
    assert not baseline.lasts(replace(SAFE, kind=Kind.LAW))


def test_as_at_a_day_before_it_was_public_a_cause_freezes_nothing():
    known = events_for("answered_in_time", "101", as_at=day("2020-09-28"))
    assert frozen("2018-04-01", "2020-08-31", known=known).event is None


def test_a_baseline_asked_for_holds_whole_periods_of_its_days():
    found = baseline.as_asked(
        readings("2020-01-01", "2020-06-30"), day("2020-01-15"), day("2020-04-30"), period="month"
    )
    assert (found.first, found.last) == ("2020-02-01", "2020-04-01")
    assert "3 complete months of 2020-01-15 to 2020-04-30, as asked for" in found.why


def test_a_baseline_without_a_whole_period_is_refused():
    with pytest.raises(DashboardError, match="No complete month lies wholly"):
        baseline.as_asked(
            readings("2020-01-01", "2020-06-30"), day("2020-01-15"), day("2020-02-15"), period="month"
        )


def test_nothing_at_all_has_an_empty_baseline():
    found = baseline.before_a_known_cause([], IN_TIME_101, DEFAULTS, period="month")
    assert (found.held, found.first, found.last) == ((), None, None)
