"""Handlers beside the teams: front counters from their day, and those a counterfactual adds."""

from collections import Counter
from datetime import date

import pytest

from dashboard.queueing import Takes
from dashboard.sample.changes import NONE, Changes
from dashboard.sample.people import teams_of
from dashboard.sample.posts import MOST_EXTRA
from dashboard.sample.roster import duties_of_month
from dashboard.sample.settings import settings
from tests.crewing import extra, ms, on_duty_at, rows, the_people

pytestmark = pytest.mark.slow

COUNTERS, EXTRA = 6, 7


def duties_in(year, month, changes=NONE):
    return duties_of_month(
        settings(), the_people(with_units=True), month=date(year, month, 1), changes=changes
    )


def of_team(duties, team):
    return {row for row in rows(duties) if row[2] // 100 == team}


def test_front_counters_answer_101_only_on_weekdays_from_their_first_day():
    october = duties_in(2020, 10)
    mine = teams_of(october.handler) == COUNTERS
    assert october.start_ms[mine].min() == ms(2020, 10, 19, 9)
    assert set(october.takes[mine].tolist()) == {Takes.SECOND}
    # Friday 23 to Monday 26 October, the clocks going back between.
    assert (
        len(
            [
                handler
                for handler in on_duty_at(october, ms(2020, 10, 23, 9, 30))
                if handler // 100 == COUNTERS
            ]
        )
        == 3
    )
    for day in (24, 25):
        assert not any(
            handler // 100 == COUNTERS for handler in on_duty_at(october, ms(2020, 10, day, 9, 30))
        )
    assert october.end_ms[mine].max() == ms(2020, 10, 30, 17)


def test_front_counters_are_closed_on_bank_holidays():
    open_days = (6, 7)
    mine = [
        [
            handler
            for handler in on_duty_at(duties_in(2021, 4), ms(2021, 4, day, 9, 30))
            if handler // 100 == COUNTERS
        ]
        for day in (2, 5, *open_days)
    ]
    assert [len(there) for there in mine] == [0, 0, 3, 3]


def test_without_front_counters_everybody_else_is_as_they_were():
    with_them = duties_in(2020, 11)
    without = duties_in(2020, 11, Changes(without=frozenset({"front_counter"})))
    assert of_team(with_them, COUNTERS)
    assert rows(without) == rows(with_them) - of_team(with_them, COUNTERS)


def test_extra_handlers_are_there_every_day_without_a_break():
    duties = duties_in(2019, 5, extra(3, 14, 22))
    added = of_team(duties, EXTRA)
    assert len(added) == 3 * 31
    assert {takes for *_, takes in added} == {Takes.BOTH}
    assert (ms(2019, 5, 4, 14), ms(2019, 5, 4, 22), 700, Takes.BOTH) in added
    assert rows(duties) - added == rows(duties_in(2019, 5))


def test_extra_handlers_over_midnight_end_on_the_next_day():
    added = of_team(duties_in(2019, 5, extra(1, 22, 6)), EXTRA)
    assert (ms(2019, 5, 31, 22), ms(2019, 6, 1, 6), 700, Takes.BOTH) in added


def test_as_many_extra_handlers_as_there_is_room_for_share_no_number_with_new_years_help():
    added = Counter(
        handler for _, _, handler, _ in of_team(duties_in(2019, 12, extra(MOST_EXTRA, 14, 22)), EXTRA)
    )
    assert sorted(added)[:MOST_EXTRA] == list(range(700, 700 + MOST_EXTRA))
    assert {added[handler] for handler in range(700, 700 + MOST_EXTRA)} == {31}
    assert len(added) > MOST_EXTRA


def test_two_additions_are_different_people():
    both = Changes(handlers=extra(2, 14, 22).handlers + extra(1, 18, 2).handlers)
    assert sorted({handler for *_, handler, _ in of_team(duties_in(2019, 5, both), EXTRA)}) == [700, 701, 702]


def test_counterfactuals_of_demand_leave_the_duties_as_they_are():
    changed = Changes(
        without=frozenset({"digital_desk"}), origins={"diverted_mobile": 0.5}, to_quiet_hours=0.1
    )
    assert rows(duties_in(2020, 9, changed)) == rows(duties_in(2020, 9))
