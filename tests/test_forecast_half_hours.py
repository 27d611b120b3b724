"""A day's number shared out over its half-hours."""

import datetime

import numpy as np
import pytest

from dashboard.analysis.forecasting.counted import Counted, counted_before
from dashboard.analysis.forecasting.expected import Expected, Forecast
from dashboard.analysis.forecasting.half_hours import half_hours, share_of
from dashboard.errors import DashboardError
from dashboard.store.reading import open_store
from tests.weeks import FIRST, like, weeks

A_DAY = datetime.timedelta(days=1)
MORNING, EVENING = np.arange(48) < 24, np.arange(48) >= 24


def day(text):
    return datetime.date.fromisoformat(text)


def row(on, mean=100.0):
    return Expected(
        day=day(on),
        mean=mean,
        lower80=mean * 0.9,
        upper80=mean * 1.1,
        lower95=mean * 0.8,
        upper95=mean * 1.2,
        seasonal_naive=mean,
        eight_week_mean=mean,
    )


def told(*rows):
    return Forecast(
        method="drawn", line="101", made_from=rows[0].day - A_DAY, rows=rows, by_misses=True, naive_error=1.0
    )


def counted(shape_of=lambda _: np.ones(48), earlier=None, until="2021-10-26"):
    """Eight weeks up to a day, two calls for each one of a day's shape."""
    days = tuple(day(until) - A_DAY * back for back in reversed(range(56)))
    return Counted(days=days, counts=np.array([2.0 * shape_of(one) for one in days]), earlier=earlier or {})


def of(on, before, mean=100.0):
    return half_hours(told(row(on, mean)), before)


@pytest.mark.parametrize(("on", "many"), [("2021-10-30", 48), ("2021-10-31", 50), ("2022-03-27", 46)])
def test_a_day_has_as_many_half_hours_as_its_clock_shows_and_they_add_up_to_it(on, many):
    rows = of(on, counted(lambda _: np.arange(48.0)))
    assert len(rows) == many
    assert sum(one.mean for one in rows) == pytest.approx(100)
    assert [one.period.iso for one in rows] == [
        one.period.iso for one in sorted(rows, key=lambda x: x.period.key)
    ]


def test_the_repeated_hour_has_as_many_calls_each_time():
    rows = of("2021-10-31", counted(lambda _: np.arange(48.0)))
    at_one = [one.mean for one in rows if one.period.local_start.hour == 1]
    assert at_one == pytest.approx([at_one[0], at_one[1]] * 2)
    assert at_one[0] < at_one[1]


def weekday_mornings(one):
    return np.where(MORNING if one.weekday() < 5 else EVENING, 1.0, 0.0)


def test_the_weekend_has_its_own_shape():
    before = counted(weekday_mornings)
    assert share_of(day("2021-10-27"), before)[MORNING].sum() == pytest.approx(1)
    assert share_of(day("2021-10-30"), before)[EVENING].sum() == pytest.approx(1)


def test_a_weekday_is_shrunk_halfway_towards_all_weekdays():
    before = counted(lambda one: np.where(EVENING if one.weekday() == 0 else MORNING, 1.0, 0.0))
    monday = share_of(day("2021-10-25"), before)
    assert monday[EVENING].sum() == pytest.approx(0.5 + 0.5 / 5, abs=1e-4)


def test_a_bank_holiday_has_a_sundays_shape():
    before = counted(weekday_mornings, until="2021-12-26")
    monday = day("2021-12-27")
    assert share_of(monday, before) == pytest.approx(share_of(day("2022-01-02"), before))


def test_a_special_night_has_the_mean_of_its_own_earlier_shapes_and_the_usual():
    night = np.where(np.arange(48) < 2, 10.0, 0.0)
    before = counted(earlier={day("2020-11-05"): night, day("2019-11-06"): night})
    share = share_of(day("2021-11-05"), before)
    assert share[:2].sum() == pytest.approx((1 + 2 / 48) / 2, abs=1e-4)
    assert share_of(day("2021-11-06"), counted())[:2].sum() == pytest.approx(2 / 48)


def test_intervals_hold_the_mean_and_the_wider_holds_the_narrower():
    for mean in (0.0, 0.4, 30.0, 5000.0):
        for one in of("2021-10-27", counted(lambda _: np.arange(48.0)), mean):
            ends = (one.lower95, one.lower80, one.mean, one.upper80, one.upper95)
            assert list(ends) == sorted(ends)
            assert one.lower95 >= 0


def test_a_half_hour_is_less_sure_than_its_share_of_the_day():
    one = of("2021-10-27", counted(), 4800.0)[0]
    assert (one.mean, one.upper80 - one.lower80 > 2 * 1.28 * 10) == (pytest.approx(100), True)


def test_the_ones_to_beat_are_of_the_same_weekday_and_half_hour():
    before = counted(lambda one: np.full(48, float(one.day)))
    one = of("2021-10-27", before)[0]
    wednesdays = [one.day for one in before.days if one.weekday() == 2]
    assert (one.seasonal_naive, one.eight_week_mean) == (2 * 20, 2 * np.mean(wednesdays))


def test_hours_without_a_call_are_no_error():
    assert sum(one.mean for one in of("2021-10-27", counted(lambda _: np.zeros(48)))) == pytest.approx(100)


def test_half_hours_are_read_from_the_store_up_to_the_last_day_known_to_the_forecast(tmp_path):
    with open_store(weeks(tmp_path / "own", [96] * 70)) as store:
        read = counted_before(store, "101", FIRST + A_DAY * 59, [])
    assert (read.days[0], read.days[-1]) == (FIRST + A_DAY * 4, FIRST + A_DAY * 59)
    assert np.all(read.counts == 2)


def test_the_same_nights_of_years_before_are_read_too(tmp_path):
    with open_store(weeks(tmp_path / "own", like(70))) as store:
        read = counted_before(store, "101", FIRST + A_DAY * 69, [day("2020-12-31"), day("2020-12-30")])
    assert list(read.earlier) == [day("2019-12-31")]


def test_a_store_without_those_weeks_is_refused_in_a_sentence(tmp_path):
    with open_store(weeks(tmp_path / "own", like(60))) as store, pytest.raises(DashboardError) as said:
        counted_before(store, "101", FIRST - A_DAY, [])
    assert "No half-hours of the eight weeks up to 2019-11-03: no data loaded" in str(said.value)
