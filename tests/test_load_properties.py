"""What holds of any export: order, pieces, and sums."""

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.store import rollups
from tests.drawn_exports import in_memory

QUICK = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
HEADER = "call_id,line,offered_at,outcome,wait_s,origin\n"
# Across a change of the clock, with offsets, so that no order is needed to tell the passes apart.
START = datetime(2020, 10, 24, 12)
CALLS = st.lists(
    st.tuples(
        st.sampled_from(["999", "101"]),
        st.integers(0, 60 * 60 * 36).map(lambda second: START + timedelta(seconds=second)),
        st.sampled_from(["answered", "abandoned", "redirected"]),
        st.decimals(0, 900, places=3),
        st.sampled_from(["public", "station phone", ""]),
    ),
    min_size=2,
    max_size=30,
)


def rows_of(calls):
    return [
        f"{number},{line},{at:%Y-%m-%dT%H:%M:%S}Z,{outcome},{wait},{origin}\n"
        for number, (line, at, outcome, wait, origin) in enumerate(calls)
    ]


def state(store):
    rollups.rebuild(store.con)
    return {
        "half_hour": store.rows("select * from half_hour order by all"),
        "wait_by_day": store.rows("select * from wait_by_day order by all"),
        "call": store.rows("select * exclude (load_id) from call order by all"),
    }


def loaded(tmp_path, *pieces, covers=None):
    store = in_memory(tmp_path)
    for piece in pieces:
        store.load(HEADER + "".join(piece))
    return state(store)


@pytest.mark.slow
@QUICK
@given(calls=CALLS, order=st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(tmp_path, calls, order):
    rows = rows_of(calls)
    shuffled = order.sample(rows, len(rows))
    assert loaded(tmp_path, rows) == loaded(tmp_path, shuffled)


@pytest.mark.slow
@QUICK
@given(calls=CALLS, cut=st.integers(1, 29))
def test_loading_in_pieces_equals_loading_whole(tmp_path, calls, cut):
    rows = rows_of(calls)
    cut = min(cut, len(rows) - 1)
    assert loaded(tmp_path, rows) == loaded(tmp_path, rows[:cut], rows[cut:])


@pytest.mark.slow
@QUICK
@given(calls=CALLS)
def test_a_days_calls_are_those_of_its_half_hours_and_each_was_offered_or_redirected(tmp_path, calls):
    told = loaded(tmp_path, rows_of(calls))
    by_half_hour = sum(row[5] + row[8] for row in told["half_hour"])
    answered, abandoned = (sum(row[at] for row in told["half_hour"]) for at in (6, 7))
    assert by_half_hour == len(calls)
    assert answered + abandoned == sum(row[6] for row in told["wait_by_day"])
    assert answered == sum(outcome == "answered" for _, _, outcome, *_ in calls)
