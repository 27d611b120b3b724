"""Ids of simulated calls: no two alike, undone by who knows how, the same under every counterfactual."""

from datetime import date

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dashboard.sample.call_ids import call_ids, matter_and_attempt, matters

MONTHS = st.dates(date(2018, 4, 1), date(2021, 12, 31)).map(lambda day: day.replace(day=1))


@given(MONTHS, st.integers(0, 999_999), st.integers(1, 5))
def test_an_id_can_be_undone(month, number, attempt):
    matter = matters(month, np.array([number]))
    found = matter_and_attempt(call_ids(matter, np.array([attempt], dtype=np.int16), 0))
    assert [part.tolist() for part in found] == [matter.tolist(), [attempt]]


def test_no_two_calls_have_one_id_in_any_of_many_control_rooms():
    matter = matters(date(2021, 12, 1), np.repeat(np.arange(2000), 5))
    attempt = np.tile(np.arange(1, 6, dtype=np.int16), 2000)
    every = np.concatenate([call_ids(matter, attempt, room) for room in range(50)])
    assert len(np.unique(every)) == 50 * 10_000


def test_redials_have_no_id_near_the_first_attempt_s():
    matter = matters(date(2020, 9, 1), np.array([41, 41]))
    first, second = call_ids(matter, np.array([1, 2], dtype=np.int16), 0).tolist()
    assert abs(first - second) > 1_000_000
