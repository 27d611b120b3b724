"""Tours: who can take calls from when to when, and what takes people away from it."""

from datetime import date

import numpy as np
import pytest

from dashboard.queueing import Takes
from dashboard.sample.abstraction import abstraction, leave_rate, other_rate
from dashboard.sample.changes import NONE, Changes
from dashboard.sample.clock import clock_of
from dashboard.sample.people import teams_of
from dashboard.sample.roster import duties_of_month
from dashboard.sample.rounds import OFF, rounds
from dashboard.sample.settings import settings
from dashboard.sample.tours import moments, tours_of_teams
from tests.crewing import (
    ALL_DAY,
    MAY,
    NOBODY_ILL,
    days,
    duties_with,
    ms,
    on_duty_at,
    people_with,
    rows,
    settings_with,
    strength_of,
    the_people,
)

pytestmark = pytest.mark.slow

MINUTE = 60_000
TOURS = tuple(settings().parts["people"]["tours"])
# Everybody is there, all through the tour; strength 100 is 17.6 in each team and 12 in the weekday team.
EVERYBODY = {
    **ALL_DAY,
    **NOBODY_ILL,
    **strength_of(100),
    "people.shares": [0.2] * 5,
    "people.day_team_share": 0.12,
    "people.tours": {
        "early": {"starts": ["07:00"], "hours": 9},
        "late": {"starts": ["14:00"], "hours": 9},
        "night": {"starts": ["22:00"], "hours": 9.5},
        "day": {"starts": ["09:00"], "hours": 8},
    },
}


def test_each_day_one_team_is_early_one_late_one_on_nights_and_two_are_off():
    tour = rounds(settings(), days("2019-01-01", "2019-03-31")).tour[:, :5]
    wanted = sorted([OFF, OFF, *(TOURS.index(name) for name in ("early", "late", "night"))])
    assert all(sorted(day) == wanted for day in tour.tolist())


def test_a_team_goes_from_two_earlies_to_two_lates_to_two_nights_to_four_days_off():
    tour = rounds(settings(), days("2019-01-01", "2019-03-31")).tour[:, 0]
    names = [TOURS[place][0] if place != OFF else "-" for place in tour.tolist()]
    assert "eellnn----eellnn----" in "".join(names)


def test_the_weekday_team_works_from_monday_to_friday():
    tour = rounds(settings(), days("2019-05-13", "2019-05-19")).tour[:, 5]
    assert (tour != OFF).tolist() == [True] * 5 + [False] * 2


def test_the_weekday_team_is_off_on_a_bank_holiday_and_the_round_goes_on():
    monday = rounds(settings(), days("2019-05-06", "2019-05-06")).tour[0]
    assert monday[5] == OFF
    assert np.count_nonzero(monday[:5] != OFF) == 3


def test_a_tour_begins_by_the_clock_on_the_wall_in_winter_and_in_summer():
    for month, hour in ((1, 7), (6, 6)):
        duties = duties_with(settings_with(EVERYBODY), date(2019, month, 1))
        starts = np.unique(duties.start_ms % 86_400_000) // 3_600_000
        # 7, 9, 14 and 22 o'clock.
        assert starts.tolist() == [hour, hour + 2, hour + 7, hour + 15]


@pytest.mark.parametrize(
    ("eve", "hours"), [(date(2019, 3, 30), 8.5), (date(2019, 10, 26), 10.5), (date(2019, 5, 4), 9.5)]
)
def test_a_night_over_the_clock_change_ends_by_the_clock_on_the_wall(eve, hours):
    duties = duties_with(settings_with(EVERYBODY), eve.replace(day=1))
    night = duties.start_ms == ms(eve.year, eve.month, eve.day, 22)
    assert set(((duties.end_ms - duties.start_ms)[night] / 3_600_000).tolist()) == {hours}


def test_a_wall_time_that_is_shown_twice_is_the_later_and_one_left_out_comes_an_hour_on():
    october, march = clock_of(date(2019, 10, 1), "Europe/London"), clock_of(date(2019, 3, 1), "Europe/London")
    wall = np.array([np.datetime64("2019-10-27T01:30", "ms").astype(np.int64)])
    assert moments(october, wall).astype("datetime64[ms]").astype(str).tolist() == ["2019-10-27T01:30:00.000"]
    wall = np.array([np.datetime64("2019-03-31T01:30", "ms").astype(np.int64)])
    assert moments(march, wall).astype("datetime64[ms]").astype(str).tolist() == ["2019-03-31T01:30:00.000"]


