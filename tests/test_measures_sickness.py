"""Sickness: hours lost over hours contracted, pooled by summing, and why a month has no rate."""

import datetime

import pytest

from dashboard.measures.sickness import IN_PART, NO_ABSENCE, NO_STRENGTH, NOBODY, sickness_by_month
from tests.drawn import store_of
from tests.drawn_sickness import CALLS, put, sickness_store

pytestmark = pytest.mark.slow

OCTOBER = datetime.date(2020, 10, 1)
# The room: 10 + 20 + 6 of 400 is 9%. The others: 12 + 8 of 100 + 900 is 2%, where their shares' mean is 6.4%.
ABSENCE = """
    local_date | unit       | team   | workforce | isolation | hours_lost
    2020-09-01 | OCC        | Team 1 | staff     | false     | 10
    2020-09-30 | OCC        | Team 1 | staff     | false     | 20
    2020-09-30 | OCC        | Team 2 | staff     | false     | 6
    2020-09-15 | OCC        | Team 2 | staff     | true      | 8
    2020-09-15 | OCC        | Team 2 | officer   | false     | 99
    2020-09-15 | Shropshire |        | staff     | false     | 12
    2020-09-15 | Telford    |        | staff     | false     | 8
    2020-09-15 | Telford    |        | officer   | false     | 77
"""
STRENGTH = """
    month      | unit       | team   | workforce | contracted_hours
    2020-09-01 | OCC        | Team 1 | staff     | 150
    2020-09-01 | OCC        | Team 2 | staff     | 250
    2020-09-01 | OCC        | Team 2 | officer   | 999
    2020-09-01 | Shropshire |        | staff     | 100
    2020-09-01 | Telford    |        | staff     | 900
    2020-09-01 | Telford    |        | officer   | 999
"""


def told(store, as_at=OCTOBER):
    found = sickness_by_month(store, as_at)
    assert found
    return found


def without(rows: str, *words: str) -> str:
    return "\n".join(line for line in rows.splitlines() if not all(word in line for word in words))


def test_police_staff_s_hours_lost_are_added_up_over_teams_and_units_and_only_then_divided():
    found = told(sickness_store(ABSENCE, STRENGTH))
    (room,), (others,) = found.room, found.others
    assert (room.sickness_hours, room.contracted_hours, room.rate) == (36, 400, 0.09)
    assert (others.sickness_hours, others.contracted_hours, others.rate) == (20, 1000, 0.02)


def test_isolation_is_apart_from_sickness():
    (room,) = told(sickness_store(ABSENCE, STRENGTH)).room
    assert (room.isolation_hours, room.isolation_rate) == (8, 0.02)


def test_a_month_without_contracted_hours_has_no_rate_and_says_why():
    found = told(sickness_store(ABSENCE, without(STRENGTH, "OCC")))
    assert [(one.rate, one.why_no_rate) for one in found.room] == [(None, NO_STRENGTH)]
    assert found.others[0].rate == 0.02


def test_a_team_without_contracted_hours_leaves_its_unit_without_a_rate():
    (room,) = told(sickness_store(ABSENCE, without(STRENGTH, "Team 2", "staff"))).room
    assert (room.rate, room.why_no_rate) == (None, IN_PART)


def test_contracted_hours_of_a_whole_unit_stand_for_all_its_teams():
    whole = without(STRENGTH, "OCC") + "\n    2020-09-01 | OCC | | staff | 400"
    (room,) = told(sickness_store(ABSENCE, whole)).room
    assert room.rate == 0.09


def test_a_unit_without_contracted_hours_takes_no_part_in_the_others_sums_and_is_named():
    (others,) = told(sickness_store(ABSENCE, without(STRENGTH, "Telford"))).others
    assert (others.rate, others.left_out) == (0.12, ("Telford",))


def test_a_unit_with_contracted_hours_whose_absence_is_not_loaded_is_not_taken_to_be_well():
    (others,) = told(sickness_store(without(ABSENCE, "Telford"), STRENGTH)).others
    assert (others.contracted_hours, others.rate) == (100, 0.12)


def test_a_unit_of_officers_alone_is_not_missed_from_the_police_staff():
    absence, strength = (without(rows, "Telford", "staff") for rows in (ABSENCE, STRENGTH))
    (others,) = told(sickness_store(absence, strength)).others
    assert (others.rate, others.left_out) == (0.12, ())
    only = told(sickness_store(without(absence, "Shropshire"), strength)).others
    assert [one.why_no_rate for one in only] == [NOBODY]


@pytest.mark.parametrize(("last", "why"), [("2020-09-29", NO_ABSENCE), ("2020-09-30", None)])
def test_a_month_counts_once_absence_is_loaded_to_its_last_day(last, why):
    (room,) = told(sickness_store(ABSENCE, STRENGTH, ("2020-09-01", last))).room
    assert room.why_no_rate == why


def test_two_loads_that_meet_make_a_whole_month():
    store = sickness_store(ABSENCE, STRENGTH, ("2020-09-01", "2020-09-14"))
    later = "local_date|unit|team|hours_lost\n2020-09-20|OCC|Team 1|4"
    put(store._connection, later, "", ("2020-09-15", "2020-09-30"), load_id=3)
    found = told(store)
    assert (found.room[0].rate, found.load_ids) == (0.1, (2, 3))


@pytest.mark.parametrize(("day", "months"), [("2020-09-30", 0), ("2020-10-01", 1)])
def test_only_months_over_by_the_day_are_told(day, months):
    assert len(told(sickness_store(ABSENCE, STRENGTH), datetime.date.fromisoformat(day)).room) == months


def test_whatever_its_letters_the_control_room_is_known_by_its_name():
    found = told(
        sickness_store(ABSENCE.replace("OCC", "Control Room"), STRENGTH.replace("OCC", "Control Room"))
    )
    assert found.units_of_room == ("Control Room",)
    assert found.room[0].rate == 0.09


def test_where_no_absence_is_loaded_nothing_is_told():
    assert sickness_by_month(store_of(CALLS), OCTOBER) is None
