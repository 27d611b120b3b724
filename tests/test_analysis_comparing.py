"""A period is compared with complete ones only: counts behind both values, unequal days by the day."""

import datetime
from types import SimpleNamespace

import pytest

from dashboard.analysis import comparing
from dashboard.analysis.against import LAST_YEAR, PREVIOUS, TARGET, Against, Beside, choices, question_of
from dashboard.analysis.bank_holidays import bank_holidays
from dashboard.analysis.comparing import Compared, compared, figure, short_of_target
from dashboard.measures import named
from dashboard.measures.answer import Answer
from dashboard.periods import By
from dashboard.reference.events import Event, events
from tests.charting import told

DAY = datetime.date.fromisoformat


def event(name: str) -> Event:
    return next(one for one in events() if one.id == name)


SAFE = Against(beside=Beside.EVENT, event=event("safe_go_live"))


def beside(answer: Answer, against: Against, earlier: Answer | None) -> Compared:
    return compared(answer, answer.rows[-1], against, earlier)


@pytest.mark.parametrize(
    ("first", "last", "number"),
    [
        ("2020-08-30", "2020-08-30", 0),
        ("2020-08-31", "2020-08-31", 1),
        # Boxing Day fell on a Saturday, so Monday the 28th stood in for it.
        ("2020-12-25", "2020-12-28", 2),
        ("2021-12-27", "2022-01-03", 3),
        ("2022-09-19", "2022-09-19", 1),
        ("2019-04-01", "2020-03-31", 8),
    ],
)
def test_a_bank_holiday_is_a_working_day_given_off(first: str, last: str, number: int):
    assert bank_holidays(DAY(first), DAY(last)) == number


@pytest.mark.parametrize(
    ("by", "start", "against", "first", "last"),
    [
        (By.MONTH, "2020-03-01", PREVIOUS, "2020-02-01", "2020-02-29"),
        (By.MONTH, "2020-02-01", LAST_YEAR, "2019-02-01", "2019-02-28"),
        (By.MONTH, "2019-02-01", LAST_YEAR, "2018-02-01", "2018-02-28"),
        (By.WEEK, "2020-10-05", PREVIOUS, "2020-09-28", "2020-10-04"),
        (By.WEEK, "2020-10-05", LAST_YEAR, "2019-10-07", "2019-10-13"),
        (By.DAY, "2020-02-29", LAST_YEAR, "2019-03-02", "2019-03-02"),
        (By.QUARTER, "2020-01-01", PREVIOUS, "2019-10-01", "2019-12-31"),
        (By.YEAR, "2020-04-01", LAST_YEAR, "2019-04-01", "2020-03-31"),
    ],
)
def test_a_period_is_set_beside_its_like(by: By, start: str, against: Against, first: str, last: str):
    answer = told([0.5], start=start, by=by)
    asked = question_of(answer.asked, answer.rows[0].period, against)
    assert asked
    assert (asked.from_date, asked.to_date, asked.by) == (DAY(first), DAY(last), by)


def test_before_an_event_ends_the_day_before_it_can_have_begun():
    answer = told([0.5], start="2020-09-01")
    asked = question_of(answer.asked, answer.rows[0].period, SAFE)
    assert asked
    assert asked.to_date == DAY("2020-06-30")


def test_the_target_asks_for_no_other_days():
    answer = told([0.5], start="2020-09-01")
    assert question_of(answer.asked, answer.rows[0].period, TARGET) is None


def test_an_unfinished_period_is_never_compared_with():
    one = beside(told([0.3], start="2020-09-01"), PREVIOUS, told([0.4], start="2020-08-01", so_far=True))
    assert one.then is None
    assert one.why_not == "none of those days makes a complete month"


def test_days_that_are_not_loaded_say_so():
    one = beside(told([0.3], start="2020-09-01"), PREVIOUS, told([None], start="2020-08-01"))
    assert (one.then, one.why_not) == (None, "no data loaded for these days")


