"""A version whose loads do not add up is never made."""

import pytest

from dashboard.errors import DashboardError
from dashboard.store import checking, rollups
from tests.drawn_exports import drawn, in_memory

CALLS = """
call_id | line | offered_at       | outcome  | wait_s
a       | 101  | 2020-01-06 08:00 | answered | 5
b       | 112  | 2020-01-06 08:00 | answered | 5
"""


def test_a_load_passes_every_check_and_one_with_a_row_too_many_does_not(tmp_path):
    store = in_memory(tmp_path)
    store.load(drawn(CALLS))
    rollups.rebuild(store.con)
    checking.check(store.con)
    store.con.execute("update load set rows_kept = 2")
    with pytest.raises(
        DashboardError, match=r"more rows kept and set aside than were read .*check_load_rows"
    ):
        checking.check(store.con)


def test_a_call_left_undecided_in_the_repeated_hour_would_stop_the_load(tmp_path):
    store = in_memory(tmp_path)
    store.load(drawn(CALLS))
    rollups.rebuild(store.con)
    store.con.execute("update call set half_hour_utc = timestamp '1970-01-01'")
    with pytest.raises(DashboardError, match="a call outside its half-hour"):
        checking.check(store.con)
