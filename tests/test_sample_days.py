"""Half-hours and days of a month: clock changes, bank holidays."""

from datetime import date

import numpy as np
import pytest

from dashboard.sample.days import half_hours_of
from tests.calling import ms

LONDON = "Europe/London"


@pytest.mark.parametrize(
    ("month", "day", "half_hours"),
    [
        (date(2019, 3, 1), date(2019, 3, 31), 46),
        (date(2019, 10, 1), date(2019, 10, 27), 50),
        (date(2019, 10, 1), date(2019, 10, 26), 48),
    ],
)
def test_a_day_has_46_half_hours_when_clocks_go_forward_and_50_when_they_go_back(month, day, half_hours):
    assert half_hours_of(month, LONDON).on(day).sum() == half_hours


def test_the_missing_hour_has_no_half_hour_and_the_repeated_one_has_four():
    march, october = half_hours_of(date(2020, 3, 1), LONDON), half_hours_of(date(2020, 10, 1), LONDON)
    assert march.slot[march.on(date(2020, 3, 29))].tolist() == [0, 1, *range(4, 48)]
    assert october.slot[october.on(date(2020, 10, 25))].tolist() == [0, 1, 2, 3, *range(2, 48)]


def test_half_hours_follow_each_other_from_local_midnight_to_local_midnight():
    half_hours = half_hours_of(date(2020, 10, 1), LONDON)
    assert (np.diff(half_hours.start_ms) == 1_800_000).all()
    assert half_hours.start_ms[0] == ms(2020, 10, 1)
    assert half_hours.start_ms[-1] + 1_800_000 == ms(2020, 11, 1)


def test_weekdays_count_from_monday():
    # 1 April 2018 was a Sunday.
    assert half_hours_of(date(2018, 4, 1), LONDON).weekday[:3].tolist() == [6, 0, 1]


@pytest.mark.parametrize(
    ("month", "days"),
    [
        (date(2018, 4, 1), [2]),
        # Good Friday, Easter Monday; in Scotland Easter Monday is none.
        (date(2020, 4, 1), [10, 13]),
        # The May holiday was moved to a Friday for Victory in Europe Day.
        (date(2020, 5, 1), [8, 25]),
        (date(2021, 12, 1), [25, 26, 27, 28]),
        (date(2019, 2, 1), []),
    ],
)
def test_bank_holidays_are_those_of_england(month, days):
    half_hours = half_hours_of(month, LONDON)
    assert (half_hours.days[half_hours.bank_holiday].astype(object)).tolist() == [
        month.replace(day=day) for day in days
    ]
