"""Before it was promised and after it fell due: both figures, or why not."""

import datetime

from dashboard.analysis.after_promise import DAYS, after_promise, days_wanted
from dashboard.measures import named
from dashboard.measures.answer import Answer, Row
from dashboard.measures.question import Question
from dashboard.periods import By, periods

SAID, DUE = datetime.date(2022, 1, 10), datetime.date(2022, 3, 31)
LATER = datetime.date(2023, 1, 1)


def daily(*, known=lambda day: True):
    """101 abandonment: 20 of 100 calls a day before it was due, 10 of 100 after."""
    (first, _), (_, last) = days_wanted(SAID, DUE)
    asked = Question(measure=named("abandonment"), line="101", from_date=first, to_date=last, by=By.DAY)
    rows = []
    for period in periods(By.DAY, first, last, "Europe/London"):
        day = period.first_day
        lost = 20 if day <= DUE else 10
        given = {"numerator": lost, "denominator": 100, "value": lost / 100} if known(day) else {}
        rows.append(Row(period=period, complete=bool(given), why_no_value=None, **given))
    measure = asked.measure
    return Answer(
        data="own", measure=measure, line="101", unit=measure.unit, form=None, rows=tuple(rows), asked=asked
    )


def test_both_stretches_are_counts_added_up_and_then_divided():
    found = after_promise(daily(), SAID, DUE, LATER)
    assert found.why_not == ""
    assert (found.before.value, found.before.out_of) == (0.2, 100 * DAYS)
    assert (found.after.value, found.after.out_of) == (0.1, 100 * DAYS)


def test_the_day_it_was_said_and_the_day_it_was_due_are_in_neither():
    (_, last), (first, _) = days_wanted(SAID, DUE)
    assert (last, first) == (datetime.date(2022, 1, 9), datetime.date(2022, 4, 1))


def test_without_a_day_nothing_is_told():
    assert after_promise(daily(), SAID, None, LATER).why_not == "no day was given by which to look"


def test_until_the_days_after_it_are_over_nothing_is_told_of_them():
    last = days_wanted(SAID, DUE)[1][1]
    early = after_promise(daily(), SAID, DUE, last)
    assert early.after is None
    assert "are over on 2022-06-30" in early.why_not
    assert after_promise(daily(), SAID, DUE, last + datetime.timedelta(days=1)).why_not == ""


def test_with_fewer_than_half_of_the_days_known_it_cannot_be_told():
    found = after_promise(daily(known=lambda day: day < SAID or day.day == 1), SAID, DUE, LATER)
    assert found.why_not == "only 3 of the 90 days after it was due are known"


def test_what_else_began_in_between_is_named():
    names = {event.id for event in after_promise(daily(), SAID, DUE, LATER).between}
    assert names == set()
    app = after_promise(daily(), datetime.date(2020, 9, 29), datetime.date(2021, 3, 31), LATER)
    assert {"second_lockdown", "third_lockdown", "control_room_isolating"} <= {one.id for one in app.between}