def test_a_month_has_the_tours_begun_in_it_and_those_over_its_end_whole():
    may, june = (duties_with(settings_with(EVERYBODY), date(2019, number, 1)) for number in (5, 6))
    assert may.start_ms.min() >= ms(2019, 5, 1)
    assert may.end_ms.max() == ms(2019, 6, 1, 7, 30)
    assert june.start_ms.min() == ms(2019, 6, 1, 7)


def test_the_first_month_also_has_what_is_left_of_the_night_before():
    month = date(2018, 4, 1)
    duties = duties_with(settings_with(EVERYBODY), month, under_way=True)
    night = duties.start_ms == ms(2018, 4, 1)
    assert set(duties.end_ms[night].tolist()) == {ms(2018, 4, 1, 7, 30)}
    assert 17 <= np.count_nonzero(night) <= 18
    assert rows(duties_with(settings_with(EVERYBODY), month)) < rows(duties)


def test_stretches_come_in_order_and_no_handler_has_two_at_once():
    duties = duties_of_month(settings(), the_people(), month=MAY, changes=NONE)
    assert np.all(np.diff(duties.start_ms) >= 0)
    assert np.all(duties.end_ms > duties.start_ms)
    order = np.lexsort((duties.start_ms, duties.handler))
    same = duties.handler[order][1:] == duties.handler[order][:-1]
    assert same.any()
    assert np.all(duties.start_ms[order][1:][same] >= duties.end_ms[order][:-1][same])


def test_a_tour_of_nine_hours_with_two_breaks_leaves_three_stretches_of_the_rest():
    known = settings_with({**EVERYBODY, "people.breaks.at": [[0.25, 15], [0.5, 40]]})
    duties = duties_with(known, MAY)
    early = on_duty_at(duties, ms(2019, 5, 1, 7, 5)).pop()
    mine = (duties.handler == early) & (duties.start_ms < ms(2019, 5, 2))
    lasting = (duties.end_ms - duties.start_ms)[mine]
    assert len(lasting) == 3
    assert lasting.sum() == (9 * 60 - 15 - 40) * MINUTE


def test_a_team_s_breaks_do_not_come_all_at_once():
    known = settings_with({**EVERYBODY, "people.breaks.at": [[0.5, 40]]})
    duties = duties_with(known, MAY)
    early = on_duty_at(duties, ms(2019, 5, 1, 7, 5))
    there = [
        len(early & on_duty_at(duties, ms(2019, 5, 1, 10) + minute * MINUTE)) for minute in range(0, 180, 5)
    ]
    assert min(there) > len(early) / 2


def test_a_post_filled_in_part_works_that_share_of_its_tours():
    known = settings_with({**EVERYBODY, **strength_of(100 / 0.176 * 0.173)})
    # 17.3 in each team of the round: post 17 is filled by three tenths.
    folk = people_with(known, date(2020, 12, 31))
    year = [duties_of_month(known, folk, month=date(2019, month, 1), changes=NONE) for month in range(1, 13)]
    worked = sum(int(np.count_nonzero(duties.handler == 17)) for duties in year)
    assert worked / (365 * 0.6) == pytest.approx(0.3, abs=0.07)
    assert all(np.count_nonzero(duties.handler == 18) == 0 for duties in year)


def test_leave_and_other_duty_take_their_shares_and_nobody_twice():
    year = days("2019-01-01", "2019-12-31")
    known, folk = settings(), the_people()
    taken = abstraction(known, folk, year, rounds(known, year).begins, NONE)
    first = [kind[:, :, :18].mean() for kind in taken]
    assert first == pytest.approx(
        [leave_rate(known, year).mean(), other_rate(known, year).mean(), 0], abs=0.005
    )
    assert not np.any(taken.leave & taken.other)


