"""Waits by length: bands that add up, nearest rank, and the wait that callers faced."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from dashboard.measures import named
from dashboard.measures.faced import faced, met_by_answered, within
from dashboard.measures.question import Question
from dashboard.measures.wait_lengths import (
    EDGES_S,
    Length,
    WaitLengths,
    bands,
    percentile,
    total,
    wait_lengths,
)
from dashboard.periods import By
from tests.drawn import store_of

DAY = datetime.date(2020, 9, 1)
CALLS = """
    offered_at       | outcome    | wait_s | origin
    2020-09-01 09:00 | answered   | 0      | public
    2020-09-01 09:00 | answered   | 5      | public
    2020-09-01 09:00 | answered   | 5.001  | public
    2020-09-01 09:00 | abandoned  | 5      | station_phone
    2020-09-01 09:00 | abandoned  | 1300   | public
    2020-09-01 09:00 | redirected | 7      | public
    2020-09-02 09:00 | answered   | 5      | public
"""


def waits_in(store, **more) -> WaitLengths:
    asked = Question(measure=named("offered"), line="101", from_date=DAY, to_date=DAY, by=By.MONTH, **more)
    return wait_lengths(store, asked)


def drawn(answered: list[int], abandoned: list[int]) -> WaitLengths:
    def lengths(waits: list[int]) -> tuple[Length, ...]:
        return tuple(
            Length(over_s=second - 1, up_to_s=second, calls=waits.count(second))
            for second in sorted(set(waits))
        )

    return WaitLengths(answered=lengths(answered), abandoned=lengths(abandoned))


def test_a_wait_on_an_edge_lies_below_it_and_redirected_calls_are_in_no_band():
    told = {one.up_to_s: (one.answered, one.abandoned) for one in bands(waits_in(store_of(CALLS)))}
    assert (told[5], told[10], told[None]) == ((2, 1), (1, 0), (0, 1))
    assert list(told) == [*EDGES_S, None]


def test_one_origin_is_told_apart():
    assert total(waits_in(store_of(CALLS), origin="station_phone").every) == 1


def test_an_edge_inside_a_band_of_the_export_is_left_out():
    counted = """
        start            | answered | abandoned
        2020-09-01 09:00 | 9        | 4
    """
    lengths = """
        start            | outcome   | over_s | up_to_s | calls
        2020-09-01 09:00 | answered  | -1 | 10 | 6
        2020-09-01 09:00 | answered  | 10 | 45 | 3
        2020-09-01 09:00 | abandoned | 60 |    | 4
    """
    waits = waits_in(store_of(counted=counted, bands=lengths))
    told = [(one.over_s, one.up_to_s, one.answered, one.abandoned) for one in bands(waits)]
    assert told == [(None, 10, 6, 0), (10, 60, 3, 0), (60, None, 0, 4)]
    assert not waits.by_the_second
    assert (percentile(waits.answered, 50), percentile(waits.abandoned, 50)) == (None, None)


def test_an_export_without_waits_is_one_band():
    any_wait = (Length(over_s=-1, up_to_s=None, calls=9),)
    told = bands(WaitLengths(answered=any_wait, abandoned=any_wait))
    assert [(one.over_s, one.up_to_s, one.answered, one.abandoned) for one in told] == [(None, None, 9, 9)]


def test_the_ninetieth_of_ten_answered_calls_is_the_ninth():
    waits = drawn([1, 2, 3, 4, 5, 6, 7, 8, 9, 100], [])
    assert [percentile(waits.answered, percent) for percent in (50, 90, 95)] == [5, 9, 100]


def test_whoever_gave_up_is_counted_as_waiting_until_then():
    """By hand: of 4, 1 is answered at 10 (3/4 wait on), 1 gives up at 20, 1 of 2 is answered at 30 (3/8)."""
    points = faced(drawn([10, 30, 40], [20]))
    assert [(one.after_s, one.share) for one in points] == [(0, 1), (10, 0.75), (30, 0.375), (40, 0)]
    assert [within(points, percent) for percent in (25, 50, 90)] == [10, 30, 40]


def test_a_caller_who_gave_up_in_the_second_another_was_answered_was_waiting_then():
    points = faced(drawn([10, 20], [10]))
    assert [(one.after_s, round(one.share, 12)) for one in points] == [
        (0, 1),
        (10, round(2 / 3, 12)),
        (20, 0),
    ]


def test_where_the_last_gave_up_nobody_knows_how_long_the_longest_would_have_waited():
    points = faced(drawn([10], [20]))
    assert (within(points, 50), within(points, 90)) == (10, None)


SECONDS = st.lists(st.integers(0, 90), min_size=1, max_size=60)


@given(SECONDS)
def test_where_nobody_gave_up_the_wait_faced_is_the_wait_of_those_answered(waits):
    told = drawn(waits, [])
    for percent in (50, 90, 95):
        assert within(faced(told), percent) == percentile(told.answered, percent)


@given(SECONDS, SECONDS)
def test_the_wait_faced_is_never_shorter_than_the_wait_of_those_answered(answered, abandoned):
    told = drawn(answered, abandoned)
    for percent in (50, 90, 95):
        met = within(met_by_answered(told), percent)
        facing = within(faced(told), percent)
        assert met is not None
        assert facing is None or facing >= met


@given(SECONDS, SECONDS)
def test_bands_add_up_to_every_call(answered, abandoned):
    told = bands(drawn(answered, abandoned))
    assert sum(one.answered for one in told) == len(answered)
    assert sum(one.abandoned for one in told) == len(abandoned)


def test_it_agrees_with_the_published_weeks_in_remission():
    """Freireich and others, Blood 21 (1963) 699, as every survival textbook works them out."""
    relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23]
    still_well = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
    told = {one.after_s: round(one.share, 3) for one in faced(drawn(relapsed, still_well))}
    assert told == {0: 1, 6: 0.857, 7: 0.807, 10: 0.753, 13: 0.690, 16: 0.627, 22: 0.538, 23: 0.448}
