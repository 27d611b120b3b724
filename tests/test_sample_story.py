"""The practice force as a store: near what was published."""

from datetime import date, timedelta

import numpy as np
import pytest

from dashboard.measures import named
from dashboard.measures.answer import answer
from dashboard.measures.question import Question
from dashboard.periods import By
from dashboard.reference.published import published
from dashboard.sample.clock import months_between
from dashboard.sample.settings import settings
from tests.forcing import FIRST, LAST, rows_of

pytestmark = pytest.mark.slow

PUBLISHED = {one.id: one.value for one in published()}
SAFE = settings().parts["events"]["safe_go_live"]["day"]
NEW_YEAR = """
    select sum(calls), max(calls)
    from (
        select date_trunc('hour', offered_at_utc) as hour, count(*) as calls
        from call
        where
            line = '999'
            and offered_at_utc >= timestamp '2019-12-31 23:00'
            and offered_at_utc < timestamp '2020-01-01 07:00'
        group by hour
    )"""
SICKNESS = """
    with lost as (
        select unit = 'OCC' as is_occ, date_trunc('month', local_date) as month, sum(hours_lost) as hours
        from absence
        where not isolation
        group by all
    ),
    due as (
        select unit = 'OCC' as is_occ, month, sum(contracted_hours) as hours
        from strength
        group by all
    )
    select is_occ, cast(month as date), lost.hours / due.hours
    from lost
    join due using (is_occ, month)"""


def share(force, key, line, first, last, *, by=By.MONTH, **more):
    """Of the periods from `first` to `last`, added up before they are divided."""
    asked_for = Question(measure=named(key), line=line, from_date=first, to_date=last, by=by, **more)
    rows = answer(force, asked_for).rows
    return sum(row.numerator for row in rows) / sum(row.denominator for row in rows)


def offered(force, line, first, last):
    asked_for = Question(measure=named("offered"), line=line, from_date=first, to_date=last, by=By.DAY)
    return [row.numerator for row in answer(force, asked_for).rows]


def month(text):
    first = date.fromisoformat(f"{text}-01")
    return first, (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


@pytest.mark.parametrize(
    "text", ["2020-04", "2020-05", "2020-09", "2021-02", "2021-05", "2021-06", "2021-09"]
)
def test_101_is_answered_in_30_seconds_as_often_as_was_published(force, text):
    got = share(force, "answered_within", "101", *month(text), within=30, form="A2")
    assert got == pytest.approx(PUBLISHED[f"wm-101-in30-{text}"], abs=0.03)


def test_999_is_answered_in_10_seconds_as_often_as_was_published(force):
    september = share(force, "answered_within", "999", *month("2021-09"), within=10, form="A2")
    assert september == pytest.approx(PUBLISHED["wm-999-in10-2021-09"], abs=0.03)
    from_april = share(force, "answered_within", "999", date(2021, 4, 1), LAST, within=10, form="A2")
    assert from_april == pytest.approx(PUBLISHED["wm-999-in10-2021-22"], abs=0.03)


def test_101_callers_give_up_more_than_before_once_safe_is_there(force):
    months = [month(f"{first:%Y-%m}") for first in months_between(FIRST, LAST)]
    given_up = {first: share(force, "abandonment", "101", first, last) for first, last in months}
    before = [value for first, value in given_up.items() if first < SAFE.replace(day=1)]
    assert min(before) >= 0.05
    assert max(before) <= 0.15
    assert max(given_up.values()) > 0.20


def test_demand_is_what_was_published(force):
    july = sum(offered(force, "999", *month("2021-07")))
    assert july == pytest.approx(PUBLISHED["wm-999-offered-2021-07"], rel=0.10)
    june = [sum(offered(force, line, *month("2019-06"))) for line in ("999", "101")]
    assert sum(june) / 30 == pytest.approx(PUBLISHED["wm-both-offered-2019-06"], rel=0.10)


@pytest.mark.parametrize(
    "monday", [date(2021, 4, 26), date(2021, 5, 3), date(2021, 5, 10), date(2021, 5, 17)]
)
def test_a_week_of_101_calls_in_may_2021_is_about_6500(force, monday):
    week = sum(offered(force, "101", monday, monday + timedelta(days=6)))
    assert week == pytest.approx(6500, rel=0.15)


def test_new_year_s_night_2020_is_as_busy_as_was_published(force):
    ((night, worst),) = rows_of(force, NEW_YEAR)
    assert night == pytest.approx(PUBLISHED["wm-999-offered-nye-2019"], rel=0.10)
    assert worst == pytest.approx(3600 / PUBLISHED["wm-999-gap-nye-2019"], rel=0.10)


def test_the_control_room_is_off_sick_most_in_2020_and_twice_as_often_as_the_force(force):
    rates = rows_of(force, SICKNESS)
    others = [rate for is_occ, _, rate in rates if not is_occ]
    occ = {first: rate for is_occ, first, rate in rates if is_occ}
    assert min(others) > 0.035
    assert max(others) < 0.056
    assert 0.04 < np.mean(others) < 0.05
    assert 0.08 < max(occ.values()) < 0.105
    assert date(2020, 7, 1) <= max(occ, key=lambda first: occ[first]) <= date(2021, 2, 1)
    assert np.mean([rate for first, rate in occ.items() if first >= date(2021, 5, 1)]) < 0.075
