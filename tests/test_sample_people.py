"""Who works in the control room: posts by team and day, the same whatever else changes."""

from datetime import date

import numpy as np
import pytest

from dashboard.errors import DashboardError
from dashboard.sample.changes import NONE
from dashboard.sample.people import people, teams_of
from dashboard.sample.posts import HANDLERS, establishment, posts
from dashboard.sample.settings import settings
from dashboard.sample.strength import strength_rows
from tests.crewing import days, people_with, settings_with, strength_of, the_people

pytestmark = pytest.mark.slow

JUNE = days("2019-06-01", "2019-06-30")


def test_strength_fills_posts_one_after_another_and_the_last_in_part():
    known = settings_with({**strength_of(100), "people.day_team_share": 0.1, "people.shares": [0.2] * 5})
    filled = posts(known, JUNE)[0]
    # 90 among five teams; 10 in the weekday team.
    assert filled[:, :HANDLERS].sum(axis=1).tolist() == pytest.approx([18] * 5 + [10])
    known = settings_with({**strength_of(101), "people.day_team_share": 0.1, "people.shares": [0.2] * 5})
    assert posts(known, JUNE)[0, 0, 17:20].tolist() == pytest.approx([1, 0.18, 0])


def test_one_team_is_short_handed_though_as_many_posts_are_meant_for_it():
    strength = posts(settings(), JUNE)[0, :5, :HANDLERS].sum(axis=1)
    assert np.argmin(strength) == 2
    assert strength[2] < 0.95 * strength[0]
    assert len(set(establishment(settings(), JUNE)[:5].tolist())) == 1


def test_trainees_are_beside_the_handlers_and_not_among_them():
    known = settings_with({"people.trainees.handlers": [["2018-04-01", 10]]})
    more = settings_with({"people.trainees.handlers": [["2018-04-01", 20]]})
    assert np.array_equal(posts(known, JUNE)[:, :, :HANDLERS], posts(more, JUNE)[:, :, :HANDLERS])
    assert posts(known, JUNE)[0, :, HANDLERS:].sum() == pytest.approx(10)


def test_more_than_a_team_has_posts_for_is_refused_with_a_way_out():
    with pytest.raises(DashboardError, match=r"\[people.strength\].*at most 100.*--scale"):
        posts(settings_with(strength_of(600)), JUNE)


def test_a_month_nobody_was_drawn_for_is_refused():
    folk = people_with(settings(), date(2018, 5, 31))
    with pytest.raises(DashboardError, match=r"from 2018-03-31 to 2018-05-31, not from 2018-06-01"):
        folk.of_days(JUNE - 365)


def test_a_handler_s_number_tells_the_team():
    assert teams_of(np.array([0, 99, 100, 212, 599, -1])).tolist() == [0, 0, 1, 2, 5, -1]
    assert the_people().teams == (
        *(f"Team {n}" for n in range(1, 6)),
        "Day team",
        "Front counters",
        "Extra handlers",
    )


def test_the_same_seed_has_the_same_people_whatever_day_it_ends_on():
    whole, part = the_people(), people_with(settings(), date(2019, 6, 10))
    many = len(part.days)
    assert part.days[-1] == np.datetime64("2019-06-30")
    assert np.array_equal(whole.days[:many], part.days)
    assert np.array_equal(whole.fte[:many], part.fte)
    assert np.array_equal(whole.away[:many], part.away)


def test_another_seed_and_another_room_have_other_spells():
    asked = {"to_date": date(2018, 6, 30), "changes": NONE, "with_units": False}
    first, *others = (
        people(settings(), seed=seed, room=room, **asked) for seed, room in ((1, 0), (2, 0), (1, 1))
    )
    assert all(not np.array_equal(first.away, other.away) for other in others)


def test_strength_rows_have_every_unit_s_people_and_contracted_hours_once_a_month():
    rows = strength_rows(settings(), the_people(), date(2019, 6, 1), date(2019, 7, 31))
    # Six teams, the control room's others (officers and staff), eight units likewise: two months.
    assert len(rows["headcount"]) == 2 * (6 + 2 + 16)
    first = [column[0].as_py() if hasattr(column, "to_pylist") else column[0] for column in rows.values()]
    month, unit, team, workforce, meant, strength, training, hours, heads = first
    assert (str(month), unit, team, workforce) == ("2019-06-01", "OCC", "Team 1", "staff")
    assert meant > strength
    assert hours == pytest.approx((strength + training) * 37 / 7 * 30, abs=1)
    assert heads >= strength + training


def test_strength_leaves_out_what_the_settings_do_not_say():
    rows = strength_rows(settings(), the_people(), date(2019, 6, 1), date(2019, 6, 30))
    by_team = dict(zip(rows["team"].to_pylist(), rows["establishment_fte"].to_pylist(), strict=True))
    assert by_team["Dispatch"] is None
    assert by_team[None] is None
    assert by_team["Day team"] is not None
