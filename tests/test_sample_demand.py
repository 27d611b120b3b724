"""What is expected of each half-hour: shapes of day and week, season, days unlike others."""

from datetime import date

import numpy as np
import pytest

from dashboard.sample.demand import expected_of
from dashboard.sample.settings import settings
from dashboard.sample.shapes import week_of
from dashboard.sample.streams import LINES
from tests.calling import a_draw

pytestmark = pytest.mark.slow

STREAMS = settings().parts["streams"]


def by_hour(line, first, last, hours):
    """Calls an hour expected on the days from `first` to `last` of one month."""
    draw = a_draw(first.year, first.month)
    expected = expected_of(draw)[draw.streams.line == LINES.index(line)].sum(axis=0)
    marks = np.isin(draw.half_hours.hour, list(hours))
    day = draw.half_hours.day + 1
    marks &= (day >= first.day) & (day <= last.day)
    return expected[marks].sum() / marks.sum() * 2


def of_day(line, day):
    return by_hour(line, day, day, range(24)) * 24


def test_an_ordinary_week_has_the_calls_that_the_settings_give_a_day():
    for stream in STREAMS.values():
        week = week_of(stream)
        assert week.shape == (7, 48)
        assert week.sum() == pytest.approx(7)
        assert week.sum(axis=1) / week.sum(axis=1)[0] == pytest.approx(
            np.array(stream["weekday"]) / stream["weekday"][0]
        )


def test_999_peaks_from_2pm_to_6pm_on_weekdays():
    monday, friday = date(2019, 6, 3), date(2019, 6, 7)
    peak = by_hour("999", monday, friday, range(14, 18))
    for start in (0, 4, 9, 20):
        assert peak > by_hour("999", monday, friday, range(start, start + 4))


def test_999_is_busier_on_weekend_nights_than_on_others():
    # From Saturday 8 to Sunday 9 June 2019, midnight to 4am, and the nights before.
    weekend = by_hour("999", date(2019, 6, 8), date(2019, 6, 9), range(4))
    week = by_hour("999", date(2019, 6, 4), date(2019, 6, 6), range(4))
    assert weekend > 1.5 * week
    assert by_hour("999", date(2019, 6, 7), date(2019, 6, 7), [22, 23]) > 1.2 * by_hour(
        "999", date(2019, 6, 9), date(2019, 6, 9), [22, 23]
    )


def test_101_keeps_a_plateau_from_9am_to_4pm_on_weekdays():
    hours = [by_hour("101", date(2019, 6, 3), date(2019, 6, 7), [hour]) for hour in range(24)]
    plateau = hours[9:16]
    assert max(plateau) == max(hours)
    assert min(plateau) > 0.9 * max(plateau)
    assert max(hours[:8] + hours[18:]) < 0.8 * min(plateau)


def test_101_is_heaviest_on_mondays_and_least_on_sundays():
    days = [of_day("101", date(2019, 6, day)) for day in range(3, 10)]
    assert int(np.argmax(days)) == 0
    assert int(np.argmin(days)) == 6


def test_999_is_heaviest_on_saturdays():
    assert int(np.argmax([of_day("999", date(2019, 6, day)) for day in range(3, 10)])) == 5


def test_summer_is_busier_than_winter():
    for line in LINES:
        assert of_day(line, date(2019, 7, 17)) > of_day(line, date(2020, 1, 15))


def test_a_bank_holiday_is_like_a_sunday():
    # 27 May 2019, a Monday, beside the Mondays and Sundays about it.
    holiday, sunday, monday = (of_day("101", date(2019, 5, day)) for day in (27, 19, 20))
    assert holiday < 0.8 * monday
    assert holiday == pytest.approx(sunday, rel=0.1)


def test_christmas_day_is_the_quietest_of_its_month_on_101():
    days = [of_day("101", date(2019, 12, day)) for day in range(1, 32)]
    assert int(np.argmin(days)) == 24


@pytest.mark.parametrize(("night", "beside"), [((10, 31), (10, 24)), ((11, 5), (11, 12))])
def test_halloween_and_bonfire_night_are_busy_evenings(night, beside):
    for line in LINES:
        evening = by_hour(line, date(2019, *night), date(2019, *night), range(17, 23))
        assert evening > 1.2 * by_hour(line, date(2019, *beside), date(2019, *beside), range(17, 23))
        morning = by_hour(line, date(2019, *night), date(2019, *night), range(8, 17))
        assert morning == pytest.approx(
            by_hour(line, date(2019, *beside), date(2019, *beside), range(8, 17)), rel=0.05
        )


def test_a_hot_day_brings_999_calls_from_noon_on():
    hot, mild = date(2019, 7, 24), date(2019, 7, 17)
    assert by_hour("999", hot, hot, range(12, 24)) > 1.1 * by_hour("999", mild, mild, range(12, 24))
    assert by_hour("999", hot, hot, range(12)) == pytest.approx(
        by_hour("999", mild, mild, range(12)), rel=0.02
    )


def test_new_year_is_as_busy_whichever_weekday_it_falls_on():
    first = [by_hour("999", day, day, range(1, 4)) for day in (date(2019, 1, 1), date(2020, 1, 1))]
    assert first[0] == pytest.approx(first[1], rel=0.05)


def test_new_year_brought_fewer_when_the_pubs_were_shut():
    shut, open_ = (by_hour("999", day, day, range(1, 4)) for day in (date(2021, 1, 1), date(2020, 1, 1)))
    ordinary = by_hour("999", date(2020, 1, 5), date(2020, 1, 5), range(1, 4))
    assert 1.5 * ordinary < shut < 0.6 * open_


def test_the_repeated_hour_has_as_many_calls_each_time_and_the_missing_hour_none():
    draw = a_draw(2019, 10)
    expected = expected_of(draw).sum(axis=0)
    repeated = expected[draw.half_hours.on(date(2019, 10, 27)) & (draw.half_hours.hour == 1)]
    assert len(repeated) == 4
    assert repeated[:2] == pytest.approx(repeated[2:])
    spring = a_draw(2019, 3)
    assert not (spring.half_hours.on(date(2019, 3, 31)) & (spring.half_hours.hour == 1)).any()
