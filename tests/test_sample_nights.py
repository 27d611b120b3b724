"""A night's fewest: who is called back from other duty so that a night is manned."""

import numpy as np
import pytest

from dashboard.sample.nights import called_back
from dashboard.sample.rounds import OFF, Rounds
from tests.crewing import days, settings_with

pytestmark = pytest.mark.slow

TOURS = {
    "early": {"starts": ["07:00"], "hours": 8},
    "night": {"starts": ["17:00", "22:00"], "hours": 9},
}
EARLY, NIGHT = range(2)


def added(tour, there, could_be):
    """Of one team's posts: the odd ones see the night through, at least two of them."""
    known = settings_with({"people.tours": TOURS, "people.fewest": {"people": 2, "at": "05:00"}})
    round_ = Rounds(tour=np.array([[tour]]), begins=days("2019-05-01", "2019-05-01")[:, None])
    marks = [np.array([[[one in posts for one in range(8)]]]) for posts in (there, could_be)]
    return np.flatnonzero(called_back(known, round_, *marks)).tolist()


@pytest.mark.parametrize(
    ("there", "called"), [({0, 2, 4}, [5, 7]), ({0, 1}, [7]), ({1, 3}, []), ({1, 3, 5}, [])]
)
def test_a_night_with_too_few_has_as_many_called_back_as_it_lacks(there, called):
    assert added(NIGHT, there, set(range(8))) == called


def test_nobody_ill_or_on_leave_is_called_back():
    assert added(NIGHT, set(), {1, 2, 4}) == [1]


@pytest.mark.parametrize("tour", [EARLY, OFF])
def test_only_nights_have_a_fewest(tour):
    assert added(tour, set(), set(range(8))) == []
