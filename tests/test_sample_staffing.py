"""Tables of the practice force's people: staffing by half-hour, absence by day."""

from datetime import date

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from dashboard.sample.absence import absence_rows
from dashboard.sample.changes import NONE, Changes
from dashboard.sample.roster import duties_of_month
from dashboard.sample.settings import settings
from dashboard.sample.staffing import staffing_of_month
from dashboard.sample.strength import strength_rows
from tests.crewing import (
    ALL_DAY,
    NOBODY_ILL,
    extra,
    ms,
    on_duty_at,
    people_with,
    settings_with,
    strength_of,
    the_people,
)

pytestmark = pytest.mark.slow

HALF_HOUR = 1_800_000
LEAN = {
    **ALL_DAY,
    **NOBODY_ILL,
    # Ten in each team, none in the weekday team.
    **strength_of(50),
    "people.shares": [0.2] * 5,
    "people.day_team_share": 0.0,
    "people.tours": {
        "early": {"starts": ["07:00", "07:10"], "hours": 8},
        "late": {"starts": ["15:00"], "hours": 8},
        "night": {"starts": ["22:00"], "hours": 9},
        "day": {"starts": ["09:00"], "hours": 8},
    },
}


def frame(columns):
    """Text columns as plain text."""
    table = pa.table(dict(columns))
    found = table.to_pandas(date_as_object=True)
    texts = found.select_dtypes("category").columns
    return found.astype(dict.fromkeys(texts, object))


def staffing(year, month, changes=NONE, known=None):
    first = date(year, month, 1)
    folk = the_people() if known is None else people_with(known, first, changes)
    return frame(staffing_of_month(known or settings(), folk, month=first, changes=changes))


def at(rows, wall):
    return rows[rows.local_start == pd.Timestamp(wall)].set_index("team")


def test_half_hours_are_counted_by_team_with_who_covers_only_part_of_one():
    rows = staffing(2019, 5, known=settings_with(LEAN))
    # Five of ten begin at 07:00 and five at 07:10: two thirds of the first half-hour.
    early = at(rows, "2019-05-15 07:00").on_duty.max()
    assert early == pytest.approx(5 + 5 * 2 / 3, abs=0.01)
    assert sorted(at(rows, "2019-05-15 15:00").on_duty.tolist(), reverse=True)[:2] == pytest.approx(
        [10, 5 / 3], abs=0.01
    )


def test_with_nothing_that_takes_people_away_the_rostered_are_on_duty():
    rows = staffing(2019, 5, known=settings_with(LEAN))
    assert rows.rostered.sum() > 0
    assert np.allclose(rows.rostered, rows.on_duty)


def test_leave_takes_from_those_on_duty_and_not_from_the_rostered():
    everybody = staffing(2019, 5, known=settings_with(LEAN))
    fewer = staffing(2019, 5, known=settings_with({**LEAN, "people.leave.other": [["2018-04-01", 0.3]]}))
    assert np.allclose(fewer.rostered, everybody.rostered)
    assert fewer.on_duty.sum() / fewer.rostered.sum() == pytest.approx(0.7, abs=0.02)


def test_on_duty_is_the_mean_number_who_can_take_calls_in_the_half_hour():
    duties = duties_of_month(settings(), the_people(), month=date(2019, 5, 1), changes=NONE)
    rows = staffing(2019, 5)
    for hour in (9, 14, 18):
        start = ms(2019, 5, 14, hour, 30)
        minutes = [len(on_duty_at(duties, moment)) for moment in range(start, start + HALF_HOUR, 5000)]
        assert at(rows, f"2019-05-14 {hour}:30").on_duty.sum() == pytest.approx(np.mean(minutes), abs=0.1)


def test_nights_begun_on_the_eve_are_in_the_first_half_hours_of_the_month():
    rows = staffing(2019, 5, known=settings_with(LEAN))
    assert at(rows, "2019-05-01 00:00").on_duty.sum() == 10
    assert at(rows, "2019-05-01 07:30").on_duty.sum() == 10


@pytest.mark.parametrize(
    ("month", "day", "half_hours", "repeated"), [(3, 31, 46, 0), (10, 27, 50, 4), (5, 15, 48, 0)]
)
def test_a_day_has_the_half_hours_that_its_clock_shows(month, day, half_hours, repeated):
    rows = staffing(2019, month)
    of_day = rows[(rows.local_date == date(2019, month, day)) & (rows.team == "Team 1")]
    assert len(of_day) == half_hours
    assert of_day.start_utc.is_unique
    assert of_day.repeated.sum() == repeated
    assert set(rows.minutes) == {30}
    assert set(rows.unit) == {"OCC"}


