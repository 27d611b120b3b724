"""One value, one period, in words."""

import datetime

import pytest

from dashboard.charts import words
from dashboard.measures.measure import Unit
from dashboard.periods import By, periods

SEPTEMBER = datetime.date(2020, 9, 28)


@pytest.mark.parametrize(
    ("share", "said"),
    [(0.27, "27%"), (0.265, "27%"), (0.0, "0%"), (1.0, "100%"), (0.004, "0.4%"), (0.996, "99.6%")],
)
def test_a_share_is_whole_per_cent_but_never_none_or_all_of_what_is_not(share: float, said: str) -> None:
    assert words.share(share) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (10.5, "10.5 s"),
        (12.0, "12 s"),
        (59.97, "1 min"),
        (60, "1 min"),
        (130, "2 min 10 s"),
        (3600, "1 h"),
        (3599.6, "1 h"),
        (3930, "1 h 6 min"),
    ],
)
def test_a_time_is_said_in_the_units_people_use(seconds: float, said: str) -> None:
    assert words.seconds(seconds) == said


def test_half_a_call_up_not_to_the_even_number() -> None:
    assert [words.count(amount) for amount in (10.5, 11.5, 7640)] == ["11", "12", "7,640"]


def test_no_value_is_said_and_not_nought() -> None:
    assert words.value(Unit.SHARE, None) == "no value"


@pytest.mark.parametrize(
    ("by", "said", "placed"),
    [
        (By.DAY, "28 September 2020", "on 28 September 2020"),
        (By.WEEK, "week of 28 September 2020", "in the week of 28 September 2020"),
        (By.MONTH, "September 2020", "in September 2020"),
        (By.QUARTER, "July to September 2020", "in July to September 2020"),
        (By.YEAR, "2020/21", "in 2020/21"),
    ],
)
def test_a_period_is_called_by_its_days(by: By, said: str, placed: str) -> None:
    (period,) = periods(by, SEPTEMBER, SEPTEMBER)
    assert (words.period(by, period), words.in_period(by, period)) == (said, placed)


def test_the_year_is_left_out_only_beside_a_day_of_nearly_the_same_date() -> None:
    (period,) = periods(By.MONTH, SEPTEMBER, SEPTEMBER)
    assert words.period(By.MONTH, period, beside=datetime.date(2020, 10, 12)) == "September"
    assert words.period(By.MONTH, period, beside=datetime.date(2021, 9, 12)) == "September 2020"


@pytest.mark.parametrize(("number", "said"), [(0, "0 calls"), (1, "1 call"), (1200, "1,200 calls")])
def test_one_is_not_many(number: int, said: str) -> None:
    assert words.plural(number, "call") == said
