"""What queries make of rows of several kinds: stretches, origins, sums known in part, approximate ones."""

import datetime

from tests.asking import only_row
from tests.drawn import store_of

THREE = """
    offered_at       | origin        | wait_s
    2020-09-01 09:00 | public        | 3
    2020-09-01 10:00 | station_phone | 3
    2020-09-02 09:00 | station_phone | 3
"""
TEAMS = """
    start            | minutes | team  | answered | talk_seconds
    2020-09-01 00:00 | 60      | early | 8        | 80
    2020-09-01 00:00 | 60      | late  | 2        | 70
    2020-09-01 01:00 | 60      | late  | 5        |
"""


def test_origins_come_busiest_first():
    rows = store_of(THREE).rows("origins_by_line")
    assert [(row["origin"], row["offered"]) for row in rows] == [("station_phone", 2), ("public", 1)]


def test_a_stretch_is_as_coarse_as_its_coarsest_day_and_knows_origins_if_a_day_does():
    store = store_of(THREE)
    store._connection.execute("update covered set minutes = 1440 where local_date = date '2020-09-02'")
    store._connection.execute("update covered set knows_origin = false where local_date = date '2020-09-02'")
    (stretch,) = store.rows("stretches_covered")
    assert (stretch["first_day"], stretch["last_day"]) == (
        datetime.date(2020, 9, 1),
        datetime.date(2020, 9, 2),
    )
    assert (stretch["minutes"], stretch["knows_origin"]) == (1440, True)


def test_handling_is_of_the_answered_calls_of_all_intervals_that_give_talk():
    row = only_row(store_of(counted=TEAMS), "mean_handling_time")
    assert (row.numerator, row.denominator, row.value) == (150, 10, 15)


def test_a_figure_made_in_part_from_rounded_averages_is_approximate():
    store = store_of(counted=TEAMS)
    store._connection.execute("update half_hour set approximate = true where answered = 5")
    assert only_row(store, "offered").approximate


def test_an_interval_is_approximate_where_one_of_its_rows_is():
    store = store_of(counted=TEAMS)
    store._connection.execute("update counted set approximate = true where answered = 2")
    rows = store.rows("half_hours_from_counted")
    assert sorted((row["answered"], row["approximate"]) for row in rows) == [(5, False), (10, True)]
