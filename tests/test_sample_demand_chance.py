"""How demand differs from what was expected of it, and how little a month's total does."""

import numpy as np
import pytest

from dashboard.sample.clock import months_between
from dashboard.sample.demand import expected_of, in_order
from dashboard.sample.effects import effects_of
from dashboard.sample.settings import settings
from dashboard.sample.streams import LINES
from tests.calling import a_draw, month, ms

pytestmark = pytest.mark.slow


def expected_of_month(draw):
    """By stream and half-hour, with events."""
    effects = effects_of(draw)
    return expected_of(draw) * (effects.most * effects.kept)[:, draw.half_hours.day]


@pytest.fixture(scope="module")
def year():
    """By line, for each day of 2019: calls and expected calls before noon and after (rows)."""
    found = {line: [] for line in LINES}
    for number in range(1, 13):
        draw, callers = a_draw(2019, number), month(2019, number)
        half_hours = draw.half_hours
        place = np.searchsorted(half_hours.start_ms, callers.at_ms, side="right") - 1
        expected = expected_of_month(draw)
        morning = half_hours.hour < 12
        for code, line in enumerate(LINES):
            came = np.bincount(place[callers.line == code], minlength=len(half_hours.day))
            counts = (came, expected[draw.streams.line == code].sum(axis=0))
            found[line].append(
                [
                    np.bincount(half_hours.day, each * marks)
                    for each in counts
                    for marks in (morning, ~morning)
                ]
            )
    return {line: np.hstack(months) for line, months in found.items()}


@pytest.mark.parametrize("line", LINES)
def test_days_vary_several_times_more_than_calls_that_know_nothing_of_each_other_would(year, line):
    mornings, afternoons, expected_mornings, expected_afternoons = year[line]
    calls, expected = mornings + afternoons, expected_mornings + expected_afternoons
    assert 3 < ((calls - expected) ** 2 / expected).mean() < 20


@pytest.mark.parametrize("line", LINES)
def test_a_busy_morning_tells_of_a_busy_afternoon(year, line):
    mornings, afternoons, expected_mornings, expected_afternoons = year[line]
    told = np.corrcoef(mornings / expected_mornings, afternoons / expected_afternoons)[0, 1]
    assert told > 0.5


def test_a_months_total_stays_near_its_expectation_whatever_the_seed():
    expected = expected_of_month(a_draw(2019, 11)).sum()
    totals = [len(month(2019, 11, seed=seed).at_ms) for seed in range(6)]
    assert totals == pytest.approx([expected] * 6, rel=0.02)
    assert len(set(totals)) > 1


def test_the_new_years_night_that_was_published_hardly_differs_from_seed_to_seed_as_others_do():
    nights = [(month(2020, 1, seed=seed).at_ms < ms(2020, 1, 1, 7)).sum() for seed in range(6)]
    # Chance alone would make some 90 between the least and the most of six.
    assert max(nights) - min(nights) < 25
    others = [(month(2019, 1, seed=seed).at_ms < ms(2019, 1, 1, 7)).sum() for seed in range(6)]
    assert max(others) - min(others) > 40


def test_over_all_months_the_practice_force_has_about_two_million_calls():
    known = settings()
    months = months_between(known.first_day, known.last_day)
    expected = sum(expected_of_month(a_draw(first.year, first.month)).sum() for first in months)
    # First attempts: those who ring again come on top.
    assert 1_700_000 < expected < 2_000_000


def test_calls_in_one_millisecond_keep_the_order_they_are_listed_in():
    assert in_order(np.array([5, 3, 5, 3, 4])).tolist() == [1, 3, 4, 0, 2]
    assert in_order(np.array([], dtype=np.int64)).tolist() == []
