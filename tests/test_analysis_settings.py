"""All settings of the charts in one place: printed as they are, changed by name, refused by name."""

import pytest

from dashboard.analysis.settings import DEFAULTS, Conflict, Settings, TwoOfThree, in_words, with_changes
from dashboard.errors import DashboardError


def test_the_defaults_are_making_data_count_s():
    words = " ".join(in_words(DEFAULTS))
    for said in (
        "2.66 mean moving ranges",
        "3.267 times their mean",
        "7 points rising or falling",
        "7 points on one side",
        "all three on one side",
        "trial from 12",
        "firm from 20",
    ):
        assert said in words


def test_every_setting_that_is_changed_changes_what_is_printed():
    changed = {
        "reach": 2.6596,
        "screened": False,
        "range_reach": 3.5,
        "near": 0.5,
        "shift": 8,
        "trend": 6,
        "two_of_three": TwoOfThree.ANY_THIRD,
        "conflict": Conflict.IMPROVEMENT_WINS,
        "sigmas": 2,
        "range_per_sigma": 1.1,
        "over_dispersed": False,
        "clipped": False,
        "trial_from": 10,
        "firm_from": 30,
    }
    for name, value in changed.items():
        assert in_words(Settings(**{name: value})) != in_words(DEFAULTS), name


def test_a_setting_is_changed_by_name_as_typed():
    typed = {"reach": "2.6596", "screened": "no", "shift": "8", "two_of_three": "any_third"}
    assert with_changes(DEFAULTS, typed) == Settings(
        reach=2.6596, screened=False, shift=8, two_of_three=TwoOfThree.ANY_THIRD
    )


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"shfit": "8"}, "there are reach, screened"),
        ({"shift": "eight"}, "shift takes a number"),
        ({"shift": "1"}, "shift takes a number of points, 2 or more"),
        ({"screened": "maybe"}, "yes or no"),
        ({"two_of_three": "two"}, "one_side, any_third"),
        ({"reach": "nan"}, "reach takes a number above 0"),
        ({"near": "1"}, "near takes a share"),
        ({"trial_from": "30"}, "firm_from is fewer"),
    ],
)
def test_a_setting_that_does_not_fit_is_refused_by_name(changes, said):
    with pytest.raises(DashboardError, match=said):
        with_changes(DEFAULTS, changes)
