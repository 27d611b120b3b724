"""The short cut-off: who hung up too soon to have given up, in A5 and in gave_up, from 0 to 60 seconds."""

import pytest

from dashboard.errors import DashboardError
from dashboard.reference.terms import Form
from tests.asking import only_row, value
from tests.drawn import store_of

CALLS = """
    offered_at       | outcome   | wait_s
    2020-09-01 09:00 | answered  | 20
    2020-09-01 09:00 | answered  | 90
    2020-09-01 09:00 | abandoned | 5
    2020-09-01 09:00 | abandoned | 10
    2020-09-01 09:00 | abandoned | 10.001
    2020-09-01 09:00 | abandoned | 60
"""


@pytest.mark.parametrize(("cut_off", "gave_up"), [(None, 3), (5, 3), (10, 2), (0, 4), (59, 1), (60, 0)])
def test_a_caller_who_hung_up_on_the_cut_off_has_not_given_up(cut_off, gave_up):
    assert value(store_of(CALLS), "gave_up", cut_off=cut_off) == gave_up


@pytest.mark.parametrize(("cut_off", "served"), [(None, 2), (10, 3), (0, 1), (60, 5)])
def test_form_a5_counts_as_served_whoever_hung_up_within_the_cut_off(cut_off, served):
    row = only_row(store_of(CALLS), "answered_in_time", form=Form.A5, cut_off=cut_off)
    assert (row.numerator, row.denominator) == (served, 6)


@pytest.mark.parametrize("cut_off", [-1, 61])
def test_a_cut_off_past_its_ends_is_refused(cut_off):
    with pytest.raises(DashboardError, match=f"from 0 to 60, got {cut_off}"):
        value(store_of(CALLS), "gave_up", cut_off=cut_off)


@pytest.mark.parametrize("key", ["abandonment", "answered_in_time"])
def test_what_does_not_turn_on_a_cut_off_refuses_one(key):
    with pytest.raises(DashboardError, match=f"{key} takes no --cut-off"):
        value(store_of(CALLS), key, cut_off=10)


def test_a_band_that_the_cut_off_lies_inside_gives_no_value_and_names_the_seconds():
    counted = """
        start            | answered | abandoned
        2020-09-01 09:00 | 0        | 7
    """
    bands = """
        start            | outcome   | over_s | up_to_s | calls
        2020-09-01 09:00 | abandoned | -1 | 5  | 4
        2020-09-01 09:00 | abandoned | 5  | 15 | 3
    """
    store = store_of(counted=counted, bands=bands)
    assert value(store, "gave_up", cut_off=5) == 3
    why = only_row(store, "gave_up", cut_off=10).why_no_value
    assert why == "this export does not tell which calls were abandoned within 10 seconds"