def test_front_counters_have_rows_from_their_first_day_on_and_none_where_left_out():
    october = staffing(2020, 10)
    mine = october[october.team == "Front counters"]
    assert mine.local_date.min() == date(2020, 10, 19)
    # Thirteen days, one of them with 50 half-hours.
    assert len(mine) == 13 * 48 + 2
    assert mine.rostered.max() == 3
    without = staffing(2020, 10, Changes(without=frozenset({"front_counter"})))
    assert "Front counters" not in set(without.team)


def test_extra_handlers_are_rostered_and_on_duty_alike():
    rows = staffing(2019, 5, extra(3, 14, 22))
    mine = rows[rows.team == "Extra handlers"]
    inside = (mine.local_start.dt.hour >= 14) & (mine.local_start.dt.hour < 22)
    assert set(mine[inside].on_duty) == {3}
    assert set(mine[~inside].on_duty) == {0}
    assert "Extra handlers" not in set(staffing(2019, 5).team)


def test_who_is_asked_in_for_new_years_night_is_on_duty_then_and_has_no_other_rows():
    rows = staffing(2019, 12)
    mine = rows[rows.team == "Extra handlers"]
    assert mine.local_start.tolist() == list(
        pd.date_range("2019-12-31 22:00", "2019-12-31 23:30", freq="30min")
    )
    assert set(mine.rostered) == {12}


def test_a_night_is_thinner_than_an_evening_and_an_evening_than_an_office_day():
    rows = staffing(2019, 5)
    hour = rows.local_start.dt.hour
    weekday = rows.local_start.dt.day_of_week < 5
    days = rows[weekday].local_date.nunique()
    night, evening, day = (
        rows[weekday & hour.between(first, last)].on_duty.sum() / days / 2 / (last - first + 1)
        for first, last in ((3, 4), (18, 21), (9, 15))
    )
    assert night < 0.75 * evening < 0.75 * day


def absence(first, last):
    return frame(absence_rows(settings(), the_people(), first, last))


def test_absence_has_a_row_for_those_alike_and_hours_by_the_calendar():
    rows = absence(date(2020, 4, 1), date(2020, 4, 30))
    grain = ["local_date", "unit", "team", "workforce", "reason", "spell_days"]
    assert not rows.duplicated(grain).any()
    units = rows[rows.unit != "OCC"]
    assert np.allclose(units.hours_lost, units.people * 37 / 7, atol=0.006)
    assert (rows.hours_lost <= rows.people * 37 / 7 + 0.006).all()
    assert set(rows.workforce) == {"officer", "staff"}
    assert rows.unit.nunique() == 9


def test_isolation_is_apart_from_sickness():
    rows = absence(date(2020, 4, 1), date(2020, 4, 30))
    assert set(rows[rows.isolation].reason) == {"Covid isolation"}
    assert set(rows[~rows.isolation].reason) == {"general", "stress", "Covid"}


def test_a_spell_s_days_are_all_of_it_even_where_only_its_end_is_asked_for():
    whole, last = absence(date(2019, 5, 1), date(2019, 5, 31)), absence(date(2019, 5, 31), date(2019, 5, 31))
    same = whole[whole.local_date == date(2019, 5, 31)].reset_index(drop=True)
    assert last.spell_days.max() > 28
    pd.testing.assert_frame_equal(same, last)


def test_only_the_control_room_has_teams():
    rows = absence(date(2020, 9, 1), date(2020, 12, 31))
    teams = set(rows[rows.unit == "OCC"].team)
    assert {"Team 1", "Day team", "Dispatch"} <= teams
    assert rows[rows.unit != "OCC"].team.isna().all()


def rate(unit, first, last):
    lost, had = absence(first, last), frame(strength_rows(settings(), the_people(), first, last))
    sick = lost[~lost.isolation]
    if unit:
        sick, had = sick[sick.unit == unit], had[had.unit == unit]
    return sick.hours_lost.sum() / had.contracted_hours.sum()


def test_the_force_loses_four_to_five_per_cent_of_contracted_hours_each_quarter():
    for year in (2018, 2019, 2020, 2021):
        for month in (4, 7, 10):
            assert 0.04 < rate(None, date(year, month, 1), date(year, month + 2, 28)) * 0.99 < 0.053


def test_the_control_room_is_the_outlier_of_summer_2020():
    summer = date(2020, 8, 1), date(2020, 10, 31)
    units = [unit.name for unit in the_people().units]
    assert rate("OCC", *summer) > 1.4 * max(rate(unit, *summer) for unit in units)
    assert rate("OCC", *summer) == pytest.approx(0.09, abs=0.008)


def test_the_whole_of_absence_is_small():
    assert (
        len(absence_rows(settings(), the_people(), settings().first_day, settings().last_day)["people"])
        < 300_000
    )
