"""First attempts beside the volumes that were published: redials come on top of these."""

from datetime import datetime, timedelta

import pytest

from dashboard.reference.published import published
from tests.calling import KEYS, SEED, many, month, of

pytestmark = pytest.mark.slow

PUBLISHED = {figure.id: figure for figure in published()}
MIDNIGHT = datetime.min.time()


def first_attempts(figure, seed=SEED):
    """Of the figure's line and period."""
    start = datetime.combine(figure.period_start, figure.start_time or MIDNIGHT)
    end = datetime.combine(figure.period_end, figure.end_time or MIDNIGHT)
    return many(figure.line, start, end if figure.end_time else end + timedelta(days=1), seed=seed)


@pytest.mark.parametrize("seed", [2020, 1])
def test_999_in_july_2021_is_near_the_published_16_000(seed):
    figure = PUBLISHED["wm-999-offered-2021-07"]
    assert first_attempts(figure, seed) == pytest.approx(figure.value, rel=0.05)


@pytest.mark.parametrize("seed", [2020, 1, 2])
def test_new_years_night_2019_is_near_the_published_371_calls_and_97_in_its_worst_hour(seed):
    figure = PUBLISHED["wm-999-offered-nye-2019"]
    assert first_attempts(figure, seed) == pytest.approx(figure.value, rel=0.06)
    night = datetime(2019, 12, 31, 23)
    hours = [night + timedelta(hours=number) for number in range(8)]
    calls = [many("999", hour, hour + timedelta(hours=1), seed=seed) for hour in hours]
    assert calls.index(max(calls)) == 2
    assert max(calls) == pytest.approx(3600 / PUBLISHED["wm-999-gap-nye-2019"].value, rel=0.06)


def test_101_on_new_years_night_2019_leaves_room_for_redials_below_the_published_254():
    figure = PUBLISHED["wm-101-offered-nye-2019"]
    assert 0.85 * figure.value < first_attempts(figure) < figure.value


def test_both_lines_in_june_2019_leave_room_for_redials_below_the_published_1500_a_day():
    figure = PUBLISHED["wm-both-offered-2019-06"]
    assert 0.93 * figure.value < first_attempts(figure) / 30 < figure.value


def test_101_in_four_weeks_of_spring_2021_leaves_room_for_redials_below_the_published_weeks():
    weeks = [figure for key, figure in PUBLISHED.items() if key.startswith("wm-101-offered-w-2021-")]
    assert len(weeks) == 4
    calls = sum(first_attempts(figure) for figure in weeks)
    assert 0.84 < calls / sum(figure.value for figure in weeks) < 0.96


def test_101_in_2019_is_about_30_000_a_month():
    calls = many("101", datetime(2019, 1, 1), datetime(2020, 1, 1))
    assert calls / 12 == pytest.approx(30_000, rel=0.03)


def test_station_phones_ring_just_over_a_thousand_times_in_september_2020():
    figure = PUBLISHED["wm-station-phones-2020-09"]
    calls = of(month(2020, 9), figure.origin).sum()
    assert figure.origin in KEYS
    assert figure.value < calls < 1.25 * figure.value


def test_999_in_summer_2021_is_up_on_the_year_before_by_about_the_published_share():
    figure = PUBLISHED["wm-999-offered-change-2021-07"]
    quarters = [many("999", datetime(year, 7, 1), datetime(year, 10, 1)) for year in (2020, 2021)]
    assert quarters[1] / quarters[0] - 1 == pytest.approx(figure.value, abs=0.04)
