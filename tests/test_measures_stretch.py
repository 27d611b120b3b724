"""A stretch of days told as one figure: counts added up and only then divided, days that are missing said."""

import datetime

import pytest

from dashboard.measures import named
from dashboard.measures.answer import Answer, Row
from dashboard.measures.question import Question
from dashboard.measures.stretch import stretch
from dashboard.measures.wait_lengths import Length, WaitLengths
from dashboard.periods import By, periods

FIRST = datetime.date(2020, 10, 1)


def day(number):
    return FIRST + datetime.timedelta(days=number - 1)


def daily(key, days):
    """`days`: of each day its counts, (3, 4) for 3 of 4, or None where it is not known."""
    asked = Question(measure=named(key), line="101", from_date=FIRST, to_date=day(len(days)), by=By.DAY)
    rows = []
    for period, counts in zip(periods(By.DAY, asked.from_date, asked.to_date), days, strict=True):
        top, bottom = counts or (None, None)
        value = (top / bottom if bottom else top) if counts else None
        why = None if counts else "no data loaded for these days"
        rows.append(
            Row(
                period=period,
                numerator=top,
                denominator=bottom,
                value=value,
                complete=counts is not None,
                why_no_value=why,
            )
        )
    unit = asked.measure.unit
    return Answer(
        data="own", measure=asked.measure, line="101", unit=unit, form=None, rows=tuple(rows), asked=asked
    )


def test_a_share_is_the_sum_of_the_days_and_never_the_mean_of_their_shares():
    told = stretch(daily("answered_in_time", [(1, 1), (1, 9)]), FIRST, day(2))
    assert (told.value, told.counted, told.out_of) == (0.2, 2, 10)
    assert told.is_whole


def test_a_count_is_told_as_the_mean_of_a_day_with_what_it_was_in_all():
    told = stretch(daily("offered", [(10, None), (20, None)]), FIRST, day(2))
    assert (told.value, told.counted, told.out_of) == (15, 30, None)


def test_days_that_are_not_known_are_counted_and_left_out():
    told = stretch(daily("offered", [(10, None), None, (30, None)]), FIRST, day(3))
    assert (told.value, told.known, told.days) == (20, 2, 3)
    assert not told.is_whole


def test_only_days_of_the_stretch_count():
    told = stretch(daily("offered", [(10, None), (20, None), (60, None)]), day(2), day(2))
    assert (told.value, told.known, told.days) == (20, 1, 1)


def test_where_nothing_is_known_there_is_no_value():
    told = stretch(daily("answered_in_time", [None, None]), FIRST, day(2))
    assert (told.value, told.known) == (None, 0)


def test_a_percentile_comes_from_all_waits_of_the_days_together():
    waits = WaitLengths(
        answered=(Length(over_s=4, up_to_s=5, calls=3), Length(over_s=59, up_to_s=60, calls=2)), abandoned=()
    )
    told = stretch(daily("median_answer_time", [(5, None)]), FIRST, FIRST, waits)
    assert (told.value, told.out_of) == (5, 5)
    assert stretch(daily("median_answer_time", [(5, None)]), FIRST, FIRST).value is None


@pytest.mark.parametrize(("counts", "expected"), [([(7, 2), (90, 4)], 22.5), ([(7, 0)], 7)])
def test_the_longest_wait_of_a_stretch_is_the_longest_of_its_days(counts, expected):
    assert stretch(daily("longest_wait", counts), FIRST, day(len(counts))).value == expected