def test_leave_is_for_a_whole_round_of_tours():
    known, month = settings(), days("2019-05-01", "2019-05-31")
    begins = rounds(known, month).begins
    leave = abstraction(known, the_people(), month, begins, NONE).leave
    for team in range(6):
        of_round = leave[:, team][begins[:, team] == begins[15, team]]
        assert np.all(of_round == of_round[0])


def test_no_team_is_emptied_by_luck():
    year = days("2019-01-01", "2019-12-31")
    known, folk = settings(), the_people()
    taken = abstraction(known, folk, year, rounds(known, year).begins, NONE)
    gone = (taken.leave | taken.other)[:, :, :16].sum(axis=2)
    expected = 16 * (leave_rate(known, year) + other_rate(known, year))
    assert np.abs(gone - expected[:, None]).max() < 3


def test_training_for_safe_takes_people_away_until_it_is_left_out():
    june = days("2020-06-20", "2020-07-05")
    known, folk = settings(), the_people()
    begins = rounds(known, june).begins
    trained = abstraction(known, folk, june, begins, NONE)
    without = abstraction(known, folk, june, begins, Changes(without=frozenset({"safe_go_live"})))
    assert trained.training[:, :, :18].mean() == pytest.approx(0.06, abs=0.015)
    assert not without.training.any()
    assert np.array_equal(trained.leave, without.leave)
    assert np.array_equal(trained.other, without.other)


def test_who_is_off_sick_or_isolating_has_no_duties_those_days():
    folk = the_people()
    duties = duties_of_month(settings(), folk, month=date(2020, 4, 1), changes=NONE)
    started = (duties.start_ms.astype("datetime64[ms]") - np.timedelta64(8, "h")).astype("datetime64[D]")
    # Eight hours back, a tour over midnight is on the day it began; earlies may be on the day before it.
    off = folk.away[folk.of_days(days("2020-04-01", "2020-04-30")), :, :100]
    whole_month = np.argwhere(off.all(axis=0))
    assert len(whole_month)
    for team, post in whole_month.tolist():
        assert not np.any(duties.handler == team * 100 + post)
    assert started.min() >= np.datetime64("2020-03-31")


def test_of_those_there_the_share_set_apart_answers_999_only():
    known = settings_with({**EVERYBODY, "people.only_999.share": [["2018-04-01", 0.2]]})
    duties = duties_with(known, MAY)
    for day in range(1, 31):
        there = duties.start_ms == ms(2019, 5, day, 14)
        only = np.count_nonzero(duties.takes[there] == Takes.FIRST)
        assert only in (int(there.sum() * 0.2), int(there.sum() * 0.2) + 1)
    assert np.mean(duties.takes == Takes.FIRST) == pytest.approx(0.2, abs=0.02)
    assert set(duties.takes.tolist()) == {Takes.FIRST, Takes.BOTH}


def test_a_tour_s_line_stays_the_same_from_break_to_break():
    duties = duties_of_month(settings(), the_people(), month=MAY, changes=NONE)
    day = (duties.start_ms - duties.start_ms.min()) // 86_400_000
    clock = clock_of(MAY, "Europe/London")
    tours = tours_of_teams(settings(), the_people(), days("2019-05-01", "2019-05-31"), clock, NONE)
    assert day.max() >= 30
    for start, end, handler, takes in zip(
        tours.start_ms, tours.end_ms, tours.handler, tours.takes, strict=True
    ):
        mine = (duties.handler == handler) & (duties.start_ms >= start) & (duties.end_ms <= end)
        assert np.all(duties.takes[mine] == takes)


def test_more_strength_only_adds_people():
    as_they_come = {"people.only_999.share": [["2018-04-01", 0.0]], "people.fewest.people": 0}
    known = {
        name: settings_with({**strength_of(many), **as_they_come})
        for name, many in (("few", 92.4), ("more", 97.1))
    }
    few, more = (rows(duties_with(known[name], date(2020, 5, 1))) for name in ("few", "more"))
    assert few < more
    assert len(more) / len(few) == pytest.approx(97.1 / 92.4, abs=0.02)


def test_every_team_s_people_have_duties():
    duties = duties_of_month(settings(), the_people(), month=date(2021, 6, 1), changes=NONE)
    assert set(teams_of(duties.handler).tolist()) == {0, 1, 2, 3, 4, 5, 6}