def test_a_period_in_which_nobody_was_counted_says_so():
    one = beside(told([0.3], start="2020-09-01"), PREVIOUS, told(["nobody"], start="2020-08-01"))
    assert (one.then, one.why_not) == (None, "no calls answered")


def test_shares_of_many_periods_are_added_up_before_they_are_divided():
    quiet = told([0.1], start="2020-05-01", out_of=100).rows
    busy = told([0.9], start="2020-06-01", out_of=900).rows
    pooled = figure(named("answered_in_time"), [*quiet, *busy])
    assert (pooled.numerator, pooled.denominator) == (820, 1000)
    assert pooled.value == pytest.approx(0.82)


def test_only_the_last_twelve_complete_months_before_an_event_stand_for_it():
    before = told([0.1] * 3 + [0.8] * 12 + [0.2], start="2019-04-01")
    one = beside(told([0.3], start="2020-09-01"), SAFE, before)
    assert one.then
    assert (len(one.then.rows), one.then.first_day, one.then.last_day) == (
        12,
        DAY("2019-07-01"),
        DAY("2020-06-30"),
    )
    assert one.then.value == pytest.approx(0.8)


def test_a_period_before_the_event_is_not_compared_with_what_came_before_it():
    one = beside(told([0.8], start="2020-06-01"), SAFE, told([0.8], start="2020-05-01"))
    assert (one.then, one.why_not) == (None, "it is itself before that event")


def test_a_percentile_of_many_periods_is_a_range():
    before = told([20.0, 45.0, 30.0], measure="p90_answer_time", start="2020-04-01")
    one = beside(told([130.0], measure="p90_answer_time", start="2020-09-01"), SAFE, before)
    assert one.then
    assert (one.then.value, one.then.least, one.then.most) == (None, 20, 45)


def test_counts_are_compared_by_the_day_only_where_the_days_differ():
    september = told([300], measure="offered", start="2020-09-01")
    assert beside(september, PREVIOUS, told([310], measure="offered", start="2020-08-01")).per_day
    assert not beside(september, LAST_YEAR, told([310], measure="offered", start="2019-09-01")).per_day


def test_shares_within_different_seconds_are_not_compared(monkeypatch: pytest.MonkeyPatch):
    dated = {2019: 20, 2020: 30}
    monkeypatch.setattr(comparing, "standard_on", lambda _, day: SimpleNamespace(standard_s=dated[day.year]))
    one = beside(told([0.5], start="2020-09-01"), LAST_YEAR, told([0.5], start="2019-09-01"))
    assert (one.then, one.why_not) == (None, "in time meant within 20 s then, 30 s now")


@pytest.mark.parametrize(("in_time", "short"), [(0.79, 10), (0.8, 0), (0.81, -10)])
def test_what_a_target_asks_for_is_counted_in_calls(in_time: float, short: float):
    now = figure(named("answered_in_time"), told([in_time], start="2020-09-01").rows)
    assert short_of_target(now, 0.8) == pytest.approx(short)


def offered(line: str, first: str | None, as_at: str) -> list[str]:
    return [str(one) for one in choices(events(), line, DAY(first) if first else None, DAY(as_at))]


def test_only_events_within_the_days_loaded_and_known_by_then_are_offered():
    always = ["none", "previous", "last_year", "target"]
    assert offered("101", None, "2020-10-12") == always
    assert "safe_go_live" in offered("101", "2018-04-01", "2020-09-29")
    assert "safe_go_live" not in offered("101", "2018-04-01", "2020-09-28")
    assert "safe_go_live" not in offered("101", "2020-07-01", "2020-09-29")


def test_plans_and_outages_are_no_events_to_compare_with():
    names = offered("101", "2018-01-01", "2022-01-01")
    assert "first_lockdown" in names
    assert not {"digital_desk_due", "outage_2021_07", "patrol_shifts"} & set(names)
